import { expect, test } from 'vitest';
import { stepAt } from '../../src/github/steps.ts';

const at = (second: number) => `2026-11-22T10:00:${String(second).padStart(2, '0')}Z`;
const step = (name: string, from: number, to: number | null, conclusion = 'success') => ({
  name,
  number: 1,
  startedAt: at(from),
  completedAt: to === null ? null : at(to),
  conclusion,
});

const job = {
  id: 1,
  name: 'deploy',
  steps: [
    step('Set up job', 0, 2),
    step('Build', 2, 10),
    step('Deploy', 10, 12, 'failure'),
    step('Tidy', 12, 12),
    step('Post', 12, null),
  ],
};

test.each([
  ['2026-11-22T10:00:05.1234567Z', 'Build'],
  ['2026-11-22T10:00:02.9000000Z', 'Build'],
  ['2026-11-22T10:00:10.5000000Z', 'Deploy'],
  ['2026-11-22T10:00:12.9000000Z', 'Deploy'],
  ['2026-11-22T10:00:40.0000000Z', 'Post'],
  ['2026-11-22T09:00:00.0000000Z', undefined],
])('the line of %s is of %s', (timestamp, name) => {
  expect(stepAt(job, timestamp)?.name).toBe(name);
});
