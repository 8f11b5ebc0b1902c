import type { Line } from '../lines/line.ts';
import type { Dialect } from '../sighting.ts';

const hunk = /^@@ -\d{1,7}(?:,(\d{1,5}))? \+\d{1,7}(?:,(\d{1,5}))? @@/;

const fence = /^\x60{3}(?:diff|suggestion)$/;
const mostFenced = 400;

/** A hunk of a unified diff (POSIX diff -u), or one that Markdown shows: text that changed, whatever it says. */
export const diff: Dialect = {
  name: 'diff',
  begins: /^@@ |^\x60{3}/,
  read(lines, index) {
    const head = hunk.exec(lines[index]!.text);
    if (fence.test(lines[index]!.text)) return { end: fenceEnd(lines, index + 1), sightings: [] };
    return head ? { end: hunkEnd(lines, index + 1, Number(head[1] ?? 1), Number(head[2] ?? 1)), sightings: [] } : null;
  },
};

function fenceEnd(lines: readonly Line[], from: number): number {
  const length = lines.slice(from, from + mostFenced).findIndex(({ text }) => text.startsWith('\x60\x60\x60'));
  return from + length + 1;
}

/** A hunk has so many lines of the old text and of the new one; those without a sign belong to both. */
function hunkEnd(lines: readonly Line[], from: number, oldLines: number, newLines: number): number {
  let end = from;
  for (let left = { old: oldLines, new: newLines }; end < lines.length && left.old + left.new > 0; end++) {
    const sign = lines[end]!.text[0];
    left = { old: left.old - (sign === '+' ? 0 : 1), new: left.new - (sign === '-' ? 0 : 1) };
  }
  return end;
}
