import { terminal } from './terminal.ts';
import { inert } from './workflow-command.ts';

/**
 * Log text as a code span: the one place where GitHub and its kin leave links, images, HTML, @mentions, #references and
 * emoji names alone. Fenced by one backtick more than the text has in a row (CommonMark 6.1).
 */
export function codeSpan(text: string): string {
  const line = inert(terminal(text));
  if (line === '') return '';
  const ticks = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/**
 * A code span within a table, where a pipe ends the cell even between backticks, and a backslash of the text's own would take
 * the meaning of the one that keeps it (GFM 4.10): a word joiner parts them.
 */
export function cell(text: string): string {
  return codeSpan(text).replace(/(\\?)\|/g, (_, own: string) => (own === '' ? '\\|' : '\\\u2060\\|'));
}

/** Several lines, each of them log text, as a fenced block (CommonMark 4.5). */
export function fence(lines: readonly string[]): string {
  const text = inert(lines.map(line => line.replace(/\S.*$/s, terminal)).join('\n'));
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}text\n${text}\n${ticks}`;
}

/**
 * Words of ours that may hold a name from elsewhere, as running text: no character keeps a meaning, and a word joiner
 * parts what GitHub would link after rendering (`@name`, `#12`, `GH-12`, `https://`, `www.`, `a@b`).
 */
export function prose(text: string): string {
  const escaped = terminal(text)
    .replace(/[\\`*[\]<>|~&$]|:(?=[a-z+_-]|100:|1234:)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu, '\\$&')
    .replace(/^[-=+#]/, '\\$&')
    .replace(/^\d+(?=[.)](?:\s|$))/, '$&\\')
    .replace(/@|#|:(?=\/\/)|www(?=\.)|GH(?=-)/gi, '$&\u2060');
  return inert(escaped);
}

/** Running text within a table: `prose` has escaped the pipe already, which is all that a cell asks for. */
export const proseCell = prose;

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
