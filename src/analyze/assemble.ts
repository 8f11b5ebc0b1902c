import type { IncidentField } from '../model/report.ts';
import { contradicts } from './dialects/generic.ts';
import { over } from './read/record.ts';
import { sameShape, sameWords } from './same-words.ts';
import type { Facts, Sighting } from './sighting.ts';

/** One failing request, put together from all that the log tells of it. */
export interface Event {
  readonly facts: Facts;
  readonly line: number;
  readonly seenAt: string | null;
  /** Fields that were taken from a neighbouring passage. */
  readonly inferred: readonly IncidentField[];
  readonly text: string;
}

/** A call that was let through, for the siblings of a failure. */
export interface Success {
  readonly facts: Facts;
  readonly line: number;
}

export interface Assembled {
  readonly events: readonly Event[];
  readonly successes: readonly Success[];
}

/** Lines within which a request belongs to the failure below it, a repetition to the failure above it, a body to its neighbour. */
const REQUEST_REACH = 60;
const REPEAT_REACH = 40;
const BODY_REACH = 12;
/** Lines within which two tellings without any place are of one failure, if different statements printed them. */
const RESTATED_REACH = 6;

interface Draft {
  /** What the failure's own passages tell. */
  facts: Facts;
  /** What its neighbours add. */
  filled: Facts;
  readonly first: Sighting;
  last: Sighting;
  readonly forms: Set<string>;
  readonly texts: string[];
  readonly said: string[];
  isPrecursor: boolean;
  /** Only an answer's body was seen of it so far. */
  isBody: boolean;
  isDropped: boolean;
}

interface Lane {
  requests: Sighting[];
  target: Sighting | null;
  drafts: Draft[];
}

/** Joins half-facts of one log into failing requests; sightings of different lanes never meet. */
export function assemble(sightings: Iterable<Sighting>): Assembled {
  const lanes = new Map<string, Lane>();
  const successes: Success[] = [];
  const all: Draft[] = [];
  for (const sighting of sightings) {
    const lane = lanes.get(sighting.lane) ?? { requests: [], target: null, drafts: [] };
    lanes.set(sighting.lane, lane);
    if (sighting.role === 'success') successes.push({ facts: sighting, line: sighting.line });
    const draft = step(lane, sighting);
    if (draft) all.push(draft);
  }
  return { events: all.filter(({ isDropped }) => !isDropped).map(eventOf), successes };
}

/** Takes one sighting in; gives the draft that it starts, if it does. */
function step(lane: Lane, sighting: Sighting): Draft | null {
  switch (sighting.role) {
    case 'boundary':
      Object.assign(lane, { requests: [], target: null, drafts: [] });
      return null;
    case 'request':
      if (!lane.drafts.some(({ facts }) => sharesId(facts, sighting)))
        lane.requests = [...lane.requests.slice(-20), sighting];
      return null;
    case 'target':
      lane.target = sighting;
      return null;
    case 'success':
      letThrough(lane, sighting);
      return null;
    case 'detail':
      addDetail(lane, sighting);
      return null;
    default:
      return refuse(lane, sighting);
  }
}

/** A challenge that the next try of the same request answers is a handshake and no failure. */
function letThrough(lane: Lane, success: Sighting): void {
  const asked = success.isExchange ? (takeRequest(lane, success) ?? success) : success;
  for (const draft of lane.drafts) {
    const { first, facts, filled } = draft;
    if (!first.isChallenge) continue;
    const told = over(facts, filled);
    const isPing = told.path === '/v2/' && told.host === asked.host;
    if (isPing || !contradicts(withoutStatus(told), withoutStatus(asked))) draft.isDropped = true;
  }
  lane.drafts = lane.drafts.filter(({ isDropped }) => !isDropped);
}

function addDetail(lane: Lane, detail: Sighting): void {
  const draft = lane.drafts.at(-1);
  if (draft && detail.line - draft.last.end <= 3 && !contradicts(draft.facts, detail)) {
    draft.facts = over(draft.facts, factsOf(detail));
    draft.texts.push(detail.text);
  } else lane.requests = [...lane.requests.slice(-20), detail];
}

function refuse(lane: Lane, sighting: Sighting): Draft | null {
  const known = isAsked(lane, sighting) ? undefined : bestMatch(lane, sighting);
  if (known) {
    if (known.isPrecursor) known.filled = over(known.filled, factsOf(takeRequest(lane, sighting) ?? sighting));
    join(known, sighting);
    return null;
  }
  const request = takeRequest(lane, sighting);
  const draft: Draft = {
    facts: request?.isExchange && sighting.isExchange ? over(factsOf(sighting), factsOf(request)) : factsOf(sighting),
    filled: over(request ? factsOf(request) : {}, targetFacts(lane, sighting)),
    first: sighting,
    last: sighting,
    forms: new Set([sighting.form]),
    texts: [sighting.text],
    said: [sighting.said],
    isPrecursor: sighting.isPrecursor === true,
    isBody: sighting.role === 'body',
    isDropped: false,
  };
  lane.drafts = [...lane.drafts.slice(-8), draft];
  return draft;
}

/** A request of its own stands between the last failure and this one: it is another try, however alike they sound. */
function isAsked(lane: Lane, sighting: Sighting): boolean {
  const last = lane.drafts.at(-1);
  if (sighting.isExchange) return last?.isPrecursor !== true;
  if (sighting.role === 'body' || last?.isPrecursor || sharesId(last?.facts ?? {}, sighting)) return false;
  return lane.requests.some(request => request.start > (last?.last.end ?? 0) && !contradicts(request, sighting));
}

function join(draft: Draft, sighting: Sighting): void {
  const told = factsOf(sighting);
  draft.facts = draft.isPrecursor && !sighting.isPrecursor ? over(told, draft.facts) : over(draft.facts, told);
  draft.isPrecursor &&= sighting.isPrecursor === true;
  draft.said.push(sighting.said);
  draft.last = sighting;
  draft.forms.add(sighting.form);
  draft.isBody &&= sighting.role === 'body';
  if (draft.texts.length < 20) draft.texts.push(sighting.text);
}

/** The failure of which this is another telling, or undefined where it is one of its own. */
function bestMatch(lane: Lane, sighting: Sighting): Draft | undefined {
  let best: Draft | undefined;
  let highest = 0;
  for (const draft of lane.drafts) {
    const score = likeness(draft, sighting, draft === lane.drafts.at(-1));
    if (score > highest || (score > 0 && score === highest)) [best, highest] = [draft, score];
  }
  return best;
}

/** How surely a sighting tells again of a known failure; 0 where it doesn't. */
function likeness(draft: Draft, sighting: Sighting, isLast: boolean): number {
  const gap = sighting.start - draft.last.end;
  const known = over(draft.facts, draft.filled);
  if (contradicts(known, within(known, sighting)) || (draft.first.isRecord && sighting.isRecord)) return 0;
  if (sharesId(draft.facts, sighting)) return 9;
  if (gap > REPEAT_REACH) return 0;
  if (draft.forms.has(sighting.form)) return 0;
  const asides = sighting.role === 'body' || draft.isBody;
  if (asides && isLast && gap <= BODY_REACH) return 4;
  if (draft.said.some(said => sameWords(said, sighting.said))) return 7;
  if (samePlace(known, within(known, sighting))) return 6;
  if (!isLast) return 0;
  if (draft.isPrecursor && !sighting.isPrecursor && !tellsMore(draft.facts, sighting)) return 5;
  if (!draft.facts.isPrinted && sighting.isPrinted && gap <= 3 && !sameShape(draft.last.said, sighting.said)) return 4;
  if (tellsMore(sighting, known)) return 0;
  if (draft.first.isExchange) return 3;
  if (gap <= RESTATED_REACH && !sameShape(draft.last.said, sighting.said)) return 2;
  if (draft.facts.isPrinted && !sighting.isPrinted && gap <= BODY_REACH) return 4;
  return tellsMore(known, sighting) ? 3 : 0;
}

/** git names the repository, the trace what it asked for under it. */
function within(known: Facts, sighting: Sighting): Facts {
  const isUnder = sighting.isRepository && sighting.path !== undefined && known.path?.startsWith(sighting.path);
  return isUnder ? { ...sighting, path: known.path! } : sighting;
}

function sharesId(facts: Facts, sighting: Sighting): boolean {
  const shares = (field: 'requestIds' | 'runs') => (sighting[field] ?? []).some(id => facts[field]?.includes(id));
  return shares('requestIds') || shares('runs');
}

function samePlace(one: Facts, other: Facts): boolean {
  return one.path !== undefined && one.path === other.path && one.status === other.status;
}

function tellsMore(one: Facts, other: Facts): boolean {
  return (['method', 'host', 'path'] as const).some(field => one[field] !== undefined && other[field] === undefined);
}

/** The nearest request above that this can be the answer to; it is used up by an answer of the same trace. */
function takeRequest(lane: Lane, sighting: Sighting): Sighting | undefined {
  const found = lane.requests.findLast(
    request =>
      (sighting.isExchange || sighting.start - request.end <= REQUEST_REACH) &&
      !contradicts(request, sighting) &&
      tellsMore(request, sighting),
  );
  if (found) lane.requests = lane.requests.filter(request => request !== found);
  return found;
}

function targetFacts(lane: Lane, sighting: Sighting): Facts {
  const { target } = lane;
  if (!target?.host || sighting.host !== undefined || sighting.isRecord) return {};
  return sighting.path === undefined || target.isExchange ? { host: target.host } : {};
}

function eventOf({ facts, filled, first, texts }: Draft): Event {
  const inferred = (['method', 'host', 'path', 'query', 'client'] as const).filter(
    field => facts[field] === undefined && filled[field] !== undefined,
  );
  return { facts: over(facts, filled), line: first.line, seenAt: first.seenAt, inferred, text: texts.join('\n') };
}

function factsOf(sighting: Sighting): Facts {
  const {
    role,
    form,
    start,
    end,
    lane,
    seenAt,
    said,
    text,
    isRecord,
    isExchange,
    isChallenge,
    isPrecursor,
    isRepository,
    ...facts
  } = sighting;
  return facts;
}

function withoutStatus({ status: _status, isPrinted: _isPrinted, ...facts }: Facts): Facts {
  return facts;
}
