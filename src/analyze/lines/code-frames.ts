import { withoutEscapes } from './escapes.ts';

const prefix = String.raw`^(?:\S{20,40}Z )?`;

/** How tools show source: what points into it, and which lines around are source then, given the text at an index. */
const frames: readonly {
  readonly mark: string;
  readonly pointer: RegExp;
  readonly shown: (index: number, text: (index: number) => string) => readonly number[];
}[] = [
  // `12 | const url = …`, and below it `   |       ^^^`
  { mark: '|', pointer: new RegExp(String.raw`${prefix}\s{0,12}\|\s{1,400}[\^~]`), shown: numberedAround },
  // TypeScript numbers the line in reverse colours, and points below it without a bar
  {
    mark: '~',
    pointer: new RegExp(String.raw`${prefix}\s{1,400}~{1,400}\s*$`),
    shown: (index, text) => (reversed.test(text(index - 1)) ? [index - 1] : []),
  },
  // a compiler's caret, below the source and the place that it tells: `AuthFilter.java:401: error: …`
  {
    mark: '^',
    pointer: new RegExp(String.raw`${prefix}\s{1,400}\^[~^]{0,400}\s*$`),
    shown: (index, text) => (located.test(text(index - 2)) ? [index - 1] : []),
  },
];

const numbered = new RegExp(String.raw`${prefix}\s{0,12}(?:> ?)?\s{0,6}\d{1,6} \|`);
const reversed = new RegExp(String.raw`${prefix}\s{0,12}\d{1,6} \S`);
const located = new RegExp(
  String.raw`${prefix}\S{1,300}\.\w{1,5}:\d{1,7}(?::\d{1,5})?: (?:fatal )?(?:error|warning|note)\b`,
);
const furthest = 8;

/** Indexes of lines of source around a line that points into it. */
export function codeIn(raw: readonly string[]): Set<number> {
  const text = (index: number) => withoutEscapes(raw[index] ?? '');
  const found = new Set<number>();
  for (const [index, line] of raw.entries())
    for (const { mark, pointer, shown } of frames)
      if (line.includes(mark) && pointer.test(text(index))) for (const at of shown(index, text)) found.add(at);
  return found;
}

function numberedAround(index: number, text: (index: number) => string): number[] {
  const found: number[] = [];
  for (const step of [-1, 1])
    for (let at = index + step; Math.abs(at - index) <= furthest && numbered.test(text(at)); at += step) found.push(at);
  return found;
}
