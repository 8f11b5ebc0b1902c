import type { Line } from '../line.ts';
import { passageEnd } from '../passage.ts';
import { isListed, isNoise } from '../read/noise.ts';
import { isRefusal, over } from '../read/record.ts';
import { type Kind, readText } from '../read/text.ts';
import { joinWrapped } from '../read/wrapped.ts';
import type { Dialect, Facts, Passage, Sighting } from '../sighting.ts';
import { sighting } from './make.ts';

/** Facts of one line of a passage. */
interface Told {
  readonly kind: Kind;
  readonly facts: Facts;
}

/** Whatever no other dialect claims: sentences, records, dumps, stack traces, boxes of clients that nobody listed. */
export const generic: Dialect = {
  name: 'generic',
  read(lines, index) {
    const end = passageEnd(lines, index);
    return { end, sightings: readPassage(lines, index, end) };
  },
};

/** All that a passage tells; usually one sighting, more where its lines contradict each other. */
export function readPassage(lines: readonly Line[], index: number, end: number, given: Facts = {}): Sighting[] {
  const told = wholeLines(lines, index, end).flatMap(at => toldBy(lines, at, end));
  const groups: Told[] = [];
  let around: Facts = given;
  for (const { kind, facts } of told) {
    const current = groups.at(-1);
    if (!isRefusal(facts)) {
      if (current && !contradicts(current.facts, facts))
        groups[groups.length - 1] = { ...current, facts: over(current.facts, facts) };
      else around = over(around, facts);
    } else if (current && !contradicts(current.facts, facts)) {
      groups[groups.length - 1] = { kind: stronger(current.kind, kind), facts: over(current.facts, facts) };
    } else groups.push({ kind, facts: contradicts(facts, around) ? facts : over(facts, withoutStatus(around)) });
  }
  if (groups.length === 0) return quiet(lines, index, end, around);
  return groups.map(({ kind, facts }) => sighting(isAside(kind) ? 'body' : 'failure', facts, lines, index, end));
}

function wholeLines(lines: readonly Line[], index: number, end: number): number[] {
  const indexes: number[] = [];
  for (let at = index; at < end; at++) if (lines[at]!.text !== '') indexes.push(at);
  return indexes;
}

function toldBy(lines: readonly Line[], at: number, end: number): Told[] {
  const line = lines[at]!;
  if (isNoise(line) || isListed(lines, at) || isFrame(line.text)) return [];
  const reading = readText(joinWrapped(lines, at, end));
  return Object.keys(reading.facts).length === 0
    ? []
    : [{ kind: reading.kind, facts: { ...reading.facts, line: line.number } }];
}

const frame = /^(?:at |from \/|File "|❯ |#\d{1,3} |goroutine |\.\.\. \d{1,4} more)/;

function isFrame(text: string): boolean {
  return frame.test(text);
}

/** A dump's line or an answer's body says less than a sentence: it belongs to a failure beside it. */
function isAside(kind: Kind): boolean {
  return kind === 'body' || kind === 'pair';
}

function stronger(one: Kind, other: Kind): Kind {
  return isAside(one) ? other : one;
}

/** No refusal: a request, the answer that let it through, or a detail of a failure beside it. */
function quiet(lines: readonly Line[], index: number, end: number, facts: Facts): Sighting[] {
  const named = facts.host !== undefined || facts.path !== undefined;
  if (facts.status !== undefined && facts.method !== undefined && named)
    return [sighting(facts.status < 400 ? 'success' : 'boundary', facts, lines, index, end)];
  if (facts.method !== undefined && named && facts.status === undefined)
    return [sighting('request', facts, lines, index, end)];
  return [];
}

export function contradicts(one: Facts, other: Facts): boolean {
  const differ = (a: unknown, b: unknown) => a !== undefined && b !== undefined && a !== b;
  const printed = one.isPrinted === true && other.isPrinted === true;
  return (
    (printed && differ(one.status, other.status)) ||
    differ(one.method, other.method) ||
    differ(one.host, other.host) ||
    differ(one.path, other.path)
  );
}

function withoutStatus({ status: _status, isPrinted: _isPrinted, line: _line, ...facts }: Facts): Facts {
  return facts;
}

export type { Passage };
