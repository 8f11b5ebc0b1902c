import type { Line } from '../line.ts';

/** Lines that one sentence or URL may be wrapped over. */
export const mostWrapped = 6;

/**
 * The text of a line with what a terminal, a box or a report wrapped below it: an open URL goes on without a space, a
 * sentence in a frame with one.
 */
export function joinWrapped(lines: readonly Line[], at: number, end: number): string {
  let text = lines[at]!.text;
  for (let next = at + 1; next < lines.length && next - at < mostWrapped; next++) {
    const line = lines[next]!;
    if (line.text === '') break;
    if (isOpenUrl(text) && (line.marker === 'box' || isQuoteOpen(text)) && /^[\w@%~.-]/.test(line.text))
      text += line.text;
    else if (next < end && isOpenSentence(text, line)) text += ` ${line.text}`;
    else break;
  }
  return text;
}

function isQuoteOpen(text: string): boolean {
  return /["']https?:\/\/[^"']{0,400}$/.test(text);
}

/** It ends where a line may be broken inside a URL that a quote or a method opened: behind a slash, a hyphen, a question mark. */
function isOpenUrl(text: string): boolean {
  return openUrl.test(text);
}

const openUrl =
  /(?:["'(]https?:\/\/[^\s"'()/]{1,255}\/[^\s"'()]{1,400}|\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) https?:\/\/[^\s"'()]{4,400})[/?&=-]$/;

/** Frames and word-wrapping loggers break sentences at a fixed width; a new sentence or a key begins a line of its own. */
function isOpenSentence(text: string, line: Line): boolean {
  if (text.length < 40 || /[.;!?{}[\],]$/.test(text)) return false;
  if (/^(?:[-*+>•] |at |[\w-]{1,30}: |on \S+ line |with \S+,|["'{[}\]])/.test(line.text)) return false;
  return line.marker === 'box' ? true : /^(?:[a-z(]|40[13] )/.test(line.text) && line.indent >= 4;
}
