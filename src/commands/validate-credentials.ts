import type { Config } from '../model/config.ts';
import type { World } from '../model/world.ts';
import { createSend } from '../net/index.ts';
import { secretsIn } from '../redact/configured.ts';
import { type Progress, type ValidateOptions, type Validation, validate } from '../validate/index.ts';

export interface ValidateCommandOptions extends ValidateOptions {
  /** Of one try, in milliseconds; goes before every `timeout` of the configuration. null: as that says. */
  readonly timeout: number | null;
  /** Requests at once per host. */
  readonly concurrency: number;
}

/** As many as a browser opens per host: quick, and far below what a provider takes for an attack. */
export const defaultConcurrency = 6;

/**
 * Checks what is configured. The entries aren't redacted yet: that is the seal's work, with `secrets` (those configured and
 * those that token endpoints returned) for its inventory.
 */
export async function validateCredentials(
  config: Config,
  options: ValidateCommandOptions,
  world: Pick<World, 'env' | 'now'>,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Validation> {
  const { proxy, ca } = config;
  const now = () => world.now();
  const send = createSend({ env: world.env, proxy, ca, now, concurrency: options.concurrency });
  const validation = await validate(withTimeout(config, options.timeout), options, { send, now, onProgress });
  return { ...validation, secrets: [...secretsIn(config), ...validation.secrets] };
}

function withTimeout(config: Config, timeout: number | null): Config {
  if (timeout === null) return config;
  return { ...config, credentials: config.credentials.map(credential => ({ ...credential, timeout })) };
}
