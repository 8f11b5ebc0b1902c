import type { Event } from './draft.ts';

/** Lines within which two speakers of one log tell of the same moment. */
const reach = 5;

type Spoken = Event & { readonly lane: string };

/** A server that says no more than that it refused somebody tells of the failure that its client, another speaker, tells beside it. */
export function withoutEchoes<T extends Spoken>(events: readonly T[]): readonly T[] {
  const lanes = new Set(events.map(({ lane }) => lane));
  if (lanes.size < 2) return events;
  return events.filter(event => !isNameless(event) || !events.some(other => answers(other, event)));
}

function answers(other: Spoken, { lane, line, facts }: Spoken): boolean {
  const isNear = Math.abs(other.line - line) <= reach;
  return isNear && other.lane !== lane && other.facts.status === facts.status && !isNameless(other);
}

function isNameless({ facts: { method, host, path } }: Spoken): boolean {
  return method === undefined && host === undefined && path === undefined;
}
