import { type CheckOptions, validateCredentials } from '../../src/commands/validate-credentials.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { Config } from '../../src/model/config.ts';
import type { ValidationEntry } from '../../src/model/report.ts';
import type { Secret } from '../../src/model/secret.ts';
import { providers } from '../../src/providers/index.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export interface Run {
  readonly entries: readonly ValidationEntry[];
  /** The entry of a credential, at its only environment or at the one named. */
  of(credential: string, environment?: string): ValidationEntry;
  readonly secrets: readonly Secret[];
}

interface RunOptions extends Partial<CheckOptions> {
  readonly now?: Date;
}

/** A configuration with these credentials, each written as YAML's flow mapping: `{ scheme: bearer, … }`. */
export function configOf(credentials: Readonly<Record<string, string>>, env: Env = {}): Config {
  const lines = Object.entries(credentials).map(([name, value]) => `  ${name}: ${value}`);
  const text = ['version: 1', 'credentials:', ...lines].join('\n');
  return loadConfig({ file: 'auth-check.yml', text }, env, providers);
}

/** Validates over real sockets, as a face would. */
export async function run(
  credentials: Readonly<Record<string, string>>,
  env: Env = {},
  { now, ...options }: RunOptions = {},
): Promise<Run> {
  const validation = await validateCredentials(
    configOf(credentials, env),
    { environment: null, offline: false, onInconclusive: 'warn', timeout: null, concurrency: 6, ...options },
    { env, now: () => now ?? new Date() },
  );
  const { entries, secrets } = validation;
  const of = (credential: string, environment?: string) =>
    entries.find(entry => entry.credential === credential && (environment ?? entry.environment) === entry.environment)!;
  return { entries, secrets, of };
}

/** The line of a check, for assertions that don't hang on its wording elsewhere. */
export function check(entry: ValidationEntry, id: string) {
  return entry.checks.find(one => one.id === id);
}
