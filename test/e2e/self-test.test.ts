import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { Job } from '../stand-ins/runner.ts';

/** What .github/workflows/self-test.yml expects of the action on three systems, here on this one. */
const files = Object.fromEntries(
  ['.github/self-test.yml', '.github/self-test.log'].map(file => [file, readFileSync(file, 'utf8')]),
);

let job: Job;
afterEach(() => job.end());

test('a key that was never set fails the gate', async () => {
  job = await Job.start(files);
  const stage = await job.main({ inputs: { config: '.github/self-test.yml', 'fail-on': 'never', report: 'never' } });
  expect(stage).toMatchObject({ status: 0, outputs: { outcome: 'failed', failed: '1' } });
});

test('a log is read', async () => {
  job = await Job.start(files);
  const stage = await job.main({ inputs: { mode: 'analyze', logs: '.github/self-test.log', report: 'never' } });
  expect(stage).toMatchObject({ status: 0, outputs: { outcome: 'warned', incidents: '1' } });
});
