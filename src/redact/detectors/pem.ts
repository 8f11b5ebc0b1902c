import type { Finding } from './finding.ts';

const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const end = '-----END';

/** Lines of base64 and headers, however they are broken and quoted, where the block's end was cut off. */
const body = /(?:[A-Za-z0-9+/=]{16,}|[\s"'\\,>|+-]{1,64}|[nr](?=[A-Za-z0-9+/=]{16})){0,400}/y;

/** Private keys in PEM (RFC 7468), whole or cut. */
export function* privateKeys(text: string): Iterable<Finding> {
  let lastEnd = 0;
  for (const { index, 0: head } of text.matchAll(begin)) {
    const start = index + head.length;
    if (lastEnd >= 0 && lastEnd < start) lastEnd = text.indexOf(end, start);
    body.lastIndex = start;
    const cut = start + (body.exec(text)?.[0].length ?? 0);
    const close = lastEnd >= start && lastEnd - start < 32_768 ? lastEnd : cut;
    if (close > start) yield { start, end: close, kind: 'private-key' };
  }
}
