import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOf } from '../../src/report/story/scale.ts';
import { firstFailure, timelineOf } from '../../src/report/story/timeline.ts';
import { entry, report, story } from './build.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const instants = fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.nat(day), fc.nat(400 * day)), {
  minLength: 1,
  maxLength: 20,
});

test('an axis keeps the order of events, and stays between its ends', () => {
  fc.assert(
    fc.property(instants, times => {
      const places = times.toSorted((a, b) => a - b).map(scaleOf(times));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const place of places) expect(place).toSatisfy((at: number) => at >= 0 && at <= 1);
    }),
  );
});

test('weeks leave minutes their room', () => {
  const [rotation, failure, check, expiry] = [0, 12 * minute, 20 * minute, 90 * day];
  const scale = scaleOf([rotation, failure, check, expiry]);
  expect(scale(failure) - scale(rotation)).toBeGreaterThan(0.25);
  expect(scale(check) - scale(failure)).toBeGreaterThan(0.25);
  expect(scaleOf([failure])(failure)).toBe(0.5);
});

test('checks of one go are one event', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
  const validation = [0, 20, 50, 200].map(second => entry({ credential: `c${second}`, checkedAt: at(second) }));
  expect(timelineOf(report({ validation })).map(({ label }) => label)).toEqual([
    'accepted: c0 (production), c20 (production), c50 (production)',
    'accepted: c200 (production)',
  ]);
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
