import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentsIn } from './incidents-in.ts';

/** Beginnings of everything that a reader looks for; a line of any of them, however long, costs little. */
const pieces = [
  '401 ',
  '401 Unauthorized (',
  'GET ',
  '"GET /',
  'https://a.b/',
  'for url: https://',
  '{"a":',
  '{"error":"401',
  '[',
  '[[{"',
  '{ a: 1, ',
  "'a': 'b', ",
  'a=1 ',
  'status: 401 ',
  'method=GET url=/',
  'Error: ',
  'unauthorized ',
  'the token the ',
  'User x cannot ',
  '│ ',
  '::',
  '"',
  '\\"',
  '- ',
  '| ',
  'a_b_c',
  'AbCd',
  '\t',
  '2026-11-22T01:00:00.000Z ',
  'at x (',
];

test.each(pieces)('a line of 60,000 characters of %j is read in no time', async piece => {
  const line = piece.repeat(Math.ceil(60_000 / piece.length));
  const started = performance.now();
  await incidentsIn(`401 Unauthorized\n${line}401 Unauthorized\n`);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('no text makes the reader throw', async () => {
  const fragment = fc.oneof(fc.constantFrom(...pieces, '\n', '\r'), fc.string({ maxLength: 20 }));
  await fc.assert(
    fc.asyncProperty(fc.array(fragment, { maxLength: 60 }), async parts => {
      for (const incident of await incidentsIn(parts.join(''))) expect([401, 403]).toContain(incident.status);
    }),
    { numRuns: 300 },
  );
});
