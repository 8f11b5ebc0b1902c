import { type Config, type Credential, secretsOf, type Target } from '../../model/config.ts';
import type { ValidationEntry } from '../../model/report.ts';
import type { Runner } from '../../model/runner.ts';
import type { ConfigRead } from './config.ts';
import type { ActionInputs } from './inputs.ts';

/** Credentials that this event gave no secrets for, apart from those that can be checked. */
export interface Given {
  readonly config: Config;
  readonly skipped: readonly ValidationEntry[];
  /** Why secrets are missing; null where none is. */
  readonly reason: string | null;
}

/** `reason`: why the event gave none; null where it did. */
export function givenSecrets(
  { env, now }: Pick<Runner, 'env' | 'now'>,
  { environment }: Pick<ActionInputs, 'environment'>,
  reason: string | null,
  { config, isForNames }: ConfigRead,
): Given {
  const isGiven = (credential: Credential) =>
    !isForNames && secretsOf(credential).every(({ name }) => Boolean(env[name]));
  const absent = reason === null ? [] : config.credentials.filter(credential => !isGiven(credential));
  if (reason === null || absent.length === 0) return { config, skipped: [], reason: null };
  const credentials = config.credentials.filter(credential => !absent.includes(credential));
  const skipped = absent.flatMap(credential =>
    credential.targets
      .filter(target => environment === null || target.environment === environment)
      .map(target => skippedEntry(credential, target, reason, now())),
  );
  return { config: { ...config, credentials }, skipped, reason };
}

function skippedEntry(credential: Credential, target: Target, reason: string, now: Date): ValidationEntry {
  return {
    credential: credential.name,
    provider: credential.provider,
    environment: target.environment,
    outcome: 'skipped',
    level: 'pass',
    cause: null,
    expiresAt: null,
    checks: [{ id: 'event-secrets', level: 'pass', message: `not sent: ${reason}` }],
    request: null,
    fix: [],
    checkedAt: now.toISOString(),
    curl: null,
    place: credential.location,
    requestIds: [],
    clockOffset: null,
  };
}
