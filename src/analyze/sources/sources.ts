import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../../model/error.ts';
import type { LogSource } from '../../model/log.ts';
import { filesOf, nameOf, trying } from './paths.ts';
import type { Progress } from './progress.ts';
import { readFile } from './read-file.ts';
import { type Input, unpack } from './unpack.ts';

/** Logs in the order in which they were named. */
export interface Sources extends AsyncIterable<LogSource> {
  /** What couldn't be read, complete when the last log was: the others are analysed all the same. */
  readonly problems: readonly Problem[];
}

export interface Surroundings {
  readonly cwd: string;
  /** Asked for only where `-` is among the paths: a process pays for its standard input when it looks at it. */
  readonly stdin: AsyncIterable<Uint8Array>;
}

/**
 * The logs in files, folders, globs, `.zip` and `.gz` archives, HAR files and, for `-`, standard input; what each holds is told
 * by its bytes, not by its name. Each log is to be opened before the next is asked for; `onProgress` is told of every chunk.
 */
export function openSources(
  paths: readonly string[],
  surroundings: Surroundings,
  onProgress: (progress: Progress) => void = () => {},
): Sources {
  const problems: Problem[] = [];
  return {
    problems,
    async *[Symbol.asyncIterator]() {
      const inputs = await inputsOf(paths, surroundings, problems);
      const progress = { bytes: 0, totalBytes: totalOf(inputs), files: 0, totalFiles: inputs.length };
      for (const input of inputs) {
        const onRead = (bytes: number) => {
          progress.bytes += bytes;
          onProgress(progress);
        };
        yield* unpack(input, problems, onRead);
        progress.files++;
      }
    },
  };
}

/** Each file once, however often it is named. */
async function inputsOf(paths: readonly string[], surroundings: Surroundings, problems: Problem[]): Promise<Input[]> {
  const { cwd } = surroundings;
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    if (path === '-')
      inputs.set(path, { name: 'standard input', bytes: null, isNamed: true, open: () => surroundings.stdin });
    else for (const file of await filesOf(path, cwd, problems)) await add(file, file === resolve(cwd, path));
  }
  return [...inputs.values()];

  async function add(path: string, isNamed: boolean): Promise<void> {
    const name = nameOf(path, cwd);
    const known = await trying(name, problems, async () => [await realpath(path), await stat(path)] as const);
    if (!known || inputs.has(known[0])) return;
    const [real, entry] = known;
    const place = entry.isFile() ? { path, bytes: entry.size } : { bytes: null };
    inputs.set(real, { name, isNamed, ...place, open: () => readFile(path) });
  }
}

/** null where one of the sizes isn't known. */
function totalOf(inputs: readonly Input[]): number | null {
  return inputs.reduce<number | null>((sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes), 0);
}
