import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dialects } from '../../../src/analyze/dialects/index.ts';
import { incidentsIn } from '../incidents-in.ts';

interface Case {
  readonly name: string;
  readonly want: readonly string[];
  readonly log: string;
}

/** `### name`, then `=> status method host path xCOUNT` for each failure, then the log. */
function casesIn(text: string): Case[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map(block => {
      const [name = '', ...lines] = block.split('\n');
      const want = lines.filter(line => line.startsWith('=> ')).map(line => line.slice(3));
      return { name, want, log: lines.slice(want.length).join('\n') };
    });
}

const folder = join(import.meta.dirname, 'cases');

describe.each(readdirSync(folder))('%s', file => {
  test.each(casesIn(readFileSync(join(folder, file), 'utf8')))('$name', async ({ want, log }) => {
    const found = await incidentsIn(log);
    const told = found.map(
      ({ status, method, host, path, count }) =>
        `${status} ${method ?? '-'} ${host ?? '-'} ${path ?? '-'}${count > 1 ? ` x${count}` : ''}`,
    );
    expect(told.sort()).toEqual([...want].sort());
  });
});

test('what a line must hold is matched as it is written', () => {
  for (const { begins } of dialects) expect(begins?.flags ?? '').toBe('');
});

test('every dialect has a name of its own', () => {
  expect(new Set(dialects.map(({ name }) => name)).size).toBe(dialects.length);
});
