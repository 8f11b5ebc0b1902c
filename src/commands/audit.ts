import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { AuthCheckError } from '../model/error.ts';
import type { Secret } from '../model/secret.ts';
import type { World } from '../model/world.ts';
import { secretsIn } from '../redact/configured.ts';
import { createRedactor, type Redactor } from '../redact/redactor.ts';
import { findConfiguration } from './read-configuration.ts';

export interface AuditOptions {
  /** The folder of a report, with all that lies in it. */
  readonly dir: string;
  /** The configuration whose secrets are searched for, besides what looks like a token; null: the usual one, if there is one. */
  readonly config: string | null;
}

/**
 * Searches the files of a folder, and their names, for secrets in every form, and prints where one was found; never its value.
 * Returns whether the folder is clean.
 *
 * @throws AuthCheckError REPORT_UNREADABLE where the folder or a file of it can't be read, or what the configuration throws.
 */
export async function audit({ dir, config }: AuditOptions, world: World): Promise<boolean> {
  const secrets = secretsIn(await findConfiguration(config, world));
  const redactor = createRedactor(secrets);
  const files = await filesIn(resolve(world.cwd, dir), dir);
  const leaks: string[] = [];
  for (const file of files) leaks.push(...(await leaksIn(file, resolve(world.cwd, dir), redactor)));
  const lines = [...leaks, verdict(dir, files.length, leaks.length), ...caveats(secrets, redactor)];
  world.stdout.write(`${lines.join('\n')}\n`);
  return leaks.length === 0;
}

async function filesIn(folder: string, dir: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(error => {
    throw unreadable(dir, error);
  });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new AuthCheckError('REPORT_UNREADABLE', `"${dir}" holds no file: nothing was audited`);
  return files.sort();
}

async function leaksIn(file: string, folder: string, redactor: Redactor): Promise<string[]> {
  const bytes = await readFile(file).catch(error => {
    throw unreadable(file, error);
  });
  const name = relative(folder, file);
  const shown = redactor.redact(name);
  const inName = redactor
    .audit(name)
    .map(({ secret, form }) => `${shown}: secret "${secret}" in the file's name (${form})`);
  const text = bytes.toString('utf8');
  const inside = redactor.audit(bytes).map(({ secret, form, offset }) => {
    const line = text.slice(0, offset).split('\n').length;
    return `${shown}:${line}: secret "${secret}" (${form})`;
  });
  return [...inName, ...inside];
}

function verdict(dir: string, files: number, leaks: number): string {
  const searched = `${files} ${files === 1 ? 'file' : 'files'} of "${dir}"`;
  return leaks === 0
    ? `no secret was found in ${searched}`
    : `${leaks} ${leaks === 1 ? 'secret' : 'secrets'} found in ${searched}`;
}

/** What the answer doesn't cover: a clean folder that was searched for nothing must not read like a proof. */
function caveats(secrets: readonly Secret[], redactor: Redactor): string[] {
  const unset = [...new Set(secrets.filter(secret => !secret.isSet).map(({ name }) => name))];
  return [
    ...(secrets.length === 0 ? ['no configuration: only what looks like a token was searched for'] : []),
    ...(unset.length > 0 ? [`not searched for, since the environment doesn't hold them: ${unset.join(', ')}`] : []),
    ...redactor.problems.map(({ message }) => `not searched for: ${message}`),
  ];
}

function unreadable(path: string, error: NodeJS.ErrnoException): AuthCheckError {
  const reason = error.code === 'ENOENT' ? 'there is no such folder' : (error.code ?? error.message);
  return new AuthCheckError('REPORT_UNREADABLE', `cannot read "${path}": ${reason}`);
}
