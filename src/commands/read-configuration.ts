import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from '../model/config.ts';
import { AuthCheckError } from '../model/error.ts';
import type { World } from '../model/world.ts';
import { defaultConfigFile } from './defaults.ts';

/**
 * Reads the configuration; `file` is relative to the working folder and is named so in every message.
 *
 * @throws AuthCheckError CONFIG_UNREADABLE, or CONFIG_INVALID with every problem of the file.
 */
export async function readConfiguration(file: string, world: Pick<World, 'cwd' | 'env'>): Promise<Config> {
  const text = await readFile(resolve(world.cwd, file), 'utf8').catch(error => {
    throw unreadable(file, error);
  });
  // Loaded here, since `analyze` on logs alone needs neither the YAML parser nor the tables.
  const [{ loadConfig }, { providers }] = await Promise.all([
    import('../config/load.ts'),
    import('../providers/index.ts'),
  ]);
  return loadConfig({ file, text }, world.env, providers);
}

/** The same where the configuration is optional: null where none was named and there is none in the usual place. */
export async function findConfiguration(
  file: string | null,
  world: Pick<World, 'cwd' | 'env'>,
): Promise<Config | null> {
  if (file !== null) return readConfiguration(file, world);
  return readConfiguration(defaultConfigFile, world).catch(error => {
    if (error instanceof AuthCheckError && error.code === 'CONFIG_UNREADABLE' && isMissing(error.cause)) return null;
    throw error;
  });
}

function unreadable(file: string, cause: unknown): AuthCheckError {
  const problem = isMissing(cause)
    ? {
        message: `there is no configuration "${file}"`,
        help: 'Name another, or let "auth-check init" write a first one. A workflow needs actions/checkout before.',
      }
    : {
        message: `the configuration "${file}" can't be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      };
  return Object.assign(new AuthCheckError('CONFIG_UNREADABLE', [problem]), { cause });
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
