import { expect, test } from 'vitest';
import { showChecks } from '../../src/commands/show-checks.ts';
import type { ValidationEntry } from '../../src/model/report.ts';

function terminal(isTerminal: boolean, columns = 40) {
  const written: string[] = [];
  return { written, stderr: { write: (text: string) => written.push(text), isTerminal, columns }, env: {} };
}

const entry = {} as ValidationEntry;
const begin = (credential: string) => ({ credential, environment: 'production', entry: null });

test('lines come and go in place', () => {
  const world = terminal(true);
  const progress = showChecks(world);
  progress.update(begin('a'));
  progress.update(begin('b'));
  progress.update({ ...begin('a'), entry });
  progress.clear();
  expect(world.written).toEqual([
    '  checking a at production\n  0 checked\n',
    '\x1b[2F\x1b[J  checking a at production\n  checking b at production\n  0 checked\n',
    '\x1b[3F\x1b[J  checking b at production\n  1 checked\n',
    '\x1b[2F\x1b[J',
  ]);
});

test('a long list and a long name keep to the screen', () => {
  const world = terminal(true, 24);
  const progress = showChecks(world);
  for (let number = 0; number < 20; number++) progress.update(begin(`credential-${number}\x1b[2J`));
  const lines = world.written.at(-1)!.split('\n');
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(world.written.at(-1)).toContain('12 more');
  expect(lines.slice(1).every(line => line.length < 24 && !line.includes('\x1b'))).toBe(true);
});

test('nothing where there is no terminal', () => {
  const world = terminal(false);
  const progress = showChecks(world);
  progress.update(begin('a'));
  progress.clear();
  expect(world.written).toEqual([]);
});
