import { rewrite, type View } from './view.ts';

/** ASCII bytes one by one, the rest as runs that are one character or more; `%uXXXX` is what old JavaScript and IIS write. */
const triplets = /%u[0-9a-f]{4}|%[0-7][0-9a-f]|(?:%[89a-f][0-9a-f])+/gi;

/** Percent-encoding (RFC 3986, section 2.1). The `+` of forms needs no decoding, as no symbol stands for it or for a space. */
export function unpercent(view: View): View[] {
  return rewrite(view, 'percent-encoded', triplets, ([encoded]) =>
    encoded[1] === 'u' ? String.fromCharCode(Number.parseInt(encoded.slice(2), 16)) : utf8(encoded.replaceAll('%', '')),
  );
}

/** UTF-8 where the bytes are; else each byte is a character of its own, as Latin-1 has it. */
export function utf8(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}
