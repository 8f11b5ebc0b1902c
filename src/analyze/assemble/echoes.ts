import { contradicts, type Facts } from '../facts.ts';
import type { Event } from './draft.ts';

/** Lines within which two speakers tell of the same moment, and a server's remarks stand by its log of requests. */
const laneReach = 5;
const recordReach = 60;

type Spoken = Event & { readonly lane: string };

/**
 * Whoever says in words that it refused somebody, and not what was asked, tells of the failure that another speaker tells
 * beside it: the client, or the server's own log of requests.
 */
export function withoutEchoes<T extends Spoken>(events: readonly T[]): readonly T[] {
  const ordered = events.toSorted((one, other) => one.line - other.line);
  const answered = new Set<T>();
  return ordered.filter((event, index) => {
    const other = around(ordered, index).find(candidate => !answered.has(candidate) && isEcho(event, candidate));
    if (other) answered.add(other);
    return other === undefined;
  });
}

/** Those near enough to be told of, in order. */
function around<T extends Spoken>(ordered: readonly T[], index: number): readonly T[] {
  const isNear = ({ line }: T) => Math.abs(line - ordered[index]!.line) <= recordReach;
  let from = index;
  let end = index + 1;
  while (from > 0 && isNear(ordered[from - 1]!)) from--;
  while (end < ordered.length && isNear(ordered[end]!)) end++;
  return ordered.slice(from, end);
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
