import { contradicts, type Facts } from '../facts.ts';
import type { Event } from './draft.ts';
import { around } from './near.ts';

/** Lines within which two speakers tell of the same moment, and a server's remarks stand by its log of requests. */
const laneReach = 5;
const recordReach = 60;
const printedReach = 12;

type Spoken = Event & { readonly lane: string };

/**
 * Whoever says in words that it refused somebody, and not what was asked, tells of the failure that another speaker tells
 * beside it: the client, or the server's own log of requests.
 */
export function withoutEchoes<T extends Spoken>(events: readonly T[]): readonly T[] {
  const ordered = events.toSorted((one, other) => one.line - other.line);
  const echoes = new Map<T, T>();
  const own = ordered.filter((event, index) => {
    const other = around(ordered, index).find(
      one => (one.lane === event.lane || !echoes.has(one)) && isEcho(event, one),
    );
    if (other) echoes.set(other, event);
    return other === undefined;
  });
  return own.map(event => withWordsOf(echoes.get(event), event));
}

/** Why it refused, a server may say only beside its log of requests. */
function withWordsOf<T extends Spoken>(echo: T | undefined, event: T): T {
  return echo ? { ...event, text: `${event.text}\n${echo.text}` } : event;
}

function isEcho(event: Spoken, other: Spoken): boolean {
  if (event === other || other.facts.status !== event.facts.status) return false;
  if (event.lane === '' && isStep.test(other.lane)) return isSameCall(event.facts, other.facts);
  const gap = Math.abs(other.line - event.line);
  if (isNameless(other.facts)) return false;
  if (event.lane !== other.lane) return gap <= laneReach && isNameless(event.facts);
  return (
    gap <= (event.facts.isPrinted ? printedReach : recordReach) &&
    other.isRecord &&
    other.facts.isPrinted === true &&
    (!event.facts.isPrinted || isNameless(event.facts)) &&
    mayBeOf(event.facts, other.facts)
  );
}

/** BuildKit prints what the failed step said once more at its end, without the step's number. */
const isStep = /^#\d/;

function isSameCall(one: Facts, other: Facts): boolean {
  return one.method === other.method && one.host === other.host && one.path === other.path;
}

function isNameless({ method, host, path }: Facts): boolean {
  return method === undefined && host === undefined && path === undefined;
}

/** A remark prints the path as it was decoded, and a space ends what can be read of it. */
function mayBeOf({ path, ...remark }: Facts, record: Facts): boolean {
  return !contradicts(remark, record) && (path === undefined || record.path?.startsWith(path) === true);
}
