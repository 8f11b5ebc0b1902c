import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { createRedactor } from '../../src/redact/redactor.ts';
import { hostile } from './hostile.ts';

const secret = ['Zk9pQ2', 'vLx7Rb4', 'Nc8TqW'].join('');

/** Processor time of our own, in milliseconds: what others do on the machine doesn't count. */
function cost(text: string): number {
  const redactor = createRedactor([new Secret('KEY', secret)]);
  const before = process.cpuUsage().user;
  redactor.redact(text);
  return (process.cpuUsage().user - before) / 1000;
}

describe('time is linear in the text', () => {
  const times = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

  test('for one piece over and over', () => {
    cost(times('warm up ', 10_000));
    // Four times the text may cost eight times as much, for noise; sixteen would be quadratic. Below 300 ms nobody cares.
    const slow = hostile.filter(piece => cost(times(piece, 100_000)) > Math.max(300, 8 * cost(times(piece, 25_000))));
    expect(slow).toEqual([]);
  });

  test('for any two pieces in turns', () => {
    const pieces = fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(...hostile));
    fc.assert(
      fc.property(pieces, ([one, other]) => {
        expect(cost(times(one + other, 20_000))).toBeLessThan(2_000);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a text of any length', () => {
  test('is cleaned wherever a window of it ends', () => {
    const written = Buffer.from(`a${secret}z`).toString('base64');
    fc.assert(
      fc.property(fc.integer({ min: 90_000, max: 135_000 }), fc.constantFrom(secret, written), (before, planted) => {
        const text = `${'x '.repeat(before / 2)} ${planted} ${'y '.repeat(60_000)}`;
        const redacted = createRedactor([new Secret('KEY', secret)]).redact(text);
        expect(redacted.length).toBeLessThan(text.length);
        expect(redacted.includes(secret)).toBe(false);
        expect(redacted.match(/\[KEY #1\]/g)).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  test('keeps its words where nothing is secret', () => {
    const text = 'GET https://api.example.com/v1/companies/42/datasets 401 Unauthorized\n'.repeat(4000);
    expect(createRedactor([new Secret('KEY', secret)]).redact(text)).toBe(text);
  });
});
