import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApi } from '../../src/github/api.ts';
import { jobLogs } from '../../src/github/job-logs.ts';
import { failedJobs } from '../../src/github/jobs.ts';
import type { LogSource } from '../../src/model/log.ts';
import { callTo } from '../stand-ins/call.ts';
import { type GitHubStandIn, type GitHubWorld, startGitHub } from '../stand-ins/github-api.ts';

const failed = (id: number, name: string) => ({ id, name, status: 'completed', conclusion: 'failure' });
const running = { id: 9, name: 'report', status: 'in_progress', conclusion: null };

let folder: string;
let github: GitHubStandIn | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'auth-check-'));
});

afterEach(async () => {
  await github?.close();
  await rm(folder, { recursive: true });
});

async function read(world: GitHubWorld) {
  github = await startGitHub(world);
  const clock = { now: () => new Date(), sleep: async () => {} };
  const api = createApi(callTo(github.api.origin), { owner: 'octo', repo: 'shop' }, clock);
  const jobs = await failedJobs(api, 42, 1);
  return { ...(await jobLogs(api, jobs, folder)), requests: github.api.requests.length };
}

async function textOf(source: LogSource): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('reads the logs of the failed jobs alone', async () => {
  const passed = { id: 2, name: 'test', status: 'completed', conclusion: 'success' };
  const { sources, notes, requests } = await read({
    jobs: [failed(1, 'deploy'), passed, running],
    logs: { 1: 'refused\n' },
  });
  expect(sources.map(({ name, bytes }) => ({ name, bytes }))).toEqual([{ name: 'deploy', bytes: 8 }]);
  expect(await textOf(sources[0]!)).toBe('refused\n');
  expect(notes).toEqual([]);
  expect(requests).toBe(2);
});

test('storage gets no header of ours', async () => {
  await read({ jobs: [failed(1, 'deploy')], logs: { 1: 'x' } });
  const [request] = github!.storage.requests;
  expect(request?.headers.authorization).toBeUndefined();
  expect(request?.url).toContain('sig=');
});

test('a log that is written a moment later is read', async () => {
  const { sources, notes } = await read({
    jobs: [failed(1, 'deploy')],
    logs: { 1: ['not-written', 'not-in-storage', 'late'] },
  });
  expect(await textOf(sources[0]!)).toBe('late');
  expect(notes).toEqual([]);
});

test('a job whose log is gone is named, and the rest is read', async () => {
  const jobs = [failed(1, 'eu'), failed(2, 'us'), failed(3, 'asia'), failed(4, 'africa'), failed(5, 'oceania')];
  const logs = { 1: 'expired', 2: 'x', 3: 'not-written', 4: 'storage-down' } as const;
  const { sources, notes } = await read({ jobs, logs });
  expect(sources.map(({ name }) => name)).toEqual(['us']);
  expect(notes).toEqual([
    'The log of the failed job "eu" is not in this report: it has expired (410).',
    'The log of the failed job "asia" is not in this report: it isn\'t written yet (404), or the job ended before it wrote one.',
    'The log of the failed job "africa" is not in this report: storage answered 503.',
    expect.stringContaining('The log of the failed job "oceania" is not in this report: GitHub answered 404'),
  ]);
});

test('a job that failed and still runs is named without a request', async () => {
  const own = { ...running, steps: [{ name: 'Deploy', number: 3, conclusion: 'failure' }] };
  const { notes, requests } = await read({ jobs: [own] });
  expect(notes).toEqual([
    expect.stringContaining('the failed job "report" is not in this report: GitHub writes it when the job ends'),
  ]);
  expect(requests).toBe(1);
});

test('a missing permission is named with the line that gives it', async () => {
  const trouble = () => ({ status: 403, headers: { 'x-accepted-github-permissions': 'actions=read' } });
  await expect(read({ trouble })).rejects.toMatchObject({
    code: 'PERMISSION_MISSING',
    problems: [
      {
        message: expect.stringContaining('"actions: read"'),
        help: expect.stringContaining('permissions: { actions: read }'),
      },
    ],
  });
});
