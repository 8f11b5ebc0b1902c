import type { Config } from '../../model/config.ts';
import type { Runner } from '../../model/runner.ts';
import { secretsIn } from '../../redact/configured.ts';
import { defaultConfigFile } from '../defaults.ts';
import { findConfiguration, readConfiguration } from '../read-configuration.ts';
import type { ActionInputs } from './inputs.ts';

export interface ConfigRead {
  readonly config: Config;
  /** It was read without the values that its URLs need, so nothing of it can be checked. */
  readonly isForNames: boolean;
}

/** Reads the configuration, and hides every secret that it names before anything else is printed. */
export async function readConfig(runner: Runner, { config: file }: ActionInputs): Promise<Config> {
  return masked(runner, await readConfiguration(file, runner));
}

/**
 * The same for a run that its event gave no secrets: what a URL is made of may be missing with them, and then the file is read
 * for its names alone, so that what is skipped can be named.
 */
export async function readConfigWithoutSecrets(runner: Runner, inputs: ActionInputs): Promise<ConfigRead> {
  try {
    return { config: await readConfig(runner, inputs), isForNames: false };
  } catch (error) {
    const config = await readConfiguration(inputs.config, { ...runner, env: filledUp(runner.env) }).catch(() => null);
    if (config === null) throw error;
    return { config, isForNames: true };
  }
}

/** An environment in which every variable has a value; the host of RFC 2606, section 2, is nobody's. */
function filledUp(env: Runner['env']): Runner['env'] {
  return new Proxy(env, { get: (given, name: string) => given[name] || 'https://unset.invalid' });
}

/** The same where a diagnosis can do without: null where none was named and there is none in the usual place. */
export async function findConfig(runner: Runner, { config: file }: ActionInputs): Promise<Config | null> {
  const config = await findConfiguration(file === defaultConfigFile ? null : file, runner);
  return config && masked(runner, config);
}

function masked(runner: Runner, config: Config): Config {
  for (const secret of secretsIn(config)) runner.mask(secret);
  return config;
}
