import { expect, test } from 'vitest';
import { momentIn, toUtc } from '../../../src/analyze/read/time.ts';

test.each([
  ['2026-11-22T01:14:28.537Z', '2026-11-22T01:14:28.537Z', false],
  ['2026-11-22 02:14:28,537 +0100', '2026-11-22T01:14:28.537Z', false],
  ['127.0.0.1 - - [22/Nov/2026:01:24:57 +0000] "GET /"', '2026-11-22T01:24:57.000Z', false],
  ['[22/Nov/2026 01:24:57] "GET /" (Django)', '2026-11-22T01:24:57.000Z', true],
  ['Date: Sun, 22 Nov 2026 01:23:15 GMT', '2026-11-22T01:23:15.000Z', false],
  ['[Sun Nov 22 01:24:57.817484 2026] [auth_basic:error]', '2026-11-22T01:24:57.817Z', true],
  ['[W 261122 01:24:57 web:2293] 401 GET /', '2026-11-22T01:24:57.000Z', true],
  ['[Nest] 17 - 11/22/2026, 1:24:57 PM  WARN', '2026-11-22T13:24:57.000Z', true],
  ['[Nest] 17 - 11/22/2026, 12:24:57 AM  WARN', '2026-11-22T00:24:57.000Z', true],
  ['Nov 22 01:24:57 web-1 app[7]: refused', '0000-11-22T01:24:57.000Z', true],
  ['E1122 01:24:57.100000       1 main.go:7] refused', '0000-11-22T01:24:57.100Z', true],
])('%s', (text, iso, zoneAssumed) => {
  expect(momentIn(text)).toEqual({ iso, zoneAssumed });
});

test('a time of day by itself is no moment', () => {
  expect(momentIn('01:24:57 refused')).toBeNull();
});

test.each([1_795_311_629, 1_795_311_629_000, '1795311629000000', '1795311629.000'])('%s since 1970', value => {
  expect(toUtc(value)).toEqual({ iso: '2026-11-22T01:40:29.000Z', zoneAssumed: false });
});
