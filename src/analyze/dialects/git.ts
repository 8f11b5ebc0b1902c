import type { Line } from '../lines/line.ts';
import { readPassage } from '../passages/read-passage.ts';
import type { Dialect } from '../sighting.ts';

const begins = /^(?:remote|fatal): (?!true\b|false\b)/;
const spoken = /^(?:remote|fatal|error): /;

/** git over HTTP: what the server said (`remote:`) and what git made of it (`fatal:`) are one failure. */
export const git: Dialect = {
  name: 'git',
  begins: /^(?:remote|fatal): /,
  read(lines, index) {
    if (!begins.test(lines[index]!.text)) return null;
    const end = runEnd(lines, index);
    return { end, sightings: readPassage(lines, index, end).map(seen => ({ ...seen, isRepository: true })) };
  },
};

/** Up to and with the first `fatal:`; a page's own line numbers between the lines are skipped. */
function runEnd(lines: readonly Line[], index: number): number {
  let end = index;
  while (end < lines.length && end - index < 60) {
    const { text } = lines[end]!;
    if (!spoken.test(text) && !/^\d{1,6}$/.test(text)) break;
    end++;
    if (text.startsWith('fatal: ')) break;
  }
  return end;
}
