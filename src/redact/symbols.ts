/**
 * The alphabet in which text is compared with secrets. Quotes, escapes, white space, control characters and the letters'
 * case say nothing here, because shells, serialisers and transports add, drop or change them: `p@ss'word`,
 * `p@ss'\''word`, `"P@SS'WORD"` and the same in UTF-16 are one sequence of symbols. `+` and `-` fall out and `_` counts as
 * `/`, so that both alphabets of base64 (RFC 4648, sections 4 and 5) read alike, `$` and `%` because shells double them.
 */
const hard = 'abcdefghijklmnopqrstuvwxyz0123456789!#&()*,./:;<=>?@[]{|}~';

/** Six bits hold a symbol; 0 is what falls out. */
export const symbolBits = 6;
export const symbolCount = 1 << symbolBits;

const firstForeign = hard.length + 1;
const foreignCount = symbolCount - firstForeign;

const ofAscii = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase().replace('_', '/');
  return hard.indexOf(character) + 1;
});

/** Zero-width characters, the soft hyphen and the byte order mark. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/** The symbol of a UTF-16 code unit, 0 where it falls out. Beyond ASCII the remaining symbols are shared out. */
export function symbolOf(code: number): number {
  if (code < 128) return ofAscii[code]!;
  return invisible.test(String.fromCharCode(code)) ? 0 : firstForeign + (code % foreignCount);
}

/** The symbols of a text, without what falls out. */
export function symbolsOf(text: string): Uint8Array {
  const symbols = Uint8Array.from({ length: text.length }, (_, index) => symbolOf(text.charCodeAt(index)));
  return symbols.filter(symbol => symbol !== 0);
}
