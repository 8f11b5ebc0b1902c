import { expect, test } from 'vitest';
import { showReading } from '../../src/commands/show-reading.ts';

function terminal(isTerminal: boolean, columns = 80) {
  const written: string[] = [];
  const clock = { time: 0 };
  const stderr = { write: (text: string) => written.push(text), isTerminal, columns };
  return { written, clock, world: { stderr, env: {}, now: () => new Date(clock.time) } };
}

const half = { bytes: 50e6, totalBytes: 100e6, files: 0, totalFiles: 1 };

test('a line comes after a second, is drawn anew ten times a second at most, and goes', () => {
  const { written, clock, world } = terminal(true);
  const display = showReading(world);
  for (clock.time = 0; clock.time <= 1150; clock.time += 50) display.update(half);
  display.clear();
  expect(written).toEqual([
    '\r\x1b[Kread 50 of 100 MB (50 %), 1 s left',
    '\r\x1b[Kread 50 of 100 MB (50 %), 2 s left',
    '\r\x1b[K',
  ]);
});

test('a line keeps to the screen', () => {
  const { written, clock, world } = terminal(true, 12);
  const display = showReading(world);
  clock.time = 2000;
  display.update(half);
  expect(written).toEqual(['\r\x1b[Kread 50 of ']);
});

test('nothing where there is no terminal, or no time to look', () => {
  for (const { written, world } of [terminal(false), terminal(true)]) {
    const display = showReading(world);
    display.update(half);
    display.clear();
    expect(written).toEqual([]);
  }
});
