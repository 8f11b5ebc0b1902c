import type { IncidentField } from '../model/report.ts';
import { contradicts, type Facts, over, tellsMore, withoutStatus } from './facts.ts';
import { type Draft, likeness, sharesId } from './likeness.ts';
import { endpointOf } from './read/url.ts';
import type { Sighting } from './sighting.ts';

/** One failing request, put together from all that the log tells of it. */
export interface Event {
  readonly facts: Facts;
  readonly line: number;
  readonly seenAt: string | null;
  /** Fields that were taken from a neighbouring passage. */
  readonly inferred: readonly IncidentField[];
  readonly text: string;
}

export interface Assembled {
  readonly events: readonly Event[];
  /** Calls that were let through, for the siblings of a failure. */
  readonly successes: readonly Facts[];
}

/** Lines within which a request belongs to the failure below it. */
const requestReach = 60;
const detailReach = 3;
/** Lines of progress that a program may print between naming its target and failing. */
const targetReach = 80;
const mostRequests = 20;
const mostDrafts = 8;
const mostTexts = 20;

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
  fetchToken(context, request.facts);
  if (context.drafts.some(({ facts }) => sharesId(facts, request.facts))) return;
  context.requests = [...context.requests.slice(-mostRequests), request];
}

/** A challenge that the next try of the same request answers is a handshake and no failure, and so is a registry's ping. */
function letThrough(context: Context, success: Sighting): void {
  const asked = success.isExchange ? (takeRequest(context, success) ?? success) : success;
  for (const draft of context.drafts) {
    if (!draft.first.isChallenge) continue;
    const told = over(draft.facts, draft.filled);
    const isPing = told.path === '/v2/' && told.host === asked.facts.host;
    if (isPing || !contradicts(withoutStatus(told), withoutStatus(asked.facts))) draft.isDropped = true;
  }
  context.drafts = context.drafts.filter(({ isDropped }) => !isDropped);
}

/**
 * Whoever goes to the realm that a challenge named fetches a token for its next try, and whoever goes on from a registry's
 * ping had nothing refused yet (RFC 6750; the distribution specification's token dance).
 */
function fetchToken(context: Context, { host, path }: Facts): void {
  for (const draft of context.drafts) {
    const realm = /\brealm=[\\"']{0,8}(https?:\/\/[^\s"'\\,?]{1,500})/.exec(draft.texts[0]!);
    const endpoint = realm && endpointOf(realm[1]!);
    const isRealm = endpoint && endpoint.host === host && endpoint.path === path;
    const isPing = draft.facts.path === '/v2/' && draft.facts.host === host && path !== '/v2/';
    if (isRealm || (isPing && draft.facts.status === 401)) draft.isDropped = true;
  }
  context.drafts = context.drafts.filter(({ isDropped }) => !isDropped);
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
    !contradicts(draft.facts, detail.facts)
  ) {
    draft.facts = over(draft.facts, detail.facts);
    draft.texts.push(detail.text);
  } else if (asked && isAskedSince && detail.start - asked.end <= 1 && !contradicts(asked.facts, detail.facts)) {
    const facts = over(asked.facts, detail.facts);
    context.requests = [...context.requests.slice(0, -1), { ...asked, end: detail.end, facts }];
  } else ask(context, { ...detail, facts: over(detail.facts, toldBefore(context, detail)) });
}

/** What an earlier dump told of the same place. */
function toldBefore({ requests }: Context, { facts }: Sighting): Facts {
  const isSame = (asked: Facts) => asked.path === facts.path && asked.host === facts.host && !contradicts(asked, facts);
  return facts.path === undefined ? {} : (requests.findLast(request => isSame(request.facts))?.facts ?? {});
}

function refuse(context: Context, sighting: Sighting): Draft | null {
  const known = isAsked(context, sighting) ? undefined : bestMatch(context.drafts, sighting);
  if (known) {
    if (known.isPrecursor) known.filled = over(known.filled, takeRequest(context, sighting)?.facts ?? {});
    join(known, sighting);
    return null;
  }
  const draft = draftOf(sighting, takeRequest(context, sighting), context.target);
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
  return requests.some(({ start, facts }) => start > last.last.end && !contradicts(facts, sighting.facts));
}

/** The failure of which this is another telling, the later of equals; undefined where it is one of its own. */
function bestMatch(drafts: readonly Draft[], sighting: Sighting): Draft | undefined {
  const scored = drafts.map(draft => ({ draft, score: likeness(draft, sighting, draft === drafts.at(-1)) }));
  const highest = Math.max(0, ...scored.map(({ score }) => score));
  return highest === 0 ? undefined : scored.findLast(({ score }) => score === highest)?.draft;
}

/** An answer and its request in one trace are one fact; a request further off is a guess, and so is a program's target. */
function draftOf(sighting: Sighting, request: Sighting | undefined, target: Sighting | null): Draft {
  const asked = request?.facts ?? {};
  const isTrace = request?.isExchange === true && sighting.isExchange === true;
  return {
    facts: isTrace ? over(sighting.facts, asked) : sighting.facts,
    filled: over(asked, targetFacts(target, sighting)),
    first: sighting,
    last: sighting,
    forms: new Set([sighting.form]),
    texts: [sighting.text],
    said: [sighting.said],
    isPrecursor: sighting.isPrecursor === true,
    isBody: sighting.role === 'body',
    isDropped: false,
  };
}

function targetFacts(target: Sighting | null, { facts, isRecord, start }: Sighting): Facts {
  if (!target?.facts.host || facts.host !== undefined || isRecord || start - target.end > targetReach) return {};
  return facts.path === undefined || target.isExchange ? { host: target.facts.host } : {};
}

function join(draft: Draft, sighting: Sighting): void {
  const isConclusion = draft.isPrecursor && !sighting.isPrecursor;
  draft.facts = isConclusion ? over(sighting.facts, draft.facts) : over(draft.facts, sighting.facts);
  draft.isPrecursor &&= sighting.isPrecursor === true;
  draft.isBody &&= sighting.role === 'body';
  draft.last = sighting;
  draft.forms.add(sighting.form);
  if (draft.texts.length >= mostTexts) return;
  draft.texts.push(sighting.text);
  draft.said.push(sighting.said);
}

/** The nearest request above that this can be the answer to; it answers no other. */
function takeRequest(context: Context, sighting: Sighting): Sighting | undefined {
  const found = context.requests.findLast(
    ({ end, facts }) =>
      (sighting.isExchange || sighting.start - end <= requestReach) &&
      !contradicts(facts, sighting.facts) &&
      tellsMore(facts, sighting.facts),
  );
  if (found) context.requests = context.requests.filter(request => request !== found);
  return found;
}

const inferable = ['method', 'host', 'path', 'query', 'client'] as const satisfies readonly IncidentField[];

function eventOf({ facts, filled, first, texts }: Draft): Event {
  const inferred = inferable.filter(field => facts[field] === undefined && filled[field] !== undefined);
  return { facts: over(facts, filled), line: first.line, seenAt: first.seenAt, inferred, text: texts.join('\n') };
}
