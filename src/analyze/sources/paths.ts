import { existsSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../../model/error.ts';
import { inOrder } from './run-archive.ts';
import { noMatch, nothingIn, unreadable } from './troubles.ts';

/** Folders that are never meant when a folder is named: what is installed has logs of its own making. */
const skipped = new Set(['node_modules']);

/** The absolute paths of the files that a path stands for, each once; what it stands for in vain is told among the problems. */
export async function filesOf(path: string, cwd: string, problems: Problem[]): Promise<string[]> {
  const absolute = resolve(cwd, path);
  if (!existsSync(absolute) && isGlob.test(path)) return matching(path, cwd, problems);
  const entry = await trying(path, problems, () => stat(absolute));
  if (!entry?.isDirectory()) return entry ? [absolute] : [];
  const found: string[] = [];
  for await (const file of walk(absolute, new Set(), problems)) found.push(file);
  if (found.length === 0) problems.push(nothingIn(path));
  return ordered(found);
}

/** As the report names a file: from the working directory where it is inside, with `/` on every system. */
export function nameOf(file: string, cwd: string): string {
  const inside = relative(cwd, file);
  return (inside.startsWith('..') || isAbsolute(inside) ? file : inside).split(sep).join('/');
}

const isGlob = /[*?[\]{}()!]/;

async function matching(pattern: string, cwd: string, problems: Problem[]): Promise<string[]> {
  const { default: glob } = await import('fast-glob');
  const found = await glob(pattern.split(sep).join('/'), { cwd, absolute: true, suppressErrors: true });
  if (found.length === 0) problems.push(noMatch(pattern));
  return ordered(found.map(file => resolve(file)));
}

function ordered(files: readonly string[]): string[] {
  return inOrder(files, file => file.split(sep).join('/'));
}

/** Follows symbolic links, as container runtimes lay out their logs, but into no folder twice. */
async function* walk(folder: string, seen: Set<string>, problems: Problem[]): AsyncGenerator<string> {
  const entries = await trying(folder, problems, async () => {
    const real = await realpath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdir(folder);
  });
  for (const name of entries ?? []) {
    if (name.startsWith('.') || skipped.has(name)) continue;
    const path = join(folder, name);
    const entry = await trying(path, problems, () => stat(path));
    if (entry?.isDirectory()) yield* walk(path, seen, problems);
    else if (entry?.isFile()) yield path;
  }
}

/** What an action gives, or null and a problem where the path can't be read. */
export async function trying<T>(path: string, problems: Problem[], action: () => Promise<T>): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    problems.push(unreadable(path, error));
    return null;
  }
}
