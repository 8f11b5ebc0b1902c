import { type Facts, over, withoutAnswer } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import {
  actualStatus,
  expectsRefusal,
  isAnswered,
  isChanged,
  isDiagnostic,
  isGrepped,
  isListed,
  isTitle,
} from '../read/neighbours.ts';
import { isNoise } from '../read/noise.ts';
import { isElsewhere } from '../read/refusals/elsewhere.ts';
import { type Kind, readText } from '../read/text.ts';
import { joinWrapped, mostWrapped } from '../read/wrapped.ts';
import type { Sighting, Traits } from '../sighting.ts';
import { sighting } from './make.ts';
import { isAside, type Progress, type Told, take } from './progress.ts';
import { quiet } from './quiet.ts';
import { announced } from './targets.ts';

/** All that a passage tells; `given` is what its dialect knows of the request already. */
export function readPassage(lines: readonly Line[], index: number, end: number, given: Facts = {}): Sighting[] {
  if (expectsRefusal(lines, index, end)) return [];
  const told = Array.from({ length: end - index }, (_, at) => toldBy(lines, index + at, end)).filter(
    one => one !== null,
  );
  const start: Progress = { failures: [], around: given, before: {}, target: {}, hasRows: told.length > 1 };
  const { failures, around, before, target } = told.reduce(take, start);
  if (failures.length === 0) {
    const isTarget = target.host !== undefined && end - index > 1;
    return [
      ...quiet(lines, index, end, over(around, before), told),
      ...(isTarget ? [sighting('target', target, lines, index, end)] : []),
    ];
  }
  if (failures.every(({ facts }) => isBare(facts)) && speaksOfElsewhere(lines, index)) return [];
  return failures.map(({ kind, facts }) =>
    sighting(isAside(kind) ? 'body' : 'failure', over(facts, target), lines, index, end, {
      ...traitsOf(kind, facts),
      ...(traced.test(lines[index]!.text) ? { isRecord: false, isChallenge: true } : {}),
    }),
  );
}

/** Words alone: neither a number nor a request. */
function isBare({ isPrinted, host, path }: Facts): boolean {
  return !isPrinted && host === undefined && path === undefined;
}

/** Lines above in which a program may have said that it isn't about HTTP. */
const mostAbove = 2;

function speaksOfElsewhere(lines: readonly Line[], index: number): boolean {
  const above = lines.slice(Math.max(0, index - mostAbove), index);
  return (
    isElsewhere(lines[index]!.text) ||
    above.some(({ text }) => isElsewhere(text) && /fail|error|refused|authenticat/i.test(text))
  );
}

/** urllib3's log of its connections shows the challenge and the next try. */
const traced = /https?:\/\/\S{1,255} \\?"[A-Z]{3,8} \S{1,2048} HTTP\/[\d.]{1,3}\\?" 401\b/;

function toldBy(lines: readonly Line[], at: number, end: number): Told | null {
  const line = lines[at]!;
  if (line.text === '' || frame.test(line.text) || isNoise(line)) return null;
  const actual = actualStatus(lines, at);
  if (actual !== null)
    return {
      kind: 'pair',
      facts: { status: actual, isPrinted: true, line: line.number },
      text: line.text,
      announced: null,
    };
  if (isGrepped(lines, at) || isDiagnostic(lines, at)) return null;
  if (isListed(lines, at) || isChanged(lines, at) || isAnswered(lines, at) || isTitle(lines, at)) return null;
  const mayRefuse = lines.slice(at, Math.min(end, at + mostWrapped)).some(({ isHit }) => isHit);
  const { kind, facts: read } = readText(joinWrapped(lines, at, end), mayRefuse);
  const facts = line.marker === 'code' ? withoutAnswer(read) : read;
  if (Object.keys(facts).length === 0) return null;
  return { kind, facts: { ...facts, line: line.number }, text: line.text, announced: announced(line.text) };
}

const frame = /^(?:at |from \/|File "|❯ |#\d{1,3} |goroutine |\.\.\. \d{1,4} more)/;

/** A client's own log of an answer may show the challenge that its next try met. */
function traitsOf(kind: Kind, { status, wwwAuthenticate }: Facts): Traits {
  const isChallenge = status === 401 && wwwAuthenticate !== undefined && kind === 'pairs';
  return { ...(kind === 'record' ? { isRecord: true } : {}), ...(isChallenge ? { isChallenge } : {}) };
}
