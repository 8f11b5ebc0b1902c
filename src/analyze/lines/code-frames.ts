import { withoutEscapes } from './escapes.ts';

/** `12 | const url = …`, and the line below that points into it: `   |       ^^^`. */
const numbered = /^(?:\S{20,40}Z )?\s{0,12}(?:> ?)?\s{0,6}\d{1,6} \|/;
const pointing = /^(?:\S{20,40}Z )?\s{0,12}\|\s{1,400}[\^~]/;
const furthest = 8;

/** TypeScript numbers the line in reverse colours, and points below it without a bar. */
const reversed = /^(?:\S{20,40}Z )?\s{0,12}\d{1,6} \S/;
const underlined = /^(?:\S{20,40}Z )?\s{1,400}~{1,400}\s*$/;

/** Indexes of lines of numbered source around a line that points into it. */
export function codeIn(raw: readonly string[]): Set<number> {
  const bare = (index: number) => withoutEscapes(raw[index] ?? '');
  const found = new Set<number>();
  for (const [index, text] of raw.entries()) {
    if (text.includes('~') && underlined.test(bare(index)) && reversed.test(bare(index - 1))) found.add(index - 1);
    if (!text.includes('|') || !pointing.test(bare(index))) continue;
    for (const step of [-1, 1])
      for (let at = index + step; Math.abs(at - index) <= furthest && numbered.test(bare(at)); at += step)
        found.add(at);
  }
  return found;
}
