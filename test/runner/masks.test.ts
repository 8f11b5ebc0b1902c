import { expect, test } from 'vitest';
import { masksOf } from '../../src/runner/masks.ts';

const pem = ['-----BEGIN', 'KEY-----\nMIIabcdefgh123\nXYZ789abcdef\n-----END', 'KEY-----\n'].join(' ');

test.each<[string, string, readonly string[]]>([
  ['a token', 'abc', ['abc']],
  ['a token with a line break from the clipboard', 'token-12345\n', ['token-12345']],
  ['nothing', ' \n', []],
  ['the token behind its scheme word', 'Bearer token-12345', ['Bearer token-12345', 'token-12345']],
])('%s', (_, value, masks) => {
  expect(masksOf(value)).toEqual(masks);
});

test('lines of a key are masked one by one', () => {
  expect(masksOf(pem)).toEqual(expect.arrayContaining(['MIIabcdefgh123', 'XYZ789abcdef']));
  expect(masksOf(pem)).not.toContain(pem.trim());
});

test('of a secret that is JSON the values are masked, and no brace', () => {
  const text = JSON.stringify({ type: 'x', client_email: 'robot@example.com', private_key: pem }, null, 2);
  const masks = masksOf(text);
  expect(masks).toEqual(expect.arrayContaining(['robot@example.com', 'MIIabcdefgh123']));
  expect(masks.filter(mask => mask.length < 8)).toEqual([]);
});
