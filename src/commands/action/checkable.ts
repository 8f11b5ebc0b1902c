import path from 'node:path';
import { loadConfig } from '../../config/load.ts';
import { readFileAt } from '../../github/contents.ts';
import type { Context } from '../../github/context.ts';
import { needsBase, type Withhold, withholdUnless, withRouteOf } from '../../github/origins.ts';
import { filledTexts } from '../../github/sent-texts.ts';
import { baseCommit, isPullRequest } from '../../github/trust.ts';
import type { Config } from '../../model/config.ts';
import { withoutIt } from '../../model/error.ts';
import type { Runner } from '../../model/runner.ts';
import { findProvider, providers } from '../../providers/index.ts';
import { readConfiguration } from '../read-configuration.ts';
import { githubApi } from './github-api.ts';
import type { ActionInputs } from './inputs.ts';

/** What of a configuration may be checked in this run, and where its credentials may go. */
export interface Checkable {
  readonly config: Config;
  readonly withhold: Withhold;
}

/** Where a pull request may have written the configuration, the base's tells where credentials go. */
export async function trusted(
  runner: Runner,
  inputs: ActionInputs,
  context: Context,
  config: Config,
): Promise<Checkable> {
  if (!isPullRequest(context)) return { config, withhold: () => null };
  const filled = filledTexts(config, await shiftedConfig(runner, inputs, config));
  const base = needsBase(config, findProvider, filled) ? await baseConfig(runner, inputs, context) : null;
  return { config: withRouteOf(base, config), withhold: withholdUnless(base, findProvider, filled) };
}

/** The configuration as it reads where every variable has another value; null where it doesn't hold then. */
async function shiftedConfig(runner: Runner, { config: file }: ActionInputs, config: Config): Promise<Config | null> {
  const variables = Object.entries(runner.env).map(([name, value]) => [name, value && `${value}0`]);
  const env = Object.fromEntries(variables) as Runner['env'];
  const shifted = await readConfiguration(file, { ...runner, env }).catch(withoutIt);
  const names = new Set(config.credentials.map(({ name }) => name));
  return shifted && { ...shifted, credentials: shifted.credentials.filter(({ name }) => names.has(name)) };
}

/** null where the base has no configuration, or none that can be read: then it names no origin either. */
async function baseConfig(runner: Runner, inputs: ActionInputs, context: Context): Promise<Config | null> {
  const commit = baseCommit(context);
  const file = path.relative(context.workspace, path.resolve(runner.cwd, inputs.config)).split(path.sep).join('/');
  if (commit === null || file.startsWith('../') || path.isAbsolute(file)) return null;
  const text = await readFileAt(githubApi(runner, inputs.githubToken, context), file, commit);
  if (text === null) return null;
  try {
    return loadConfig({ file, text }, runner.env, providers);
  } catch (error) {
    return withoutIt(error);
  }
}
