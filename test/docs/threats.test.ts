import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';

const lines = readFileSync('docs/threats.md', 'utf8').split('\n');
const rows = lines.filter(line => line.startsWith('| ') && !/^\| (What is tried|---)/.test(line));

test.each(rows)('its test exists: %s', row => {
  const [, title, file] = /\[([^\]]+)\]\(([^)]+)\) \|$/.exec(row)!;
  const tests = readFileSync(path.join('docs', file!), 'utf8');
  expect(tests.includes(`'${title}'`) || tests.includes(`"${title}"`)).toBe(true);
});

test('nothing is claimed outside the tables', () => {
  const others = lines.filter(line => line !== '' && !line.startsWith('|') && !line.startsWith('#'));
  expect(others).toEqual(['Every row names the test that holds it.']);
});

test('a probe reads', () => {
  const text = `version: 1
credentials:
  shop: { scheme: bearer, token: $KEY, probe: DELETE /v1/orders, targets: { production: 'https://shop.example' } }
`;
  expect(() => loadConfig({ file: 'auth-check.yml', text }, {}, [])).toThrow('"probe" must not change anything');
});
