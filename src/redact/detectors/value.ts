import type { Range } from '../forms/view.ts';

/** No value is read further than this, so that an unclosed quote costs the same wherever it stands. */
const longest = 8192;

/** What has spaces and brackets of its own: `[API KEY #1]`, `${{ secrets.TOKEN }}`, `<your token>`. */
const placeholder =
  /\\?\[[^[\]\n]{1,90} #\d{1,6}\\?\]|\[REDACTED\]|\$?\{\{[^{}\n]{0,90}\}\}|<[^<>\n]{0,60}>(?=$|[\s"'`,;)])/y;

const brackets = /(?:[[({][ \t]{0,4}){0,2}/y;
const opener = /[$&bu]?([\\^`]{0,15}(?:["'`]|&quot;|&#39;))/y;
const word = new RegExp(`\\S{1,${longest}}`, 'y');
const line = new RegExp(`[^\\r\\n]{1,${longest}}`, 'y');

/** Where an unquoted value ends although no space follows: a closing quote or bracket, or the next field of a list. */
const delimiter =
  /\\*["'`](?=[\s,;:)}\]>&|\\]|$)|[,;](?=["'\\]|[\w.%$-]{1,40} {0,2}[=:])|&(?=[\w.%[\]-]{1,60}=|amp;|$)|<(?=[/a-z!])|[)\]}]+(?=[,;:.)}\]>"'&|]*$)/i;

export interface Value extends Range {
  readonly quoted: boolean;
}

/** The value that begins at `at`, behind brackets and quotes: `"…"`, `[Bearer …]`, `\"…\"`, or a word. */
export function readValue(text: string, at: number, unquoted: 'word' | 'line' = 'word'): Value {
  const standIn = match(placeholder, text, at);
  if (standIn !== null) return { start: at, end: at + standIn[0].length, quoted: false };
  const inner = skip(brackets, text, at);
  const open = match(opener, text, inner);
  if (open === null) return { ...bare(text, inner, unquoted), quoted: false };
  const start = inner + open[0].length;
  return { start, end: closing(text, start, open[1]!), quoted: true };
}

function bare(text: string, start: number, unquoted: 'word' | 'line'): Range {
  const run = match(unquoted === 'line' ? line : word, text, start)?.[0] ?? '';
  const cut =
    unquoted === 'line' ? run.search(/\\*["'`](?=[\s,;)}\]]|$)|\](?=[\s,\]}]|$)| #|\\[rn]/) : run.search(delimiter);
  const value = cut < 0 ? run : run.slice(0, cut);
  const trailing = value.includes('<') ? /[\s,;.:\\]+$/ : /[\s,;.:)\]}>\\]+$/;
  return { start, end: start + value.replace(trailing, '').length };
}

/** Where a quoted string ends: at the quote that is escaped as the opening one was; at the line's end where none is. */
function closing(text: string, start: number, quote: string): number {
  const limit = start + (match(line, text, start)?.[0].length ?? 0);
  for (let at = text.indexOf(quote, start); at >= 0 && at < limit; at = text.indexOf(quote, at + quote.length)) {
    if (text[at - 1] === '\\' && !endsInPairs(text, start, at)) continue;
    const doubled = at > start && quote.length === 1 && text[at + 1] === quote && quote !== '`';
    if (!doubled) return at;
    at++;
  }
  return limit;
}

/** Whether the backslashes before `at` escape one another: `\\"` ends a string, `\"` doesn't. */
function endsInPairs(text: string, start: number, at: number): boolean {
  let first = at;
  while (first > start && text[first - 1] === '\\') first--;
  return (at - first) % 2 === 0;
}

export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.[0].length ?? 0);
}
