import { contradicts, type Facts, isRefusal, over, withoutAnswer, withoutRequest, withoutStatus } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { expectsRefusal, isAnswered, isChanged, isListed, isNoise, isTitle } from '../read/noise.ts';
import { isElsewhere } from '../read/refusals/elsewhere.ts';
import { type Kind, readText } from '../read/text.ts';
import { joinWrapped, mostWrapped } from '../read/wrapped.ts';
import type { Sighting, Traits } from '../sighting.ts';
import { sighting } from './make.ts';
import { quiet } from './quiet.ts';
import { announced } from './target.ts';

/** Facts of one line of a passage, or of several that belong together. */
interface Told {
  readonly kind: Kind;
  readonly facts: Facts;
  readonly text: string;
  /** What the line only announces. */
  readonly announced: Facts | null;
}

/** What has been read of a passage so far. */
interface Progress {
  /** Failures; more than one where lines contradict each other. */
  readonly failures: readonly Told[];
  /** What the passage tells of its request elsewhere than in a refusing line. */
  readonly around: Facts;
  /** The line before, which may name the URL that the next one refuses. */
  readonly before: Facts;
  /** Whom a sentence of the passage says it talks to. */
  readonly target: Facts;
  /** Whether it has several lines, of which one may tell of another request. */
  readonly hasRows: boolean;
}

/** All that a passage tells; `given` is what its dialect knows of the request already. */
export function readPassage(lines: readonly Line[], index: number, end: number, given: Facts = {}): Sighting[] {
  if (expectsRefusal(lines, index, end)) return [];
  const told = Array.from({ length: end - index }, (_, at) => toldBy(lines, index + at, end)).filter(
    one => one !== null,
  );
  const start: Progress = { failures: [], around: given, before: {}, target: {}, hasRows: told.length > 1 };
  const { failures, around, before, target } = told.reduce(take, start);
  if (failures.length === 0)
    return quiet(
      lines,
      index,
      end,
      over(around, before),
      told.every(({ kind }) => kind === 'pair'),
    ).concat(
      target.host === undefined || lines[index]!.number === lines[end - 1]!.number
        ? []
        : [sighting('target', target, lines, index, end)],
    );
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
  if (isListed(lines, at) || isChanged(lines, at) || isAnswered(lines, at) || isTitle(lines, at)) return null;
  const mayRefuse = lines.slice(at, Math.min(end, at + mostWrapped)).some(({ isHit }) => isHit);
  const { kind, facts: read } = readText(joinWrapped(lines, at, end), mayRefuse);
  const facts = line.marker === 'code' ? withoutAnswer(read) : read;
  if (Object.keys(facts).length === 0) return null;
  return { kind, facts: { ...facts, line: line.number }, text: line.text, announced: announced(line.text) };
}

const frame = /^(?:at |from \/|File "|❯ |#\d{1,3} |goroutine |\.\.\. \d{1,4} more)/;

function take(progress: Progress, told: Told): Progress {
  if (!isRefusal(told.facts)) return takeAside(progress, told);
  const { failures, around, before } = progress;
  const last = failures.at(-1);
  if (last && !contradicts(last.facts, told.facts) && !isNext(last, told)) {
    const facts = over(last.facts, told.facts);
    return { ...progress, failures: failures.with(-1, { ...last, kind: stronger(last.kind, told.kind), facts }) };
  }
  if (isAnotherNumber(before) && !told.facts.isPrinted && !told.facts.isSure) return progress;
  const known = isWhole(around) ? around : over(withoutStatus(before), around);
  const facts = contradicts(told.facts, known) ? told.facts : over(told.facts, known);
  return { ...progress, failures: [...failures, { ...told, facts }] };
}

/** The same words again, after the request of the failure before was shown. */
function isNext(last: Told, told: Told): boolean {
  return last.text === told.text && last.facts.method !== undefined && last.facts.path !== undefined;
}

/** A URL in a sentence without a verb counts only for the line below it; a dump's keys and requests count for all. */
function takeAside(progress: Progress, { kind, facts, announced }: Told): Progress {
  if (progress.hasRows && isOtherAnswer(facts)) return { ...progress, before: {} };
  const { failures, around } = progress;
  const last = failures.at(-1);
  const aside = isAside(kind) || facts.method !== undefined ? facts : withoutRequest(facts);
  const before = announced ?? facts;
  const target = announced?.host === undefined ? progress.target : { host: announced.host };
  if (last && !contradicts(last.facts, aside))
    return { ...progress, before, target, failures: failures.with(-1, { ...last, facts: over(last.facts, aside) }) };
  const told = withoutStatus(aside);
  return { ...progress, before, target, around: isWhole(told) ? over(told, around) : over(around, told) };
}

/** A row of another request, with what became of it. */
function isOtherAnswer({ status, isPrinted, method, path }: Facts): boolean {
  return isPrinted === true && status !== undefined && status < 400 && method !== undefined && path !== undefined;
}

/** The last request that a passage shows with all its parts is the one that the refusal below it answers. */
function isWhole({ method, host, path }: Facts): boolean {
  return method !== undefined && host !== undefined && path !== undefined;
}

/** The passage has told another number already: words below a 404 explain that one. */
function isAnotherNumber({ status, isPrinted }: Facts): boolean {
  return isPrinted === true && status !== undefined && status >= 402 && !isRefusal({ status });
}

/** A client's own log of an answer may show the challenge that its next try met. */
function traitsOf(kind: Kind, { status, wwwAuthenticate }: Facts): Traits {
  const isChallenge = status === 401 && wwwAuthenticate !== undefined && kind === 'pairs';
  return { ...(kind === 'record' ? { isRecord: true } : {}), ...(isChallenge ? { isChallenge } : {}) };
}

/** A dump's line or an answer's body says less than a sentence: it belongs to a failure beside it. */
function isAside(kind: Kind): boolean {
  return kind === 'body' || kind === 'pair';
}

function stronger(one: Kind, other: Kind): Kind {
  return isAside(one) ? other : one;
}
