import type { Line } from '../lines/line.ts';

/** Lines that one sentence or URL may be wrapped over. */
export const mostWrapped = 8;

/**
 * The text of a line with what a terminal, a box or a report wrapped below it: an open URL goes on without a space, a
 * sentence in a frame with one.
 */
export function joinWrapped(lines: readonly Line[], at: number, end: number): string {
  let text = lines[at]!.text;
  for (let next = at + 1; next < lines.length && next - at < mostWrapped; next++) {
    const more = continuation(text, lines, { at, next, isInside: next < end });
    if (more === null) break;
    text += more;
  }
  return text;
}

interface Place {
  readonly at: number;
  readonly next: number;
  /** Whether the next line is of the same passage. */
  readonly isInside: boolean;
}

/** What the next line adds to a text that goes on in it, with the space between; null where it doesn't. */
function continuation(text: string, lines: readonly Line[], { at, next, isInside }: Place): string | null {
  const line = lines[next]!;
  if (line.text === '') return null;
  if (isCutUrl(text, lines, at, next) || isCutWord(lines[next - 1]!, line)) return line.text;
  if (isTagged(lines, at, next)) return `${endsInUrl.test(text) ? '' : ' '}${line.text.slice(tagOf(line).length)}`;
  const goesOn = (isInside && isOpenSentence(text, line)) || isCutPair(text, line) || isCutStatus(text, line);
  return goesOn ? ` ${line.text}` : null;
}

/** Columns from which on a line may have been broken at a terminal's width. */
const widest = 62;
const wideTerminal = 120;

function isCutUrl(text: string, lines: readonly Line[], at: number, next: number): boolean {
  const line = lines[next]!;
  if (!text.includes('://') || !/^[\w@%~.-]/.test(line.text)) return false;
  const isWide = widthOf(lines[next - 1]!) >= widest;
  const isUrl = restOfUrl.test(line.text) && endsInUrl.test(text);
  if (isWide && (isQuoteOpen(text) || (isUrl && isSquare(lines, at, next)))) return true;
  return isOpenUrl(text) && (line.marker === 'box' || isQuoteOpen(text));
}

const endsInUrl = /https?:\/\/\S{1,4000}$/;
const restOfUrl = /^(?![A-Z]{2,})\S*[?&=/%\d]/;

/** Whether the lines that were broken before the last one are equally long. */
function isSquare(lines: readonly Line[], at: number, next: number): boolean {
  const width = widthOf(lines[next - 1]!);
  return width === widthOf(lines[next - 1 > at ? next - 2 : next]!);
}

function widthOf({ indent, text }: Line): number {
  return indent + text.length;
}

/** cabal wraps a sentence, however short the rest is: `failed to download https://… : HTTP` and `code 401`. */
function isCutStatus(text: string, line: Line): boolean {
  return (
    /^(?:(?:status|error|response|code) ){1,3}[45]\d\d\b/.test(line.text) && /\bhttps?:\/\/.{0,400} HTTP$/.test(text)
  );
}

/** Python's textwrap breaks at 70 to 80 columns; a program may set its word before each part: `error: …`. */
function isTagged(lines: readonly Line[], at: number, next: number): boolean {
  const tag = tagOf(lines[at]!);
  const width = widthOf(lines[next - 1]!);
  return tag !== '' && tag === tagOf(lines[next]!) && width >= 68 && width <= 80;
}

function tagOf({ text }: Line): string {
  return /^(?:error|warning|fatal): (?=\S)/.exec(text)?.[0] ?? '';
}

/** A sentence that a terminal broke at its width, in the midst of a word. */
function isCutWord(above: Line, line: Line): boolean {
  return (
    widthOf(above) >= wideTerminal &&
    /^(?!at |in |from )[a-z]{1,20}[ ,.]/.test(line.text) &&
    /\s[a-z]{1,20}$/.test(above.text)
  );
}

/** `method=GET` at the end of a line and `url=/v1` on the next; a URL by itself below a comma or a browser's `XHRPOST`. */
function isCutPair(text: string, line: Line): boolean {
  return (
    (/^\w{1,30}=\S/.test(line.text) && /^(?!\w{1,30}=).*\s\w{1,30}=[\w.-]{1,80}$/.test(text)) ||
    (/^https?:\/\/\S{1,2048}$/.test(line.text) && /[,:]$/.test(text)) ||
    (/^https?:\/\/\S{1,2048}(?: |$)/.test(line.text) &&
      /(?:^|^XHR ?|\s)(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(text))
  );
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
