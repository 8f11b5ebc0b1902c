/** A stream whose first bytes have been looked at. */
export interface Stream {
  readonly beginning: Uint8Array;
  /** From the first byte on, once. */
  all(): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** Bytes that tell a format. */
const enough = 256;

export async function look(chunks: AsyncIterable<Uint8Array>): Promise<Stream> {
  const reading = chunks[Symbol.asyncIterator]();
  const close = async () => {
    await reading.return?.();
  };
  let first = Buffer.alloc(0);
  while (first.length < enough) {
    const next = await reading.next();
    if (next.done) break;
    // A copy: a source may use its chunk again when the next one is asked for.
    first = Buffer.concat([first, next.value]);
  }
  return {
    beginning: first,
    close,
    async *all() {
      if (first.length > 0) yield first;
      yield* { [Symbol.asyncIterator]: () => reading };
    },
  };
}
