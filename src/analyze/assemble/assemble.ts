import { contradicts, differ, type Facts, over, sharesId, tellsMore, withoutStatus } from '../facts.ts';
import type { Sighting } from '../sighting.ts';
import { type Draft, draftOf, type Event, eventOf, join } from './draft.ts';
import { dropAnswered, dropTokenFetched } from './handshake.ts';
import { likeness } from './likeness.ts';

export interface Assembled {
  readonly events: readonly Event[];
  /** Calls that were let through, for the siblings of a failure. */
  readonly successes: readonly Facts[];
}

/** Lines within which a request belongs to the failure below it. */
const requestReach = 60;
const detailReach = 3;
/** Lines within which words belong to the answer above them. */
const answerReach = 4;
/** Lines within which a program fails at what it said it is working on. */
const briefReach = 3;
const mostRequests = 20;
const mostDrafts = 8;

/** What is known at a place of a log. */
interface Context {
  requests: readonly Sighting[];
  target: Sighting | null;
  drafts: readonly Draft[];
}

/** Joins half-facts of one speaker into failing requests. */
export function assemble(sightings: Iterable<Sighting>): Assembled {
  const context: Context = { requests: [], target: null, drafts: [] };
  const successes: Facts[] = [];
  const all: Draft[] = [];
  for (const sighting of sightings) {
    if (sighting.role === 'success') successes.push(sighting.facts);
    const draft = step(context, sighting);
    if (draft) all.push(draft);
  }
  return { events: all.filter(({ isDropped }) => !isDropped).map(eventOf), successes };
}

/** Takes one sighting in; gives the draft that it starts, if it does. */
function step(context: Context, sighting: Sighting): Draft | null {
  if (sighting.role === 'failure' || sighting.role === 'body') return refuse(context, sighting);
  if (sighting.role === 'boundary') Object.assign(context, { requests: [], target: null, drafts: [] });
  if (sighting.role === 'request') ask(context, sighting);
  if (sighting.role === 'target') context.target = sighting;
  if (sighting.role === 'success') letThrough(context, sighting);
  if (sighting.role === 'detail') addDetail(context, sighting);
  return null;
}

/** A line about a request whose failure is known already announces no new one. */
function ask(context: Context, request: Sighting): void {
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

function letThrough(context: Context, success: Sighting): void {
  const asked = success.isExchange ? (takeRequest(context, success) ?? success) : success;
  dropAnswered(context.drafts, asked.facts);
  context.drafts = context.drafts.filter(({ isDropped }) => !isDropped);
  const { status } = success.facts;
  if (!success.isExchange || (status !== 200 && status !== 400)) return;
  const { start, end } = success;
  context.requests = [
    ...context.requests,
    { ...asked, facts: withoutStatus(asked.facts), start, end, isAnswered: true },
  ];
}

/** A line of a dump tells of the failure above it, or else of the request that the lines beside it belong to. */
function addDetail(context: Context, detail: Sighting): void {
  const draft = context.drafts.at(-1);
  const asked = context.requests.at(-1);
  const isAskedSince = asked !== undefined && asked.start > (draft?.last.end ?? 0);
  if (
    draft &&
    !isAskedSince &&
    detail.line - draft.last.end <= detailReach &&
    !contradicts(over(draft.facts, draft.filled), detail.facts)
  ) {
    draft.facts = over(draft.facts, detail.facts);
    draft.texts.push(detail.text);
  } else if (asked && isAskedSince && detail.start - asked.end <= 1 && !contradicts(asked.facts, detail.facts)) {
    const facts = over(asked.facts, detail.facts);
    context.requests = [...context.requests.slice(0, -1), { ...asked, end: detail.end, facts }];
  } else ask(context, detail);
}

/** What an earlier line told of the same request, where this one lacks its method. */
function toldBefore({ requests }: Context, { facts }: Sighting): Facts {
  if (facts.path === undefined || facts.method !== undefined) return {};
  const isSame = (asked: Facts) => asked.path === facts.path && !contradicts(asked, facts);
  return requests.findLast(request => isSame(request.facts))?.facts ?? {};
}

function refuse(context: Context, sighting: Sighting): Draft | null {
  const known = isAsked(context, sighting) ? undefined : bestMatch(context.drafts, sighting);
  if (known) {
    if (known.isPrecursor) known.filled = over(known.filled, takeRequest(context, sighting)?.facts ?? {});
    join(known, sighting);
    return null;
  }
  const draft = draftOf(sighting, takeRequest(context, sighting) ?? sameCall(context, sighting), context.target);
  context.drafts = [...context.drafts.slice(-mostDrafts), draft];
  return draft;
}

/**
 * A request of its own stands between the last failure and this one: it is another try, however alike they sound. Where a
 * trace and a body go to different streams, the body may stand before its exchange.
 */
function isAsked({ drafts, requests }: Context, sighting: Sighting): boolean {
  const last = drafts.at(-1);
  if (!last) return false;
  if (sighting.isExchange) return !last.isPrecursor && !last.isBody;
  if (sighting.role === 'body' || last.isPrecursor || sharesId(last.facts, sighting.facts)) return false;
  return requests.some(
    ({ start, facts, isAnswered }) => !isAnswered && start > last.last.end && !contradicts(facts, sighting.facts),
  );
}

/** The failure of which this is another telling, the later of equals; undefined where it is one of its own. */
function bestMatch(drafts: readonly Draft[], sighting: Sighting): Draft | undefined {
  const scored = drafts.map(draft => ({ draft, score: likeness(draft, sighting, draft === drafts.at(-1)) }));
  const highest = Math.max(0, ...scored.map(({ score }) => score));
  return highest === 0 ? undefined : scored.findLast(({ score }) => score === highest)?.draft;
}

/** The same words right below without another request: the call was tried again. */
function sameCall({ drafts }: Context, { form, start }: Sighting): Sighting | undefined {
  const last = drafts.at(-1);
  return last?.first.form === form && start - last.last.end <= 1 ? { ...last.first, facts: last.filled } : undefined;
}

/** The nearest request above that this can be the answer to; it answers no other. */
function takeRequest(context: Context, sighting: Sighting): Sighting | undefined {
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
