import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { json, type RecordingServer, serve } from '../stand-ins/recording-server.ts';
import { type ResultsService, type ResultsTrouble, startResultsService } from '../stand-ins/results-service.ts';
import { Job, type Stage, type StepOptions } from '../stand-ins/runner.ts';

const key = ['sk', 'shop', 'a1b2c3d4e5f6'].join('-');

let target: RecordingServer;
let results: ResultsService;
let job: Job;
let status = 200;

beforeEach(async () => {
  status = 200;
  target = await serve(() => json(status, {}));
});

afterEach(async () => {
  await Promise.all([target.close(), results.close(), job.end()]);
});

async function gate(options: StepOptions = {}, trouble: ResultsTrouble = {}, extra = ''): Promise<Stage> {
  results = await startResultsService(trouble);
  const config = `version: 1
credentials:
  shop: { scheme: bearer, token: $SHOP_KEY, probe: GET /, targets: { production: "${target.origin}" } }
${extra}`;
  job = await Job.start({ '.github/auth-check.yml': config }, results.env);
  return job.main({ ...options, env: { SHOP_KEY: key, ...options.env } });
}

async function reportOf(stage: Stage) {
  return JSON.parse(await readFile(path.join(stage.outputs['report-path']!, 'report.json'), 'utf8'));
}

test.each([
  ['auto', 200, []],
  ['auto', 401, ['support-report']],
  ['always', 200, ['support-report']],
  ['never', 401, []],
])('report: %s, an answer of %s: uploads %j', async (report, answer, names) => {
  status = answer;
  const stage = await gate({ inputs: { report } });
  expect([...results.artifacts.keys()]).toEqual(names);
  expect(await readdir(stage.outputs['report-path']!)).toEqual(['report.html', 'report.json', 'report.md']);
});

test.each([
  ['fail', 401, 1],
  ['never', 401, 0],
  ['fail', 500, 0],
  ['warn', 500, 1],
])('fail-on: %s, an answer of %s: exit %s', async (failOn, answer, code) => {
  status = answer;
  const stage = await gate({ inputs: { 'fail-on': failOn, report: 'never' } });
  expect(stage.status).toBe(code);
  expect(stage.outputs.outcome).toBe(answer === 401 ? 'failed' : 'warned');
});

test('on-inconclusive: fail', async () => {
  status = 500;
  const stage = await gate({ inputs: { 'on-inconclusive': 'fail', report: 'never' } });
  expect(stage).toMatchObject({ status: 1, outputs: { outcome: 'failed', failed: '1' } });
});

test('a name that is taken leaves the report on disk and says where', async () => {
  const stage = await gate({ inputs: { report: 'always' } }, { taken: ['support-report'] });
  expect(stage).toMatchObject({ status: 0, outputs: { outcome: 'passed' } });
  expect(stage.outputs['artifact-id']).toBe('');
  expect(stage.log).toMatch(/"support-report".*of that name exists/);
  expect(stage.log).toContain(stage.outputs['report-path']!);
  expect(stage.annotations).toEqual([]);
});

test('a server without artifacts is not asked for any', async () => {
  const env = { GITHUB_SERVER_URL: 'https://ghes.example.com' };
  const stage = await gate({ inputs: { report: 'always' }, env });
  expect(results.server.requests).toEqual([]);
  expect(stage).toMatchObject({ status: 0, annotations: [] });
  expect(stage.log).toContain('ghes.example.com stores no artifacts');
});

test('an upload that is refused changes nothing', async () => {
  const stage = await gate({ inputs: { report: 'always' } }, { refuses: true });
  expect(stage).toMatchObject({ status: 0, outputs: { outcome: 'passed' } });
  expect(stage.log).toContain('was not uploaded');
});

test('retention and what was tried reach the artifact and the report', async () => {
  const stage = await gate({
    inputs: { report: 'always', 'retention-days': '5', tried: 're-ran the job\n\nasked Ann' },
  });
  const [create] = results.server.requests;
  const days = (Date.parse(JSON.parse(create!.body.toString()).expires_at) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(5);
  expect((await reportOf(stage)).tried).toEqual(['re-ran the job', 'asked Ann']);
});

test('of many failures ten are shown, and the rest is in the summary', async () => {
  status = 401;
  const many = Array.from(
    { length: 14 },
    (_, n) =>
      `  key-${n}: { scheme: bearer, token: $KEY_${n}, probe: GET /, targets: { production: "${target.origin}" } }\n`,
  );
  const env = Object.fromEntries(many.map((_, n) => [`KEY_${n}`, `${key}-${n}`]));
  const stage = await gate({ inputs: { report: 'never' }, env }, {}, many.join(''));
  expect(stage.dropped).toBe(0);
  expect(stage.annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
  expect(stage.summary).toContain('key-13');
});
