import type { Event } from './draft.ts';
import { around } from './near.ts';

/**
 * A client that tries again may tell only once by which method: what it says of the same host and path beside it is of that
 * method, too, unless several are told.
 */
export function withMethods<T extends Event>(events: readonly T[]): readonly T[] {
  return events.map((event, index) => {
    const method = event.facts.method === undefined ? methodBeside(events, index) : undefined;
    if (method === undefined) return event;
    return { ...event, facts: { ...event.facts, method }, inferred: [...event.inferred, 'method'] };
  });
}

function methodBeside(events: readonly Event[], index: number): string | undefined {
  const { host, path, status } = events[index]!.facts;
  if (host === undefined || path === undefined) return undefined;
  const same = around(events, index).filter(
    ({ facts }) => facts.host === host && facts.path === path && facts.status === status,
  );
  const methods = new Set(same.map(({ facts }) => facts.method).filter(method => method !== undefined));
  return methods.size === 1 ? [...methods][0] : undefined;
}
