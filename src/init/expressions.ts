import { isScalar, type Node } from 'yaml';

/** Something found in a file, and where. */
export interface Found {
  readonly text: string;
  readonly offset: number;
}

/** `secrets.NAME` and `secrets['NAME']`; GitHub doesn't tell upper from lower case. */
const context = /\bsecrets\s*(?:\.\s*([a-z_][\w-]*)|\[\s*(?:'([\w-]+)'|"([\w-]+)")\s*\])/gi;

/** The secrets that a text names, whether it is a sound workflow or not. */
export function mentionsIn(source: string): string[] {
  return [...new Set([...source.matchAll(context)].map(match => nameIn(match).toUpperCase()))];
}

/** The secrets that a scalar under `key` names in its expressions. */
export function namesIn(source: string, node: Node, key: string): Found[] {
  return expressionsIn(source, node, key).flatMap(({ text, offset }) =>
    [...text.matchAll(context)].map(match => ({ text: nameIn(match), offset: offset + match.index })),
  );
}

/** Where it hands secrets on without their names. */
export function unnamedIn(source: string, node: Node, key: string): Found[] {
  if (key === 'secrets' && isScalar(node) && node.value === 'inherit') {
    return [{ text: 'secrets: inherit', offset: node.range![0] }];
  }
  const unnamed = /toJSON\(\s*secrets\s*\)|\bsecrets\s*\[\s*[a-z][^\]]{0,60}\]?/gi;
  return expressionsIn(source, node, key).flatMap(({ text, offset }) =>
    [...text.matchAll(unnamed)].map(match => ({ text: match[0], offset: offset + match.index })),
  );
}

/** `${{ … }}` in the source of a scalar; an `if:` is an expression without the braces too. */
function expressionsIn(source: string, node: Node, key: string): Found[] {
  const [start, end] = node.range!;
  const text = source.slice(start, end);
  if (key === 'if') return [{ text, offset: start }];
  return [...text.matchAll(/\$\{\{[\s\S]*?\}\}/g)].map(match => ({ text: match[0], offset: start + match.index }));
}

function nameIn(match: RegExpExecArray): string {
  return (match[1] ?? match[2] ?? match[3])!;
}
