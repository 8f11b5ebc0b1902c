/**
 * The literal texts with which a match of a pattern begins, as far as they can be read off its source: `gh[op]_\w+` gives `gho_`
 * and `ghp_`. null where it begins with something else.
 */
export function prefixesOf(source: string): string[] | null {
  const prefixes = expand(source);
  return prefixes.every(prefix => prefix.length >= 2) ? prefixes : null;
}

const literal = /^(?:\\([^\w])|([\w:@%&=,;!~#<> /-]))(?![?*{])/;
const choice = /^\[([\w-]+)\](?![?*+{])/;

function expand(source: string): string[] {
  let heads = [''];
  for (let rest = source; rest !== ''; ) {
    const plain = literal.exec(rest);
    const set = choice.exec(rest);
    const options = plain ? [plain[1] ?? plain[2]!] : set && !set[1]!.includes('-') ? [...set[1]!] : groupAt(rest);
    if (options === null || heads.length * options.length > 64) break;
    heads = heads.flatMap(head => options.map(option => head + option));
    rest = rest.slice(plain?.[0].length ?? (set ? set[0].length : closing(rest) + 1));
  }
  return heads;
}

/** The alternatives of a group at the beginning that holds nothing but literals; null where there is none. */
function groupAt(source: string): string[] | null {
  if (!source.startsWith('(?:')) return null;
  const end = closing(source);
  const alternatives = alternativesOf(source.slice(3, end));
  const isPlain = alternatives.every(text => /^[\w:/-]*$/.test(text)) && !/^[?*{]/.test(source.slice(end + 1));
  return isPlain ? alternatives : null;
}

/** Splits at the bars that are in no group and no class. */
export function alternativesOf(source: string): string[] {
  if (!source.includes('|')) return [source];
  const parts = [''];
  let depth = 0;
  for (const [token] of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gs)) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
}

function closing(source: string): number {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gs)) {
    if (token === '(') depth++;
    if (token === ')' && --depth === 0) return index;
  }
  return source.length;
}
