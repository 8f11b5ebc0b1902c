/** An encoding that leaves nothing of the text to be seen, so that the encoded text itself has to be looked for. */
export interface Encoding {
  readonly form: string;
  encode(value: string): string;
}

/**
 * Encoded text is looked for from so many symbols on. A report has at most some 2^20 places where a match could begin and an
 * inventory some 2^10 patterns; a symbol of folded base64 tells log2(38) = 5.2 bits and one of hex 4, so that seven symbols of
 * base64 (a secret of six bytes, less its two shared symbols) leave 2^(30 - 36), eleven of hex 2^(30 - 44) false matches.
 */
export const leastSymbols: Readonly<Record<string, number>> = { base64: 7, hex: 11 };

/**
 * Base64 of bytes that start at any of its three alignments: the symbols that the bytes determine alone, without those that
 * they share with what stands before and after. Padding, alphabet and line breaks fall out with the symbols.
 */
function base64At(shift: number, value: string): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
  const first = Math.ceil((shift * 8) / 6);
  const end = Math.floor((bytes.length * 8) / 6);
  return bytes.toString('base64').slice(first, end);
}

export const encodings: readonly Encoding[] = [
  { form: 'base64', encode: value => base64At(0, value) },
  { form: 'base64', encode: value => base64At(1, value) },
  { form: 'base64', encode: value => base64At(2, value) },
  { form: 'hex', encode: value => Buffer.from(value).toString('hex') },
];
