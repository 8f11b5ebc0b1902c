import type { Facts } from '../facts.ts';
import type { Sighting } from '../sighting.ts';
import type { Draft } from './draft.ts';

/** A known failure and a sighting that may tell of it again. */
export interface Pair {
  readonly draft: Draft;
  readonly sighting: Sighting;
  /** All that is known of the failure, and the sighting's own facts as they compare with it. */
  readonly known: Facts;
  readonly told: Facts;
  /** Lines between them. */
  readonly gap: number;
  /** No other failure stands between them. */
  readonly isLast: boolean;
}

/** Lines within which a failure's body stands beside it. */
export const bodyReach = 12;

/** Whether each has an id of its own for the request. */
export function hasOtherId({ requestIds: one }: Facts, { requestIds: other }: Facts): boolean {
  return one !== undefined && other !== undefined && !one.some(id => other.includes(id));
}
