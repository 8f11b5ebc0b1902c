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
