import { dialectGroups, type Key, type KeyKind, schemes, sections } from './keys.ts';
import { isPlain } from './suggest.ts';

/**
 * Shows a line with a caret below `column` (from 1). What a stranger put in the wrong place may be a secret, so of its words
 * only those of the format, variables, plain URLs and the line's own key are repeated.
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
    shown += isSpace || (isFirst && isName(part)) || isHarmless(part, trust, words) ? part : '…';
    if (!isSpace) trust = keyTrust.get(part) ?? (trust === 'secret' && isVariable(part) ? 'none' : trust);
    isFirst &&= /^[\s-]*$/.test(part);
  }
  return `${shown}\n${' '.repeat(caret)}^`;
}

/** A longer one can't be read by anybody, least of all with its words taken out. */
const longestLine = 400;

/** What the key before a word tells: its value is a secret, is none, or nothing is known. */
type Trust = 'secret' | 'public' | 'none';

const allKeys: readonly Key[] = Object.values(sections).flatMap(({ keys }): readonly Key[] => keys);

/** Nobody knows what stands in a comment. */
const keyTrust: ReadonlyMap<string, Trust> = new Map([
  ['#', 'secret'],
  ...allKeys.map(({ name, kind }) => [`${name}:`, trustOf(kind)] as const),
]);

function trustOf(kind: KeyKind): Trust {
  if (kind.startsWith('secret')) return 'secret';
  return kind === 'section' ? 'none' : 'public';
}

const vocabulary: ReadonlySet<string> = new Set([
  ...schemes,
  ...dialectGroups,
  ...allKeys.flatMap(key => [key.name, ...(key.choices ?? [])]),
  ...['production', 'staging', 'GET', 'HEAD', 'POST', 'OPTIONS', 'true', 'false'],
]);

function isName(part: string): boolean {
  return /^["']?[A-Za-z][\w.-]{0,39}["']?:$/.test(part);
}

function isHarmless(word: string, trust: Trust, words: ReadonlySet<string>): boolean {
  const bare = word.replace(/^["']|["']?:?$/g, '');
  if (isVariable(bare)) return true;
  if (trust === 'secret') return false;
  return (
    vocabulary.has(bare) ||
    words.has(bare) ||
    /^[-#|>]$/.test(bare) ||
    isPlainUrl(bare) ||
    (trust === 'public' && isPlain(bare))
  );
}

function isVariable(word: string): boolean {
  return /^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/.test(word);
}

/** No user name, no password, no query, no long segment: there is no room in it for a secret. */
function isPlainUrl(word: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,9}:\/\/[\w$.{}-]{1,80}(?::\d{1,5})?(?:\/[\w$.{}-]{0,15})*$/i.test(word);
}
