import { crc32 } from 'node:zlib';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checksumLength = 6;

/**
 * Whether the last six characters are the CRC-32 in base 62 of what stands between them and the prefix (`ghp_`, `npm_`).
 * Source: GitHub's blog, "Behind GitHub's new authentication token formats" and "Announcing npm's new access token format".
 */
export function hasChecksum(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1, -checksumLength);
  return body.length > 0 && token.endsWith(checksum(body));
}

/** A token of that kind which nobody was ever given, with a checksum that holds. */
export function fakeWithChecksum(prefix: string, length: number): string {
  const body = alphabet.slice(0, length - checksumLength);
  return prefix + body + checksum(body);
}

function checksum(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let place = 0; place < checksumLength; place++) {
    digits = alphabet[rest % alphabet.length] + digits;
    rest = Math.floor(rest / alphabet.length);
  }
  return digits;
}
