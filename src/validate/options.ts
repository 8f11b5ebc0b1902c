import type { Credential } from '../model/config.ts';
import type { OnInconclusive } from './judge/outcome.ts';

export interface ValidateOptions {
  /** null: every target. */
  readonly environment: string | null;
  /** Stop after inspection: nothing is sent. */
  readonly offline: boolean;
  readonly onInconclusive: OnInconclusive;
  /** Why a credential must not be sent to an origin, or null. Asked about every origin before anything is sent there. */
  readonly withhold?: (credential: Credential, origin: string) => string | null;
}
