import { contradicts, differ, type Facts, over, sharesId, tellsMore, withoutStatus } from '../facts.ts';
import type { Sighting } from '../sighting.ts';
import type { Draft } from './draft.ts';
import { dropAnswered, dropTokenFetched } from './handshake.ts';

/** Lines within which a request belongs to the failure below it. */
const requestReach = 60;
const detailReach = 3;
const dateReach = 12;
/** Lines within which words belong to the answer above them. */
const answerReach = 4;
/** Lines within which a program fails at what it said it is working on. */
const briefReach = 3;
const mostRequests = 20;

/** What is known at a place of a log. */
export interface Context {
  requests: readonly Sighting[];
  target: Sighting | null;
  drafts: readonly Draft[];
}

/** A line about a request whose failure is known already announces no new one. */
export function ask(context: Context, request: Sighting): void {
  dropTokenFetched(context.drafts, request.facts);
  context.drafts = context.drafts.filter(({ isDropped }) => !isDropped);
  if (context.drafts.some(({ facts }) => sharesId(facts, request.facts))) return;
  if (repeatsElsewhere(context.drafts.at(-1), request)) return;
  const facts = over(request.facts, toldBefore(context, request));
  context.requests = [...context.requests.slice(-mostRequests), { ...request, facts }];
}

/** Elasticsearch's tracer shows each call again, as a curl command to localhost. */
function repeatsElsewhere(last: Draft | undefined, { facts, start }: Sighting): boolean {
  if (!last || start - last.last.end > 1 || facts.path === undefined) return false;
  const known = over(last.facts, last.filled);
  return known.method === facts.method && known.path === facts.path && differ(known.host, facts.host);
}

/** An answer that lets through may tell in its body that it doesn't: GraphQL, gRPC-Web, OAuth's 400. */
export function letThrough(context: Context, success: Sighting): void {
  const asked = success.isExchange ? (takeRequest(context, success) ?? success) : success;
  dropAnswered(context.drafts, asked.facts);
  context.drafts = context.drafts.filter(({ isDropped }) => !isDropped);
  const { start, end, facts, isExchange } = success;
  if (!isExchange || (facts.status !== 200 && facts.status !== 400)) return;
  const answered = { ...asked, facts: withoutStatus(asked.facts), start, end, isAnswered: true };
  context.requests = [...context.requests, answered];
}

/** A line of a dump tells of the failure above it, or else of the request that the lines beside it belong to. */
export function addDetail(context: Context, detail: Sighting): void {
  const draft = context.drafts.at(-1);
  const asked = context.requests.at(-1);
  const isAskedSince = asked !== undefined && asked.start > (draft?.last.end ?? 0);
  if (draft && !isAskedSince && isDetailOf(draft, detail)) {
    draft.facts = over(draft.facts, detail.facts);
    draft.texts.push(detail.text);
  } else if (asked && isAskedSince && detail.start - asked.end <= 1 && !contradicts(asked.facts, detail.facts)) {
    const facts = over(asked.facts, detail.facts);
    context.requests = [...context.requests.slice(0, -1), { ...asked, end: detail.end, facts }];
  } else if (isNamed(detail.facts)) ask(context, detail);
}

function isDetailOf({ last, facts, filled }: Draft, detail: Sighting): boolean {
  return (
    detail.line - last.end <= (isDate(detail) ? dateReach : detailReach) &&
    !contradicts(over(facts, filled), detail.facts)
  );
}

/** It tells nothing but its date, which the failure's own time may lack. */
function isDate({ facts }: Sighting): boolean {
  return facts.body === undefined && !isNamed(facts);
}

function isNamed({ method, host, path }: Facts): boolean {
  return method !== undefined || host !== undefined || path !== undefined;
}

/** What an earlier line told of the same request, where this one lacks its method. */
function toldBefore({ requests }: Context, { facts }: Sighting): Facts {
  if (facts.path === undefined || facts.method !== undefined) return {};
  const isSame = (asked: Facts) => asked.path === facts.path && !contradicts(asked, facts);
  return requests.findLast(request => isSame(request.facts))?.facts ?? {};
}

/** The nearest request above that this can be the answer to; it answers no other. */
export function takeRequest(context: Context, sighting: Sighting): Sighting | undefined {
  const found = context.requests.findLast(
    ({ end, facts, isAnswered, isBrief }) =>
      (!isBrief || sighting.start - end <= briefReach) &&
      (sighting.isExchange || sighting.start - end <= requestReach) &&
      (!isAnswered || (!sighting.facts.isPrinted && sighting.start - end <= answerReach)) &&
      !contradicts(facts, sighting.facts) &&
      tellsMore(facts, sighting.facts),
  );
  if (found) context.requests = context.requests.filter(request => request !== found);
  return found;
}
