import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { json, type RecordingServer, serve } from '../stand-ins/recording-server.ts';
import { type ResultsService, startResultsService } from '../stand-ins/results-service.ts';
import { Job, type Stage } from '../stand-ins/runner.ts';

const key = ['sk', 'shop', 'a1b2c3d4e5f6'].join('-');

let target: RecordingServer;
let results: ResultsService;
let job: Job;

beforeEach(async () => {
  target = await serve(({ headers }) =>
    headers.authorization === `Bearer ${key}` ? json(200, { ok: true }) : json(401, { error: 'invalid_token' }),
  );
  results = await startResultsService();
  job = await Job.start({ '.github/auth-check.yml': configuration() }, results.env);
});

afterEach(async () => {
  await Promise.all([target.close(), results.close(), job.end()]);
});

function configuration(): string {
  return `version: 1
credentials:
  shop:
    scheme: bearer
    token: $SHOP_KEY
    probe: GET /v1/me
    targets: { production: "${target.origin}" }
`;
}

async function reportOf(stage: Stage) {
  return JSON.parse(await readFile(path.join(stage.outputs['report-path']!, 'report.json'), 'utf8'));
}

test('a credential that is accepted passes, and nothing is uploaded', async () => {
  const stage = await job.main({ env: { SHOP_KEY: key } });
  expect(stage.log).toContain('All is well');
  expect(stage.status).toBe(0);
  expect(stage.outputs).toMatchObject({ outcome: 'passed', failed: '0', warned: '0', incidents: '0' });
  expect(stage.outputs['artifact-id']).toBe('');
  expect(stage.outputs['report-path']).toContain(job.temp);
  expect(stage.annotations).toEqual([]);
  expect(results.server.requests).toEqual([]);
  expect((await reportOf(stage)).validation).toMatchObject([{ outcome: 'accepted', level: 'pass' }]);
});

test('a credential that is rejected fails at its line, and the report is uploaded', async () => {
  const stage = await job.main({ env: { SHOP_KEY: `${key}-old` } });
  expect(stage.status).toBe(1);
  expect(stage.outputs).toMatchObject({ outcome: 'failed', failed: '1', warned: '0', 'artifact-id': '101' });
  expect(stage.outputs['artifact-url']).toBe('https://github.com/octo/shop/actions/runs/42/artifacts/101');
  expect(stage.annotations).toMatchObject([{ level: 'error', file: '.github/auth-check.yml', line: 3 }]);
  expect([...results.artifacts.keys()]).toEqual(['support-report']);
  expect(stage.summary).toContain(stage.outputs['artifact-url']!);
});

test('secrets are masked before anything else is printed, and printed nowhere', async () => {
  const stage = await job.main({ env: { SHOP_KEY: `${key}-old` } });
  expect(stage.raw.split('\n')[0]).toBe(`::add-mask::${key}-old`);
  expect(stage.log).not.toContain(key);
  expect(stage.summary).not.toContain(key);
  expect(Buffer.concat([...results.artifacts.values()]).includes(key)).toBe(false);
});

test('what is derived and what OAuth returns is masked as well', async () => {
  const granted = ['granted', 'f6e5d4c3b2a1'].join('-');
  const issuer = await serve(({ url }) => (url === '/token' ? json(200, { access_token: granted }) : json(401, {})));
  const config = `version: 1
credentials:
  partner:
    scheme: oauth2
    token-url: ${issuer.origin}/token
    grant: client_credentials
    client-id: shop
    client-secret: $CLIENT_SECRET
    probe: GET /v1/me
    targets: { production: "${issuer.origin}" }
  search: { scheme: basic, username: $USER, password: $PASSWORD, probe: GET /, targets: { production: "${issuer.origin}" } }
`;
  await job.write('.github/auth-check.yml', config);
  const secrets = { CLIENT_SECRET: `${key}-client`, USER: 'reader-01', PASSWORD: `${key}-password` };
  const stage = await job.main({ env: secrets });
  await issuer.close();
  const pair = Buffer.from(`reader-01:${key}-password`).toString('base64');
  expect(stage.masks).toEqual(expect.arrayContaining([...Object.values(secrets), pair, granted]));
  const printed = stage.log + stage.summary + stage.annotations.map(({ message }) => message);
  for (const secret of [...Object.values(secrets), pair, granted]) expect(printed).not.toContain(secret);
});
