/** The candidate that was most likely meant, or null when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const plain = simplify(word);
  const ranked = candidates
    .map(candidate => ({ candidate, distance: editDistance(plain, simplify(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate ?? null;
}

/** `tokenUrl`, `token_url` and `token-url` are the same word to whoever types them. */
function simplify(word: string): string {
  return word
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[_\s]/g, '-')
    .toLowerCase()
    .slice(0, 64);
}

/** How many letters have to be added, dropped, replaced or swapped with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = isSwap ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, replaced, swapped));
    }
    [before, row] = [row, next];
  }
  return row[to.length]!;
}

/**
 * The word in quotes, where it can't be a secret that slipped into a wrong place (a line such as `token:ghp_…` lacks the
 * space that YAML asks for, and becomes part of something else).
 */
export function shown(word: string): string {
  return isPlain(word) ? `"${word}"` : 'something else (not shown)';
}

/** `the credential "datasets"`, or `this credential` where the name may be a secret in the wrong place. */
export function named(kind: string, name: string): string {
  return isPlain(name) ? `the ${kind} "${name}"` : `this ${kind}`;
}

/** Made of words as people name things (`oauth2-client`, `eu-1`, `500ms`), not of the mix of letters and digits that keys are. */
export function isPlain(word: string): boolean {
  return (
    word.length <= 40 && word.split(/[-_.]/).every(part => /^(?:[A-Za-z]{1,15}\d{0,2}|\d{1,4}[a-z]{0,2})$/.test(part))
  );
}

/** `"a", "b" or "c"`. */
export function listed(names: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
  const quoted = names.map(name => `"${name}"`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1)}`;
}
