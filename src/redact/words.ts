/** Characters of tokens, paths and encoded text: `\w . ~ + / = : @ -`. */
const isWord = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w.~+/=:@-]/.test(String.fromCharCode(code))));

export interface Word {
  readonly start: number;
  readonly text: string;
}

/** Nothing encoded or made by a generator is looked for in shorter ones. */
const least = 16;

let last: { readonly text: string; readonly words: readonly Word[] } | null = null;

/** The long words of a text, in order. Several readers ask for those of the same text one after another. */
export function longWords(text: string): readonly Word[] {
  if (last?.text !== text) last = { text, words: scan(text) };
  return last.words;
}

function scan(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 0;
    if (code < 128 && isWord[code] === 1) continue;
    if (index - start >= least) words.push({ start, text: text.slice(start, index) });
    start = index + 1;
  }
  return words;
}
