/** What an archive may unfold to: this much, or so many times what it takes packed. Logs shrink to a tenth or a fiftieth. */
const always = 1024 ** 3;
const times = 250;

/** Counts what is read of an input and what it unfolds to, and stops a bomb. */
export class Allowance {
  #read = 0;
  #unfolded = 0;
  readonly #onRead: (bytes: number) => void;

  constructor(onRead: (bytes: number) => void) {
    this.#onRead = onRead;
  }

  /** Bytes of the input as it is stored. */
  async *read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.count(chunk.length);
      yield chunk;
    }
  }

  /** Bytes of the input that are read in another way. */
  count(bytes: number): void {
    this.#read += bytes;
    this.#onRead(bytes);
  }

  async *unfolded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#unfolded += chunk.length;
      if (this.#unfolded > Math.max(always, this.#read * times)) {
        throw new Error(
          `it unfolds to more than ${always / 1024 ** 3} GiB and ${times} times its size, as no log does`,
        );
      }
      yield chunk;
    }
  }
}
