import { type Facts, over, sharesId } from '../facts.ts';
import type { Sighting } from '../sighting.ts';
import { anotherTry, refused } from './another-try.ts';
import type { Draft } from './draft.ts';
import { retellings } from './retellings.ts';

/** How surely a sighting tells again of a known failure; 0 where it doesn't. */
export function likeness(draft: Draft, sighting: Sighting, isLast: boolean): number {
  const known = over(draft.facts, draft.filled);
  const pair = { draft, sighting, known, told: within(known, sighting), gap: sighting.start - draft.last.end, isLast };
  if (refused.some(rule => rule(pair))) return 0;
  if (sharesId(draft.facts, sighting.facts)) return 9;
  if (anotherTry.some(rule => rule(pair))) return 0;
  return retellings.find(([, holds]) => holds(pair))?.[0] ?? 0;
}

/** git names the repository, the trace what it asked for under it. */
function within(known: Facts, { facts, isRepository }: Sighting): Facts {
  const isUnder = isRepository && facts.path !== undefined && known.path?.startsWith(facts.path);
  return isUnder ? { ...facts, path: known.path! } : facts;
}
