import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionOf, stretchesOf } from '../../src/report/story/scale.ts';
import { firstFailure, timelineOf } from '../../src/report/story/timeline.ts';
import { story } from './build.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const instants = fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.nat(day), fc.nat(400 * day)), {
  minLength: 1,
  maxLength: 20,
});

test('an axis keeps the order of events, and stays between its ends', () => {
  fc.assert(
    fc.property(instants, times => {
      const stretches = stretchesOf(times);
      const positions = times.toSorted((a, b) => a - b).map(time => positionOf(time, stretches));
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      for (const position of positions) expect(position).toSatisfy((at: number) => at >= 0 && at <= 1 + 1e-9);
    }),
  );
});

test('months without events are cut out, minutes keep their proportions', () => {
  const rotation = 0;
  const [first, second, third] = [30 * day, 30 * day + 10 * minute, 30 * day + 20 * minute];
  const expiry = 90 * day;
  const stretches = stretchesOf([rotation, first, second, third, expiry]);
  expect(stretches).toHaveLength(3);
  const [, a, b, c] = [rotation, first, second, third].map(time => positionOf(time, stretches));
  expect(b! - a!).toBeCloseTo(c! - b!);
  expect(c! - a!).toBeGreaterThan(0.7);
  expect(positionOf(expiry, stretches)).toBeCloseTo(1);
});

test('events come in the order in which they happened', () => {
  const moments = timelineOf(story());
  expect(moments.map(({ kind }) => kind)).toEqual([
    'accepted',
    'refused',
    'rotation',
    'deployment',
    'failure',
    'failure',
    'expiry',
  ]);
  expect(firstFailure(moments)!.label).toBe('401 GET api.example.com/api/v1/companies/42/datasets/?page');
});
