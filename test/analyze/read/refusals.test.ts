import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { besideRequest } from '../../../src/analyze/read/refusals/beside-request.ts';
import { classes } from '../../../src/analyze/read/refusals/classes.ts';
import { phrases } from '../../../src/analyze/read/refusals/index.ts';

const folders = ['../cases', '../dialects/cases'].map(name => join(import.meta.dirname, name));
const lines = folders
  .flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)))
  .filter(file => /\.(?:log|txt)$/.test(file))
  .flatMap(file => readFileSync(file, 'utf8').split('\n'));

test.each([...phrases, ...besideRequest, ...classes])(
  '$pattern matches no text without $needles',
  ({ needles, pattern }) => {
    const matched = lines.filter(line => pattern.test(line)).map(line => line.toLowerCase());
    expect(matched.filter(line => !needles.some(needle => line.includes(needle)))).toEqual([]);
  },
);

test.each([...phrases, ...besideRequest, ...classes])('$needles can be looked for', ({ needles }) => {
  for (const needle of needles) expect(needle).toMatch(/^[^A-Z]{3,62}$/);
});
