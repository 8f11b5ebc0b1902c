import type { Config } from '../../model/config.ts';
import type { Runner } from '../../model/runner.ts';
import { secretsIn } from '../../redact/configured.ts';
import { defaultConfigFile, findConfiguration, readConfiguration } from '../read-configuration.ts';
import type { ActionInputs } from './inputs.ts';

/** Reads the configuration, and hides every secret that it names before anything else is printed. */
export async function readConfig(runner: Runner, { config: file }: ActionInputs): Promise<Config> {
  return masked(runner, await readConfiguration(file, runner));
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
