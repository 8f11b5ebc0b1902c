/** What a file holds, by its first bytes; what isn't known is text. */
export type Format = 'gzip' | 'zip' | 'har' | 'text';

export function formatOf(beginning: Uint8Array): Format {
  const [first, second, third, fourth] = beginning;
  // RFC 1952, section 2.3.1: deflate is the only method there is.
  if (first === 0x1f && second === 0x8b && third === 8) return 'gzip';
  // APPNOTE.TXT, section 4.3.7; 4.3.16 for an empty archive.
  if (first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6)))
    return 'zip';
  return isHar.test(Buffer.from(beginning.subarray(0, 256)).toString()) ? 'har' : 'text';
}

/** One object with one member, `log`, and one of the members that `log` may begin with (HAR 1.2, section "log"). */
const isHar = /^\uFEFF?\s*\{\s*"log"\s*:\s*\{\s*"(?:version|creator|browser|pages|entries|comment)"\s*:/;
