import { utf8 } from './encoding.ts';
import { borrowFinder, giveBackFinder } from './finders.ts';
import { pushSize, WindowReader } from './reader.ts';
import type { Triggers, Window } from './window.ts';

/** The windows of a log, and how much of it has been read so far. */
export interface Scan extends AsyncIterable<Window> {
  /** As they were stored, before UTF-16 is transcoded. */
  readonly bytes: number;
  readonly lines: number;
}

/** Reads a log once, front to back, and hands over the lines around its triggers. Its memory doesn't grow with the log. */
export function scan(chunks: AsyncIterable<Uint8Array>, triggers: Triggers): Scan {
  const read = { bytes: 0, lines: 0 };
  return {
    get bytes() {
      return read.bytes;
    },
    get lines() {
      return read.lines;
    },
    [Symbol.asyncIterator]: () => windows(chunks, triggers, read),
  };
}

async function* windows(
  chunks: AsyncIterable<Uint8Array>,
  triggers: Triggers,
  read: { bytes: number; lines: number },
): AsyncGenerator<Window> {
  const finder = borrowFinder(triggers);
  const reader = new WindowReader(finder, triggers);
  try {
    for await (const chunk of utf8(counted(chunks, read))) {
      for (let from = 0; from < chunk.length; from += pushSize) {
        yield* reader.push(chunk.subarray(from, from + pushSize));
        read.lines = reader.lines;
      }
    }
    yield* reader.end();
    read.lines = reader.lines;
  } finally {
    giveBackFinder(triggers, finder);
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, read: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    read.bytes += chunk.length;
    yield chunk;
  }
}
