import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { EnvHttpProxyAgent } from 'undici';

let agent: EnvHttpProxyAgent | undefined;

/**
 * Writes what storage answers to a file, chunk by chunk, and returns the status; below 200 or above 299 nothing is written.
 * No header of ours goes there: the link that a redirect gave carries its own signature. Rejects where no answer came, or it
 * broke off.
 */
export async function download(link: string, file: string): Promise<number> {
  // CommonJS: once bundled, its exports are under `default` alone.
  const { default: undici } = await import('undici');
  agent ??= new undici.EnvHttpProxyAgent();
  const { statusCode, body } = await undici.request(link, { dispatcher: agent });
  if (statusCode < 200 || statusCode > 299) await body.dump();
  else await pipeline(body, createWriteStream(file));
  return statusCode;
}
