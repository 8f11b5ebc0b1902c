import { withoutEscapes } from './escapes.ts';

/** `12 | const url = …`, and the line below that points into it: `   |       ^^^`. */
const numbered = /^(?:\S{20,40}Z )?\s{0,12}(?:> ?)?\s{0,6}\d{1,6} \|/;
const pointing = /^(?:\S{20,40}Z )?\s{0,12}\|\s{1,400}[\^~]/;
const furthest = 8;

/** Indexes of lines of numbered source around a line that points into it. */
export function codeIn(raw: readonly string[]): Set<number> {
  const bare = (index: number) => withoutEscapes(raw[index] ?? '');
  const found = new Set<number>();
  for (const [index, text] of raw.entries()) {
    if (!text.includes('|') || !pointing.test(bare(index))) continue;
    for (const step of [-1, 1])
      for (let at = index + step; Math.abs(at - index) <= furthest && numbered.test(bare(at)); at += step)
        found.add(at);
  }
  return found;
}
