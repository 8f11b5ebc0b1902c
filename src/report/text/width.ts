/** Characters that take two columns (Unicode TR11, in the blocks that occur in practice), and those that take none. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const none = /\p{M}/u;

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The text's beginning that fits, ended by the ellipsis where something was cut. */
export function truncate(text: string, columns: number, ellipsis: string): string {
  if (widthOf(text) <= columns) return text;
  return head(text, Math.max(0, columns - widthOf(ellipsis))) + ellipsis;
}

/** Lines of at most so many columns, broken at spaces, and within a word only where it is longer than a line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap(word => pieces(word, columns))) {
    const joined = line === '' ? word : `${line} ${word}`;
    const fits = widthOf(joined) <= columns;
    if (!fits) lines.push(line);
    line = fits ? joined : word;
  }
  return [...lines, line];
}

function pieces(word: string, columns: number): string[] {
  const parts: string[] = [];
  for (let rest = word; rest !== ''; rest = rest.slice(parts.at(-1)!.length)) parts.push(head(rest, columns));
  return parts;
}

function head(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (width > columns && end > 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function columnsOf(character: string): number {
  if (none.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
