import { type Key, type KeyKind, schemes } from './key.ts';
import { dialectGroups, sections } from './keys.ts';
import { isPlain } from './wording.ts';

/**
 * Shows a line with a caret below `column` (from 1). What a stranger put in the wrong place may be a secret, so of its words
 * only those of the format, variables, origins and the line's own key are repeated.
 */
export function excerptOf(line: string, column: number, words: ReadonlySet<string>): string {
  if (line.length > longestLine) return '…\n^';
  let shown = '';
  let caret = 0;
  let isFirst = true;
  let trust: Trust = 'none';
  for (const { 0: part, index } of line.replaceAll('\t', ' ').matchAll(/[\s{}[\],]+|[^\s{}[\],]+/g)) {
    const isSpace = /^[\s{}[\],]/.test(part);
    if (index <= column - 1) caret = shown.length + (isSpace ? column - 1 - index : 0);
    shown += isSpace || (isFirst && isName(part)) ? part : masked(part, trust, words);
    if (!isSpace) trust = after(part, trust);
    isFirst &&= /^[\s-]*$/.test(part);
  }
  return `${shown}\n${' '.repeat(caret)}^`;
}

/** A longer one can't be read by anybody, least of all with its words taken out. */
const longestLine = 400;

/** What is known of the next word: a secret belongs there, or none; nothing is known; it may be the rest of a secret. */
type Trust = 'secret' | 'public' | 'none' | 'rest';

/** Nobody knows what stands in a comment, or behind the first word of what ought to be a variable. */
function after(word: string, trust: Trust): Trust {
  if (trust === 'rest' || word.startsWith('#')) return 'rest';
  if (trust === 'secret') return isVariable(bare(word)) ? 'none' : 'rest';
  return keyTrust.get(word) ?? trust;
}

const allKeys: readonly Key[] = Object.values(sections).flatMap(({ keys }): readonly Key[] => keys);

const keyTrust: ReadonlyMap<string, Trust> = new Map(allKeys.map(({ name, kind }) => [`${name}:`, trustOf(kind)]));

function trustOf(kind: KeyKind): Trust {
  if (kind.startsWith('secret')) return 'secret';
  return kind === 'section' ? 'none' : 'public';
}

const vocabulary: ReadonlySet<string> = new Set([
  ...schemes,
  ...dialectGroups,
  ...allKeys.flatMap(key => [key.name, ...(key.choices ?? [])]),
  ...['production', 'staging', 'GET', 'HEAD', 'POST', 'OPTIONS', 'true', 'false', '-', '#', '|', '>', '$'],
]);

function masked(word: string, trust: Trust, words: ReadonlySet<string>): string {
  if (trust === 'rest') return '…';
  const text = bare(word);
  if (isVariable(text) || /^(?:secrets|vars|env)\.\w+$/.test(text)) return word;
  if (trust === 'secret') return text === '$' ? word : '…';
  if (vocabulary.has(text) || words.has(text) || (trust === 'public' && isPlain(text))) return word;
  return withoutPath(word) ?? '…';
}

/** A URL's scheme and host, where each of the host's labels is plain; user names, paths and queries have room for a secret. */
function withoutPath(word: string): string | null {
  const [, origin, host, rest] = /^(["']?https?:\/\/([\w$.{}-]+)(?::\d{1,5})?)(\/.*)?["']?$/i.exec(word) ?? [];
  if (origin === undefined || !host!.split('.').every(label => isVariable(label) || isPlain(label))) return null;
  return (rest ?? '').length < 2 ? word : `${origin}/…`;
}

function isName(part: string): boolean {
  return part.endsWith(':') && isPlain(bare(part));
}

function bare(word: string): string {
  return word.replace(/^["']|["']?:?$/g, '');
}

function isVariable(word: string): boolean {
  return /^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/.test(word);
}
