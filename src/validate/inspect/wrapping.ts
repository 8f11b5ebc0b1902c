import { type Finding, stop } from '../finding.ts';
import type { Part } from './part.ts';

/** White space and quotes that were stored along with the value, as copying from chat or `echo` leaves them. */
export function wrapping({ name, value, kind }: Part): Finding | null {
  if (kind === 'document') return null;
  const found = /^\s/.test(value)
    ? `starts with ${whiteSpace(value)}`
    : /\s$/.test(value)
      ? `ends in ${whiteSpace([...value].reverse().join(''))}`
      : quotes(value, kind);
  return found === null ? null : stop('wrapping', 'malformed-credential', `"${name}" ${found}; store it again without`);
}

function whiteSpace(text: string): string {
  if (/^\r?\n|^\r/.test(text)) return 'a line break';
  return text.startsWith('\t') ? 'a tab' : 'white space';
}

/** One quote alone may belong to a password; a token has none. */
function quotes(value: string, kind: Part['kind']): string | null {
  if (/^(["'`]).*\1$/s.test(value) && value.length > 1) return 'stands in quotes';
  if (kind !== 'token') return null;
  if (/^["'`“”‘’]/.test(value)) return 'starts with a quote';
  return /["'`“”‘’]$/.test(value) ? 'ends in a quote' : null;
}
