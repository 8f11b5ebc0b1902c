import { expect, test } from 'vitest';
import { findJob, findStep, parseWorkflow } from '../../src/github/workflow-file.ts';

const workflow = parseWorkflow(`name: Deploy
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: npm test
  deploy:
    name: Deploy to \${{ matrix.region }}
    environment: production
    steps:
      - uses: actions/checkout@v6
      - name: Upload for \${{ matrix.region }}
        run: ./upload.sh
      - run: |
          ./deploy.sh --all
          ./check.sh
  release:
    environment: { name: live }
    steps: []
  broken: 3
`);

test.each([
  ['test', 'test'],
  ['test (20, ubuntu-latest)', 'test'],
  ['Deploy to eu', 'deploy'],
  ['release', 'release'],
  ['test / unit (20)', 'test'],
  ['Deploy', undefined],
  ['deploy', undefined],
])('the job %s is %s', (name, key) => {
  expect(findJob(workflow, name)?.key).toBe(key);
});

const deploy = findJob(workflow, 'Deploy to eu')!;

test.each([
  ['Run actions/checkout@v6', 12],
  ['Upload for eu', 13],
  ['Run ./deploy.sh --all', 15],
  ['Set up job', undefined],
])('the step %s is at line %s', (name, line) => {
  expect(findStep(deploy, name)?.line).toBe(line);
});

test('a job’s environment is told in both its forms', () => {
  expect(workflow.jobs.map(({ environment }) => environment)).toEqual([null, 'production', 'live', null]);
});

test.each(['', 'jobs: [', '- a', 'jobs:\n  x: {steps: [1, {run: 2}]}'])('bad YAML gives no step: %j', text => {
  expect(parseWorkflow(text).jobs.flatMap(({ steps }) => steps).length).toBeLessThan(2);
});
