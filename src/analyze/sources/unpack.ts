import type { Problem } from '../../model/error.ts';
import type { LogSource } from '../../model/log.ts';
import { Allowance } from './allowance.ts';
import { formatOf } from './format.ts';
import { harLines } from './har.ts';
import { look, type Stream } from './stream.ts';
import { emptyInput, nothingIn, tooDeep, unreadable } from './troubles.ts';
import { type Member, zipMembers } from './zip.ts';

/** Something with a log in it, or an archive of logs. */
export interface Input {
  readonly name: string;
  /** null where it isn't known. */
  readonly bytes: number | null;
  /** Where it is on the disk, if it is a file there: an archive is then read in place. */
  readonly path?: string;
  /** Asked for by its own name: where there is nothing in it, somebody wants to know. */
  readonly isNamed: boolean;
  open(): AsyncIterable<Uint8Array>;
}

interface Context {
  readonly problems: Problem[];
  readonly allowance: Allowance;
}

/** Archives inside archives are opened to this depth. */
const deepest = 2;
/** Bytes of an archive that isn't a file of its own, and so has to be held in memory. */
const largestHeld = 256 * 1024 * 1024;

/** The logs in an input, each to be opened before the next is asked for. What can't be read is told among the problems. */
export async function* unpack(
  input: Input,
  problems: Problem[],
  onRead: (bytes: number) => void,
): AsyncGenerator<LogSource> {
  const allowance = new Allowance(onRead);
  yield* unpackAt(0, { ...input, open: () => allowance.read(input.open()) }, { problems, allowance });
}

async function* unpackAt(depth: number, input: Input, context: Context): AsyncGenerator<LogSource> {
  let stream: Stream | undefined;
  try {
    stream = await look(input.open());
    yield* logsIn(depth, input, stream, context);
  } catch (error) {
    context.problems.push(unreadable(input.name, error));
  } finally {
    await stream?.close();
  }
}

async function* logsIn(depth: number, input: Input, stream: Stream, context: Context): AsyncGenerator<LogSource> {
  const { name, bytes } = input;
  const format = formatOf(stream.beginning);
  if (stream.beginning.length === 0 && input.isNamed) context.problems.push(emptyInput(name));
  if (format === 'text') yield { name, bytes, open: () => guarded(name, stream.all(), context) };
  else if (format === 'har') yield { name, bytes: null, open: () => guarded(name, harLines(stream.all()), context) };
  else if (depth === deepest) context.problems.push(tooDeep(name, deepest));
  else if (format === 'gzip') {
    const { gunzip } = await import('./gunzip.ts');
    const open = () => context.allowance.unfolded(gunzip(stream.all()));
    yield* unpackAt(depth + 1, { name, bytes: null, isNamed: input.isNamed, open }, context);
  } else yield* unpackZip(depth, input, stream, context);
}

async function* unpackZip(depth: number, input: Input, stream: Stream, context: Context): AsyncGenerator<LogSource> {
  let isEmpty = true;
  for await (const member of zipMembers(input.path ?? (await held(stream)))) {
    isEmpty = false;
    if (input.path !== undefined) context.allowance.count(member.packed);
    yield* unpackAt(depth + 1, inputOf(member, input.name, context), context);
  }
  if (isEmpty) context.problems.push(nothingIn(input.name));
}

function inputOf({ name, bytes, open }: Member, archive: string, { allowance }: Context): Input {
  return { name: `${archive}/${name}`, bytes, isNamed: false, open: () => allowance.unfolded(open()) };
}

/** The whole stream: a zip's directory is at its end. */
async function held(stream: Stream): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream.all()) {
    size += chunk.length;
    if (size > largestHeld)
      throw new Error(`a zip inside another archive, or from a pipe, may have ${largestHeld / 1024 ** 2} MiB`);
    parts.push(Buffer.from(chunk));
  }
  return Buffer.concat(parts);
}

/** Reads as far as it goes: what was read counts, and why there is no more is told. */
async function* guarded(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  { problems }: Context,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    problems.push(unreadable(name, error));
  }
}
