import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { json, type RecordingServer, serve } from '../stand-ins/recording-server.ts';
import { type ResultsService, startResultsService } from '../stand-ins/results-service.ts';
import { Job, type Stage } from '../stand-ins/runner.ts';

const key = ['sk', 'shop', 'a1b2c3d4e5f6'].join('-');
const env = { SHOP_KEY: key };

let target: RecordingServer;
let results: ResultsService;
let job: Job;

beforeEach(async () => {
  target = await serve(() => json(200, {}));
  results = await startResultsService();
  const config = `version: 1
credentials:
  shop:
    scheme: bearer
    token: $SHOP_KEY
    probe: GET /v1/me
    targets: { production: "${target.origin}" }
`;
  job = await Job.start({ '.github/auth-check.yml': config }, results.env);
});

afterEach(async () => {
  await Promise.all([target.close(), results.close(), job.end()]);
});

async function reportOf(stage: Stage) {
  return JSON.parse(await readFile(path.join(stage.outputs['report-path']!, 'report.json'), 'utf8'));
}

const deployed = `+ curl -v -H 'Authorization: Bearer ${key}' https://api.example.com/v1/orders
> GET /v1/orders HTTP/1.1
> Host: api.example.com
> Authorization: Bearer ${key}
< HTTP/1.1 401 Unauthorized
{"error": "invalid_token"}
`;

test('the logs of the failed deploy are analysed, with the gate’s verdicts', async () => {
  const options = { inputs: { logs: 'deploy.log' }, env };
  const main = await job.main(options);
  expect(main.outputs.outcome).toBe('passed');
  await job.write('deploy.log', deployed);
  const post = await job.post(options, main);
  expect(post.status).toBe(0);
  const report = await reportOf(post);
  expect(report.incidents).toMatchObject([{ status: 401, host: 'api.example.com', path: '/v1/orders' }]);
  expect(report.validation).toMatchObject([{ credential: 'shop', outcome: 'accepted' }]);
  expect([...results.artifacts.keys()]).toEqual(['support-report']);
  expect(post.log + post.summary + JSON.stringify(report)).not.toContain(key);
  expect(target.requests).toHaveLength(1);
});

test('where main has uploaded, the report has a name of its own', async () => {
  const options = { inputs: { logs: 'deploy.log', report: 'always' }, env };
  const main = await job.main(options);
  await job.write('deploy.log', deployed);
  await job.post(options, main);
  expect([...results.artifacts.keys()]).toEqual(['support-report', 'support-report-logs']);
});

test('without log files the post step does nothing', async () => {
  const main = await job.main({ env });
  const post = await job.post({ env }, main);
  expect(post).toMatchObject({ status: 0, raw: '', summary: '', outputs: {} });
});

test('a log that was never written is said, and fails nothing more', async () => {
  const options = { inputs: { logs: 'deploy.log' }, env };
  const post = await job.post(options, await job.main(options));
  expect(post.status).toBe(0);
  expect(post.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('deploy.log') }]);
});

test('where main could not run, the logs are analysed without verdicts', async () => {
  const options = { inputs: { logs: 'deploy.log', environment: 'nowhere' }, env };
  const main = await job.main(options);
  expect(main.status).toBe(1);
  await job.write('deploy.log', deployed);
  const report = await reportOf(await job.post(options, main));
  expect(report.incidents).toHaveLength(1);
  expect(report.validation).toEqual([]);
});
