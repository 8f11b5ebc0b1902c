import type { Config } from '../model/config.ts';
import type { World } from '../model/world.ts';
import { createSender } from '../net/create-sender.ts';
import { secretsIn } from '../redact/configured.ts';
import type { ValidateOptions } from '../validate/options.ts';
import { type Progress, type Validation, validate } from '../validate/validate.ts';

export interface CheckOptions extends ValidateOptions {
  /** Of one try, in milliseconds; goes before every `timeout` of the configuration. null: as that says. */
  readonly timeout: number | null;
  /** Requests at once per host. */
  readonly concurrency: number;
}

/**
 * Checks what is configured. The entries aren't redacted yet: that is the seal's work, with `secrets` (those configured and
 * those that token endpoints returned) for its inventory.
 */
export async function validateCredentials(
  config: Config,
  options: CheckOptions,
  world: Pick<World, 'env' | 'now'>,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Validation> {
  const { proxy, ca, credentials } = withTimeout(config, options.timeout);
  const now = () => world.now();
  const connectTimeout = Math.max(0, ...credentials.map(({ timeout }) => timeout));
  const { concurrency } = options;
  const { send, close } = createSender({ env: world.env, proxy, ca, now, concurrency, connectTimeout });
  const checked = validate({ ...config, credentials }, options, { send, now, onProgress });
  const { entries, secrets } = await checked.finally(close);
  return { entries, secrets: [...secretsIn(config), ...secrets] };
}

function withTimeout(config: Config, timeout: number | null): Config {
  if (timeout === null) return config;
  return { ...config, credentials: config.credentials.map(credential => ({ ...credential, timeout })) };
}
