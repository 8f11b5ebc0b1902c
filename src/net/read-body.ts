import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';

/** What is kept of a body, in bytes; answers that matter are far below it, and hundreds of them are held at once. */
export const bodyLimit = 512 * 1024;
/** More codings than this on one body are an attack (RFC 9110, section 8.4 sets no bound). */
const codingLimit = 3;

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/**
 * Reads a body up to the bound and hangs up there, whatever the server sends: an endless stream, or a small archive that
 * unpacks to terabytes. A body that breaks off in the middle gives what came before.
 */
export async function readBody(body: Readable, contentEncoding: string | undefined): Promise<string> {
  const stages = decodersFor(contentEncoding);
  try {
    return new TextDecoder().decode(await readStart(stages.reduce<Readable>(chain, body)));
  } finally {
    for (const stage of [body, ...stages]) stage.destroy();
  }
}

/** In the order in which they were applied, so they come off from the end. */
function decodersFor(contentEncoding = ''): Transform[] {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map(coding => coding.trim());
  return codings
    .slice(-codingLimit)
    .reverse()
    .flatMap(coding => decoders[coding]?.() ?? []);
}

/** Like `pipe`, but an error of the source reaches the reader at the end. */
function chain(source: Readable, stage: Transform): Readable {
  source.on('error', error => stage.destroy(error));
  return source.pipe(stage);
}

async function readStart(source: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= bodyLimit) break;
    }
  } catch (error) {
    // Of a broken connection or a damaged coding, status, headers and what came still stand; when time is up, nothing does.
    if ((error as Error).name === 'TimeoutError') throw error;
  }
  return Buffer.concat(chunks).subarray(0, bodyLimit);
}
