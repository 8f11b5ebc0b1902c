import type { Line } from '../line.ts';
import { passageEnd } from '../passage.ts';
import { expectsRefusal, isListed, isNoise } from '../read/noise.ts';
import { isRefusal, over } from '../read/record.ts';
import { type Kind, readText } from '../read/text.ts';
import { joinWrapped } from '../read/wrapped.ts';
import type { Dialect, Facts, Passage, Sighting } from '../sighting.ts';
import { sighting } from './make.ts';
import { announcedHost } from './target.ts';

/** Facts of one line of a passage. */
interface Told {
  readonly kind: Kind;
  readonly facts: Facts;
  /** The host that the line only announces. */
  readonly announced: string | null;
}

/** Whatever no other dialect claims: sentences, records, dumps, stack traces, boxes of clients that nobody listed. */
export const generic: Dialect = {
  name: 'generic',
  read(lines, index) {
    const end = passageEnd(lines, index);
    return { end, sightings: mayTell(lines, index, end) ? readPassage(lines, index, end) : [] };
  },
};

const requests = /:\/\/|\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b|method|verb/i;

/** Most lines of a build have neither a trigger nor a word of a request, and needn't be read. */
function mayTell(lines: readonly Line[], index: number, end: number): boolean {
  for (let at = index; at < end; at++) if (lines[at]!.isHit || requests.test(lines[at]!.text)) return true;
  return false;
}

/** All that a passage tells; usually one sighting, more where its lines contradict each other. */
export function readPassage(lines: readonly Line[], index: number, end: number, given: Facts = {}): Sighting[] {
  if (expectsRefusal(lines, index, end)) return [];
  const groups: Told[] = [];
  let around = given;
  let before: Facts = {};
  const all = wholeLines(lines, index, end).flatMap(at => toldBy(lines, at, end));
  for (const told of all) {
    const current = groups.at(-1);
    if (!isRefusal(told.facts)) {
      const aside = isAside(told.kind) || told.facts.method !== undefined ? told.facts : withoutRequest(told.facts);
      if (current && !contradicts(current.facts, aside))
        groups[groups.length - 1] = { ...current, facts: over(current.facts, aside) };
      else around = over(around, withoutStatus(aside));
      before = told.announced === null ? told.facts : { host: told.announced };
    } else if (current && !contradicts(current.facts, told.facts)) {
      const facts = over(current.facts, told.facts);
      groups[groups.length - 1] = { ...current, kind: stronger(current.kind, told.kind), facts };
    } else if (!(isNumberElsewhere(before) && !told.facts.isPrinted)) {
      const known = over(withoutStatus(before), around);
      groups.push({ ...told, facts: contradicts(told.facts, known) ? told.facts : over(told.facts, known) });
    }
  }
  if (groups.length === 0) {
    const isDump = all.every(({ kind }) => kind === 'pair');
    return quiet(lines, index, end, over(around, before), isDump);
  }
  return groups.map(({ kind, facts }) =>
    sighting(isAside(kind) ? 'body' : 'failure', facts, lines, index, end, kind === 'record' ? { isRecord: true } : {}),
  );
}

/** The passage has told another number already: words below a 404 explain that one. */
function isNumberElsewhere({ status, isPrinted }: Facts): boolean {
  return isPrinted === true && status !== undefined && status >= 402 && !isRefusal({ status });
}

function withoutRequest({ method: _method, host: _host, path: _path, query: _query, ...facts }: Facts): Facts {
  return facts;
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
  if (Object.keys(reading.facts).length === 0) return [];
  const facts = { ...reading.facts, line: line.number };
  return [{ kind: reading.kind, facts, announced: announcedHost(line.text) }];
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

/** Whoever refuses may say only on the next line what was asked, or that it was no matter of credentials. */
const explains =
  /\bfor url:? https?:\/\/|\brate limit (?:exceeded|reached)|\bquota exceeded|sorry, you have been blocked/i;

/** A client that says what it asks, without the verb. */
const announces =
  /\b(?:request(?:ing)? (?:ur[il]|to)|fetching|calling|downloading|sending request to|GETting)\b[:\s"'(]{1,3}https?:\/\//i;

/** No refusal: a request, the answer that let it through, or a detail of a failure beside it. */
function quiet(lines: readonly Line[], index: number, end: number, facts: Facts, isDump: boolean): Sighting[] {
  const named = facts.host !== undefined || facts.path !== undefined;
  if (facts.status !== undefined && facts.method !== undefined && named)
    return [sighting(facts.status < 400 ? 'success' : 'boundary', facts, lines, index, end)];
  if (facts.status !== undefined) return [];
  if (explains.test(lines[index]!.text) || (isDump && named && facts.method === undefined))
    return [sighting('detail', withoutStatus(facts), lines, index, end)];
  if (named && (facts.method !== undefined || announces.test(lines[index]!.text)))
    return [sighting('request', facts, lines, index, end)];
  return [];
}

export function contradicts(one: Facts, other: Facts): boolean {
  const differ = (a: unknown, b: unknown) => a !== undefined && b !== undefined && a !== b;
  const printed = one.isPrinted === true && other.isPrinted === true;
  return (
    (printed && differ(one.status, other.status)) ||
    differ(one.method, other.method) ||
    differ(...comparable(one.host, other.host)) ||
    differ(one.path?.replace(/\/$/, ''), other.path?.replace(/\/$/, ''))
  );
}

/** A dump may tell the port apart from the host. */
function comparable(one: string | undefined, other: string | undefined): [string | undefined, string | undefined] {
  const bothTellPorts = /:\d+$/.test(one ?? '') && /:\d+$/.test(other ?? '');
  const bare = (host: string | undefined) => host?.replace(/:\d+$/, '');
  return bothTellPorts ? [one, other] : [bare(one), bare(other)];
}

function withoutStatus({ status: _status, isPrinted: _isPrinted, line: _line, ...facts }: Facts): Facts {
  return facts;
}

export type { Passage };
