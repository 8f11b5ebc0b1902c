import type { Finding } from '../finding.ts';
import type { Inspection } from '../inspect/inspect.ts';
import type { Observation } from '../probe.ts';
import type { Trial } from '../trial.ts';
import type { OnInconclusive } from './outcome.ts';
import type { Sibling } from './siblings.ts';

/** All that is known of a trial when it is judged. */
export interface Evidence {
  readonly trial: Trial;
  readonly inspection: Inspection;
  /** null: nothing was sent. */
  readonly observation: Observation | null;
  /** Other targets of the credential, as far as they were asked. */
  readonly siblings: readonly Sibling[];
  /** Why nothing was sent although nothing was wrong. */
  readonly skipped: Finding | null;
}

export interface Policy {
  readonly onInconclusive: OnInconclusive;
  readonly now: Date;
}
