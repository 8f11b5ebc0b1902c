import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Ran, runCli } from './run-cli.ts';

let folder: string;
let ran: Ran;
let report: Report;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'auth-check-e2e-'));
  ran = await runCli(['demo'], { cwd: folder });
  report = JSON.parse(await readFile(join(folder, 'support-report', 'report.json'), 'utf8'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('runs to its end and says which two files to open', () => {
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  const [html, markdown] = ran.stdout.trimEnd().split('\n').slice(-2);
  expect(html).toContain(join('support-report', 'report.html'));
  expect(markdown).toContain(join('support-report', 'report.md'));
});

/** The states that the founding documents describe, each as the gate must read it. */
const verdicts = [
  ['guardrails', 'production', 'accepted', 'pass', null],
  ['guardrails-staging', 'production', 'rejected', 'fail', 'wrong-environment'],
  ['guardrails-staging', 'staging', 'accepted', 'pass', null],
  ['search', 'production', 'malformed', 'fail', 'missing-credential'],
  ['summaries', 'production', 'malformed', 'fail', 'malformed-credential'],
  ['summaries-refresh', 'production', 'accepted', 'pass', null],
  ['datasets', 'production', 'accepted', 'warn', null],
  ['datasets-archive', 'production', 'malformed', 'fail', 'expired-token'],
  ['datasets-old', 'production', 'accepted', 'fail', null],
  ['datasets-writer', 'production', 'accepted', 'fail', 'insufficient-scope'],
  ['standup', 'production', 'forbidden', 'fail', 'insufficient-scope'],
] as const;

test.each(verdicts)('%s at %s is %s', (credential, environment, outcome, level, cause) => {
  const entry = report.validation.find(found => found.credential === credential && found.environment === environment);
  expect(entry).toMatchObject({ outcome, level, cause });
});

describe('the logs that real clients wrote', () => {
  const calls = [
    [401, 'GET', 'www.us1.calypsoai.app', '/backend/v1/campaigns', 'calypsoai'],
    [401, 'GET', 'api.bonsai.io', '/clusters/', 'bonsai'],
    [401, 'GET', 'saas.haut.ai', '/api/v1/companies/3f0c7a1e-5b7d-4c1e-9a57-2f1f6f0f4242/datasets/', 'hautai'],
    [403, 'GET', 'api.dailybot.com', '/v1/webhooks/', 'dailybot'],
    [401, null, 'api.mistral.ai', '/v1/models', 'mistral'],
  ] as const;

  test.each(calls)('%s %s %s%s', (status, method, host, path, provider) => {
    const found = report.incidents.find(incident => incident.host === host);
    expect(found).toMatchObject({ status, path, provider, ...(method === null ? {} : { method }) });
    expect(found!.fix.length).toBeGreaterThan(0);
  });

  test('tell of nothing else', () => {
    expect(report.incidents).toHaveLength(calls.length);
  });

  test('show that the nightly job’s token was rotated under it', () => {
    const nightly = report.incidents.find(({ provider }) => provider === 'hautai');
    expect(nightly).toMatchObject({ cause: 'stale-after-rotation', startedAfter: { kind: 'rotation' }, count: 3 });
  });
});

test('no secret of the story is in anything that was written', async () => {
  const files = await Promise.all(
    ['report.json', 'report.md', 'report.html'].map(name => readFile(join(folder, 'support-report', name), 'utf8')),
  );
  for (const text of [...files, ran.stdout])
    expect(text).not.toMatch(/demo-refresh|demo-client-secret|demoMistralKey|cai-onprem|cai-saas|eyJ/);
});
