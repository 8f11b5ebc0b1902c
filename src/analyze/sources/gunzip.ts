import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Members that follow each other are one stream (RFC 1952, section 2.2), as log rotation and `cat a.gz b.gz` write them. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unfolding = createGunzip({ chunkSize: 256 * 1024 });
  // What goes wrong reaches the reader through the stream, after all that came before it.
  pipeline(copies(chunks), unfolding).catch(() => {});
  yield* unfolding;
}

/** The stream takes its time, and a source may use its chunk again. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Uint8Array.from(chunk);
}
