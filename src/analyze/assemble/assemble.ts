import { contradicts, type Facts, over, sharesId, tellsMore } from '../facts.ts';
import type { Sighting } from '../sighting.ts';
import { type Draft, draftOf, type Event, eventOf, join } from './draft.ts';
import { likeness } from './likeness.ts';
import { addDetail, ask, type Context, letThrough, takeRequest } from './requests.ts';

export interface Assembled {
  readonly events: readonly Event[];
  /** Calls that were let through, for the siblings of a failure. */
  readonly successes: readonly Facts[];
}

const mostDrafts = 8;
/** Lines below a client's sentence in which it may show the answer itself. */
const headReach = 4;

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

function refuse(context: Context, sighting: Sighting): Draft | null {
  const known = isAsked(context, sighting) ? undefined : bestMatch(context.drafts, sighting);
  if (known) {
    if (known.isPrecursor || !isNamed(known))
      known.filled = over(known.filled, takeRequest(context, sighting)?.facts ?? {});
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
function isAsked(context: Context, sighting: Sighting): boolean {
  const { drafts, requests } = context;
  const last = drafts.at(-1);
  if (!last) return false;
  if (sighting.isExchange) return !last.isPrecursor && !last.isBody && !isItsHead(context, last, sighting);
  if (sighting.role === 'body' || last.isPrecursor || sharesId(last.facts, sighting.facts)) return false;
  if (!isNamed(last) && !last.facts.isPrinted && sighting.facts.isPrinted) return false;
  return requests.some(
    ({ start, facts, isAnswered }) => !isAnswered && start > last.last.end && !contradicts(facts, sighting.facts),
  );
}

/** The answer that a client shows below its own sentence, with no other request between. */
function isItsHead({ requests }: Context, draft: Draft, { start, facts }: Sighting): boolean {
  if (draft.last.isExchange || draft.facts.status !== facts.status) return false;
  const isHead = !isNamed(draft) && !draft.facts.isPrinted;
  return start - draft.last.end <= headReach && (isHead || !requests.some(request => request.start > draft.last.end));
}

function isNamed({ facts, filled }: Draft): boolean {
  return tellsMore(over(facts, filled), {});
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
