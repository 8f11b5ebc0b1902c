import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { zipFile } from '../analyze/sources/zip-file.ts';
import { type GitHubStandIn, type GitHubWorld, type StandInJob, startGitHub } from '../stand-ins/github-api.ts';
import { Job, type Stage, type StepOptions } from '../stand-ins/runner.ts';

let github: GitHubStandIn | undefined;
let job: Job;

afterEach(async () => {
  await github?.close();
  github = undefined;
  await job.end();
});

const workflow = `name: Deploy
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: actions/checkout@v6
      - name: Upload
        run: ./upload.sh
`;

const steps = [
  { name: 'Set up job', number: 1, conclusion: 'success', started_at: at(0), completed_at: at(2) },
  { name: 'Upload', number: 2, conclusion: 'failure', started_at: at(3), completed_at: at(20) },
];

function at(second: number): string {
  return `2026-11-22T10:00:${String(second).padStart(2, '0')}Z`;
}

function log(...lines: string[]): string {
  return `\ufeff${lines.map((line, index) => `${at(index + 1).replace('Z', '.0000000Z')} ${line}\n`).join('')}`;
}

const refused = log(
  'Current runner version: 2.336.0',
  'Secret source: Actions',
  '##[group]Run ./upload.sh',
  './upload.sh',
  '##[endgroup]',
  '> GET /api/v1/companies/42/datasets/ HTTP/1.1',
  '> Host: api.example.com',
  '< HTTP/1.1 401 Unauthorized',
  '{"detail": "The provided token is expired or invalid."}',
  '##[error]Process completed with exit code 22.',
);

function failed(id: number, name: string): StandInJob {
  return { id, name, status: 'completed', conclusion: 'failure', started_at: at(0), steps };
}

async function analyze(
  world: GitHubWorld,
  options: StepOptions = {},
  files: Record<string, string> = {},
): Promise<Stage> {
  github = await startGitHub(world);
  job = await Job.start(files, { GITHUB_API_URL: github.api.origin, GITHUB_JOB: 'diagnose' });
  return job.main({ ...options, inputs: { mode: 'analyze', report: 'never', ...options.inputs } });
}

async function reportOf(stage: Stage) {
  return JSON.parse(await readFile(path.join(stage.outputs['report-path']!, 'report.json'), 'utf8'));
}

const asked = () => github!.api.requests.map(({ url }) => url.replace('/repos/octo/shop', '').replace(/\?.*/, ''));

test('the failed jobs of this run are read, and the step’s line is named', async () => {
  const stage = await analyze({
    jobs: [failed(1, 'deploy'), { id: 2, name: 'diagnose', status: 'in_progress', conclusion: null }],
    logs: { 1: refused },
    files: { '.github/workflows/deploy.yml@c0ffee0000000000000000000000000000000000': workflow },
    documents: { '/deployments': [] },
  });
  expect(stage.log).toContain('api.example.com');
  expect(stage).toMatchObject({ status: 0, outputs: { outcome: 'warned', incidents: '1', failed: '0', warned: '0' } });
  const report = await reportOf(stage);
  expect(report.run).toMatchObject({ runId: 42, job: 'deploy', workflow: 'Deploy' });
  expect(report.incidents).toMatchObject([
    {
      status: 401,
      method: 'GET',
      host: 'api.example.com',
      path: '/api/v1/companies/42/datasets/',
      occurrences: [{ source: 'deploy', step: 'Upload' }],
    },
  ]);
  expect(stage.annotations).toMatchObject([{ file: '.github/workflows/deploy.yml', line: 9 }]);
  expect(asked()).toEqual([
    '/actions/runs/42/attempts/1/jobs',
    '/actions/jobs/1/logs',
    '/contents/.github/workflows/deploy.yml',
    '/deployments',
  ]);
});

test('storage is asked without a token, and no raw log is left behind', async () => {
  const stage = await analyze({ jobs: [failed(1, 'deploy')], logs: { 1: refused } });
  expect(github!.storage.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(stage.raw).not.toContain('sig=');
  expect(await readdir(job.temp)).toEqual([path.basename(stage.outputs['report-path']!)]);
});

test('where nothing failed, nothing more is asked', async () => {
  const stage = await analyze({ jobs: [failed(1, 'deploy')], logs: { 1: log('all is well') } });
  expect(stage.outputs).toMatchObject({ outcome: 'passed', incidents: '0' });
  expect(asked()).toEqual(['/actions/runs/42/attempts/1/jobs', '/actions/jobs/1/logs']);
  expect(stage.debug).toContain('GitHub API: 2 request(s)');
});

test('a missing permission fails the step and names the line to write', async () => {
  const stage = await analyze({
    trouble: () => ({
      status: 403,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"Resource not accessible by integration"}',
    }),
  });
  expect(stage.status).toBe(1);
  expect(stage.outputs.outcome).toBeUndefined();
  expect(stage.annotations).toMatchObject([
    { level: 'error', message: expect.stringContaining('permissions: { actions: read }') },
  ]);
  expect(stage.log).not.toMatch(/\bat .*\.js:/);
});

test('an expired log is named, and the rest is analysed', async () => {
  const stage = await analyze({ jobs: [failed(1, 'eu'), failed(2, 'us')], logs: { 1: 'expired', 2: refused } });
  expect(stage.outputs.incidents).toBe('1');
  expect(stage.log).toContain('"eu"');
  expect((await reportOf(stage)).notes).toEqual(expect.arrayContaining([expect.stringMatching(/"eu".*expired/)]));
});

test('commands in a log are not carried out', async () => {
  const evil = refused.replace('is expired', 'is ##[error]forged ::error::forged');
  const stage = await analyze({ jobs: [failed(1, 'deploy')], logs: { 1: evil } });
  expect(stage.annotations).toHaveLength(1);
  expect(stage.annotations[0]?.message).toMatch(/^GET api\.example\.com/);
});

test('a finished run is read from its archive, by its id', async () => {
  const run = {
    id: 7,
    name: 'Nightly',
    path: '.github/workflows/nightly.yml',
    run_attempt: 2,
    head_sha: 'abc',
    head_branch: 'main',
    status: 'completed',
    created_at: at(0),
  };
  const archive = zipFile({
    '0_deploy.txt': refused,
    'deploy/1_Set up job.txt': log('Secret source: None'),
    'deploy/2_Upload.txt': refused,
    '1_test.txt': refused,
  });
  const stage = await analyze(
    { jobs: [failed(1, 'deploy')], archive, documents: { '/actions/runs/7': run } },
    { inputs: { 'run-id': '7' } },
  );
  const report = await reportOf(stage);
  expect(report.run).toMatchObject({
    runId: 7,
    attempt: 2,
    workflow: 'Nightly',
    sha: 'abc',
    ref: 'refs/heads/main',
    job: 'deploy',
  });
  expect(report.sources.map(({ name }: { name: string }) => name)).toEqual([
    'deploy/1_Set up job.txt',
    'deploy/2_Upload.txt',
  ]);
  expect(report.incidents).toMatchObject([
    {
      count: 1,
      occurrences: [{ step: 'Upload' }],
      evidence: expect.arrayContaining([expect.stringContaining('Secret source: None')]),
    },
  ]);
  expect(asked().slice(0, 3)).toEqual([
    '/actions/runs/7',
    '/actions/runs/7/attempts/2/jobs',
    '/actions/runs/7/attempts/2/logs',
  ]);
});

test('a broken archive falls back on the jobs’ own logs', async () => {
  const run = {
    id: 7,
    name: 'Nightly',
    path: '.github/workflows/nightly.yml',
    head_sha: 'abc',
    head_branch: null,
    status: 'completed',
    created_at: at(0),
  };
  const archive = zipFile({ '0_deploy.txt': refused }).subarray(0, 60);
  const stage = await analyze(
    { jobs: [failed(1, 'deploy')], archive, logs: { 1: refused }, documents: { '/actions/runs/7': run } },
    { inputs: { 'run-id': '7' } },
  );
  expect(stage.outputs.incidents).toBe('1');
});

test('a rotation that came before, and one that the run has missed', async () => {
  const secret = (name: string, updated_at: string) => ({ name, created_at: at(0), updated_at });
  const config = `version: 1
credentials:
  datasets: { scheme: bearer, token: $DATASETS_JWT, probe: GET /, targets: { production: 'https://api.example.com' } }
  other: { scheme: bearer, token: $OTHER, probe: GET /, targets: { production: 'https://other.example.com' } }
`;
  const stage = await analyze(
    {
      jobs: [failed(1, 'deploy')],
      logs: { 1: refused },
      documents: {
        '/actions/secrets': { secrets: [secret('DATASETS_JWT', '2026-11-22T09:50:00Z'), secret('OTHER', at(50))] },
        '/actions/organization-secrets': { secrets: [] },
        '/actions/runs/42': { id: 42, path: '', created_at: at(0), run_started_at: at(0) },
        '/deployments': 403,
      },
    },
    { inputs: { 'rotation-token': 'rotation' } },
    { '.github/auth-check.yml': config },
  );
  const report = await reportOf(stage);
  expect(report.rotations).toMatchObject([
    { secret: 'DATASETS_JWT', at: '2026-11-22T09:50:00.000Z', scope: 'repository', source: 'github' },
    { secret: 'OTHER' },
  ]);
  expect(report.notes.join('\n')).toMatch(/OTHER was rotated at .* the run used the old value/);
  const tokens = github!.api.requests
    .filter(({ url }) => url.includes('secrets'))
    .map(({ headers }) => headers.authorization);
  expect(tokens).toEqual(['token rotation', 'token rotation']);
  expect(report.incidents[0].startedAfter).toMatchObject({ kind: 'rotation', what: 'DATASETS_JWT', seconds: 608 });
});

test('log files are read by globs', async () => {
  job = await Job.start({ 'logs/a.log': refused, 'logs/deep/b.log': 'all is well\n' });
  const stage = await job.main({ inputs: { mode: 'analyze', logs: 'logs/**/*.log\n', report: 'never' } });
  expect(stage.outputs).toMatchObject({ outcome: 'warned', incidents: '1' });
  expect((await reportOf(stage)).sources.map(({ name }: { name: string }) => name)).toEqual([
    'logs/a.log',
    'logs/deep/b.log',
  ]);
});

test('globs without any file fail the step', async () => {
  job = await Job.start({});
  const stage = await job.main({ inputs: { mode: 'analyze', logs: 'none/*.log' } });
  expect(stage.status).toBe(1);
  expect(stage.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('none/*.log') }]);
});
