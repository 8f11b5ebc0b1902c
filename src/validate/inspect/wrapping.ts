import { type Finding, stop } from '../finding.ts';
import type { Part } from './part.ts';

/** White space and quotes that were stored along with the value, as copying from chat or `echo` leaves them. */
export function wrapping({ name, value, kind }: Part): Finding | null {
  const found = kind === 'document' ? null : (edge(value) ?? quotes(value, kind));
  if (found === null) return null;
  return stop('wrapping', 'malformed-credential', `"${name}" ${found}; store it again without`);
}

function edge(value: string): string | null {
  if (/^\s/.test(value)) return `starts with ${whiteSpace(value)}`;
  const end = value.slice(value.trimEnd().length);
  return end === '' ? null : `ends in ${whiteSpace(end)}`;
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
