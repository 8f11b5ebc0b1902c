import type { Event } from './draft.ts';
import { contradicts, type Facts } from './facts.ts';

/** Lines within which two speakers tell of the same moment, and a server's remarks stand by its log of requests. */
const laneReach = 5;
const recordReach = 60;

type Spoken = Event & { readonly lane: string };

/**
 * Whoever says in words that it refused somebody, and not what was asked, tells of the failure that another speaker tells
 * beside it: the client, or the server's own log of requests.
 */
export function withoutEchoes<T extends Spoken>(events: readonly T[]): readonly T[] {
  if (events.length < 2) return events;
  const answered = new Set<T>();
  return events.filter(event => {
    const other = events.find(candidate => !answered.has(candidate) && isEcho(event, candidate));
    if (other) answered.add(other);
    return other === undefined;
  });
}

function isEcho(event: Spoken, other: Spoken): boolean {
  if (event === other || other.facts.status !== event.facts.status || isNameless(other.facts)) return false;
  const gap = Math.abs(other.line - event.line);
  if (event.lane !== other.lane) return gap <= laneReach && isNameless(event.facts);
  return (
    gap <= recordReach &&
    other.isRecord &&
    !event.isRecord &&
    !event.facts.isPrinted &&
    mayBeOf(event.facts, other.facts)
  );
}

function isNameless({ method, host, path }: Facts): boolean {
  return method === undefined && host === undefined && path === undefined;
}

/** A remark prints the path as it was decoded, and a space ends what can be read of it. */
function mayBeOf({ path, ...remark }: Facts, record: Facts): boolean {
  return !contradicts(remark, record) && (path === undefined || record.path?.startsWith(path) === true);
}
