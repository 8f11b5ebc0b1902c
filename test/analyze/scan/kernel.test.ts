import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileKernel, placeTriggers } from '../../../kernel.config.mjs';
import type { Finder } from '../../../src/analyze/scan/finder.ts';
import { type Pattern, patternsOf } from '../../../src/analyze/scan/fingerprint.ts';
import { plainFinder } from '../../../src/analyze/scan/plain.ts';
import { simdFinder } from '../../../src/analyze/scan/simd.ts';
import type { Trigger } from '../../../src/analyze/scan/window.ts';

const triggers: readonly Trigger[] = [
  { text: '401', whole: true },
  { text: '403', whole: true },
  { text: 'E401' },
  { text: 'Unauthorized' },
  { text: 'unauthenticated' },
  { text: 'access denied' },
  { text: 'invalid_grant' },
  { text: 'der' },
];
const patterns = patternsOf({ hits: triggers, marks: [{ text: '##[group]Run ' }], before: 0, after: 0 });
const origin = 64;
const behind = 32;

const nearMisses = [
  '40',
  '1',
  '3',
  ' ',
  'e',
  '_',
  'unauth',
  'oriz',
  'ed',
  'DENIED',
  'access ',
  'd\u00e9nied',
  '\n',
  '\0',
  '##[group]',
];
const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom(...nearMisses, ...triggers.map(({ text }) => text)),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map(parts => Buffer.from(parts.join('')));

function search(finder: Finder, log: Buffer, from: number, to: number) {
  finder.bytes.fill(10, 0, origin + log.length + behind);
  finder.bytes.set(log, origin);
  const found: [position: number, line: number, pattern: Pattern][] = [];
  const lines = finder.find(origin + from, origin + to, origin + log.length, (...hit) => found.push(hit));
  return { lines, found };
}

describe('the kernel', () => {
  const simd = simdFinder(patterns);
  const plain = plainFinder(patterns, 64 * 1024);

  test('finds what plain JavaScript finds, in any part of any bytes', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.nat(), (log, one, other) => {
        const [from, to] = [one % (log.length + 1), other % (log.length + 1)].sort((a, b) => a - b) as [number, number];
        expect(search(simd, log, from, to)).toEqual(search(plain, log, from, to));
      }),
      { numRuns: 2000 },
    );
  });

  test('finds what a regular expression finds', () => {
    const expression =
      /(?<!\w)40[13](?!\w)|(?<=\x1b\[[\d;]*m)40[13](?!\w)|e401|unauthorized|unauthenticated|access denied|invalid_grant|der|##\[group\]run /i;
    fc.assert(
      fc.property(bytes, log => {
        const lines = log.toString('latin1').split('\n');
        const expected = lines.flatMap((line, index) => (expression.test(line) ? [index] : []));
        const { found } = search(simd, log, 0, log.length);
        expect([...new Set(found.map(([, line]) => line))]).toEqual(expected);
      }),
    );
  });

  test('goes on where its list of hits was full', () => {
    const log = Buffer.from(' 401'.repeat(20_000));
    expect(search(simd, log, 0, log.length).found).toHaveLength(20_000);
  });

  test('is compiled from its source', async () => {
    const committed = await readFile(new URL('../../../src/analyze/scan/kernel.wasm.ts', import.meta.url), 'utf8');
    expect(committed).toBe(await compileKernel());
  });
});

describe('triggers', () => {
  test('stand where the build placed them', async () => {
    const committed = await readFile(new URL('../../../src/analyze/scan/places.ts', import.meta.url), 'utf8');
    expect(committed, 'a trigger was added or changed: run "npm run build"').toBe(placeTriggers());
  });

  const one = (text: string) => patternsOf({ hits: [{ text }], marks: [], before: 0, after: 0 });

  test('are printable ASCII of 3 to 62 characters, 255 at most', () => {
    expect(() => one('no')).toThrow('trigger "no": 3 to 62 printable ASCII');
    expect(() => one('é'.repeat(5))).toThrow('printable ASCII');
    expect(() => one('x'.repeat(63))).toThrow('3 to 62');
    const hits = Array.from({ length: 256 }, (_, n) => ({ text: `trigger ${n}` }));
    expect(() => patternsOf({ hits, marks: [], before: 0, after: 0 })).toThrow('at most 255');
  });
});
