import { assembled, type Range, type View } from './view.ts';

/** A word is followed so far from the break that cut it, in UTF-16 code units. */
const reach = 2048;

const blank = /\s/;
const firstWord = new RegExp(`\\S{0,${reach}}`, 'y');

/**
 * What line breaks cut in two: the last word of a line with the first of the next, and so on while a line is one word, as where
 * base64 is wrapped. The rest of each line reads as it did.
 */
export function seamsOf(view: View, breaks: Iterable<Range>): View[] {
  const chains: Range[][] = [];
  for (const { start, end } of breaks) {
    const before = wordBefore(view.text, start);
    const after = wordAfter(view.text, end);
    if (before.start === before.end || after.start === after.end) continue;
    const previous = chains.at(-1);
    if (previous?.at(-1)?.start === before.start) previous.push(after);
    else chains.push([before, after]);
  }
  return chains.length === 0 ? [] : [assembled(view, 'cut by line breaks', chains)];
}

function wordBefore(text: string, end: number): Range {
  let start = end;
  while (start > 0 && end - start < reach && !blank.test(text[start - 1]!)) start--;
  return { start, end };
}

function wordAfter(text: string, start: number): Range {
  firstWord.lastIndex = start;
  return { start, end: start + firstWord.exec(text)![0].length };
}
