import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GitHubStandIn, startGitHub } from '../stand-ins/github-api.ts';
import { json, type RecordingServer, serve } from '../stand-ins/recording-server.ts';
import { Job, type Stage, type StepOptions } from '../stand-ins/runner.ts';

const key = ['sk', 'shop', 'a1b2c3d4e5f6'].join('-');
const file = '.github/auth-check.yml';
const part = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url');

let known: RecordingServer;
let evil: RecordingServer;
let github: GitHubStandIn | undefined;
let job: Job;

beforeEach(async () => {
  known = await serve(() => json(200, {}));
  evil = await serve(() => json(200, {}));
});

afterEach(async () => {
  await Promise.all([known.close(), evil.close(), github?.close(), job.end()]);
  github = undefined;
});

interface Shape {
  readonly token?: string;
  readonly more?: string;
}

function config(origin: string, { token = 'SHOP_KEY', more = '' }: Shape = {}): string {
  return `version: 1
credentials:
  shop:
    scheme: bearer
    token: $${token}
    probe: GET /v1/me
    targets: { production: "${origin}" }
${more}`;
}

function pull(repository: string): object {
  return {
    pull_request: { base: { sha: 'base', ref: 'main' }, head: { sha: 'head', repo: { full_name: repository } } },
  };
}

async function gate(head: string, base: string | null, event: string, options: StepOptions): Promise<Stage> {
  github = await startGitHub(base === null ? {} : { files: { [`${file}@base`]: base } });
  job = await Job.start({ [file]: head }, { GITHUB_API_URL: github.api.origin, GITHUB_EVENT_NAME: event });
  return job.main({
    event: pull('octo/shop'),
    ...options,
    env: { SHOP_KEY: key, OTHER: key, ...options.env },
    inputs: { report: 'never' },
  });
}

test.each(['pull_request', 'pull_request_target'])('on %s a new origin gets no credential', async event => {
  const stage = await gate(config(evil.origin), config(known.origin), event, {});
  expect(evil.requests).toEqual([]);
  expect(stage.annotations).toMatchObject([
    { level: 'warning', file, line: 3, message: expect.stringContaining(evil.origin) },
  ]);
  expect(stage).toMatchObject({ status: 0, outputs: { outcome: 'warned', warned: '1' } });
});

test('the base’s origin is asked', async () => {
  const stage = await gate(config(known.origin), config(known.origin), 'pull_request', {});
  expect(known.requests).toHaveLength(1);
  expect(stage.outputs.outcome).toBe('passed');
});

test('another variable isn’t sent to the base’s origin', async () => {
  await gate(config(known.origin, { token: 'OTHER' }), config(known.origin), 'pull_request', {});
  expect(known.requests).toEqual([]);
});

test('without a configuration in the base nothing but presets’ origins is asked', async () => {
  const stage = await gate(config(evil.origin), null, 'pull_request', {});
  expect(evil.requests).toEqual([]);
  expect(stage.outputs.outcome).toBe('warned');
});

test('a broken configuration in the base names no origin', async () => {
  await gate(config(evil.origin), 'version: 7', 'pull_request', {});
  expect(evil.requests).toEqual([]);
});

test('a proxy of the pull request sees nothing', async () => {
  await gate(config(known.origin, { more: `proxy: "${evil.origin}"\n` }), config(known.origin), 'pull_request', {});
  expect(evil.requests).toEqual([]);
  expect(known.requests).toHaveLength(1);
});

test('a second target of the pull request isn’t asked when the first one refuses', async () => {
  await known.close();
  known = await serve(() => json(401, {}));
  const head = config(known.origin).replace('}', `, other: "${evil.origin}" }`);
  const stage = await gate(head, config(known.origin), 'pull_request', {});
  expect(evil.requests).toEqual([]);
  expect(stage.outputs).toMatchObject({ outcome: 'failed', failed: '1', warned: '1' });
});

test.each([
  [
    'the address of keys',
    (text: string) => text.replace('    probe', `    jwt: { jwks: "${evil.origin}/$OTHER" }\n    probe`),
  ],
  ['the path of a probe', (text: string) => text.replace('/v1/me', '/v1/$OTHER')],
])('a variable that the pull request fills into %s is sent nowhere', async (_, filled) => {
  const env = { SHOP_KEY: `${part({ alg: 'RS256' })}.${part({ sub: 'shop' })}.c2lnbmF0dXJl` };
  const stage = await gate(filled(config(known.origin)), config(known.origin), 'pull_request', { env });
  expect([...evil.requests, ...known.requests]).toEqual([]);
  expect(stage.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('fills a variable') }]);
});

test('a variable that the base fills in as well is sent', async () => {
  const filled = config(known.origin).replace('/v1/me', '/v1/$TENANT');
  await gate(filled, filled, 'pull_request', { env: { TENANT: 'tenant-01' } });
  expect(known.requests.map(({ url }) => url)).toEqual(['/v1/tenant-01']);
});

test('a push and a workflow_run need no base, and GitHub isn’t asked', async () => {
  for (const event of ['push', 'workflow_run']) {
    const stage = await gate(config(known.origin), null, event, { event: {} });
    expect(stage.outputs.outcome).toBe('passed');
    expect(github!.api.requests).toEqual([]);
  }
});

test.each<[string, StepOptions, RegExp]>([
  ['a fork', { event: pull('mallory/shop'), env: { SHOP_KEY: '' } }, /fork \(mallory\/shop\)/],
  ['Dependabot', { env: { SHOP_KEY: '', GITHUB_ACTOR: 'dependabot[bot]' } }, /Dependabot/],
])('%s is skipped, and says so', async (_, options, reason) => {
  const stage = await gate(config(known.origin), config(known.origin), 'pull_request', options);
  expect(stage).toMatchObject({ status: 0, outputs: { outcome: 'skipped', failed: '0', warned: '0' } });
  expect(stage.annotations).toMatchObject([{ level: 'notice', message: expect.stringMatching(reason) }]);
  expect(stage.summary).toMatch(reason);
  expect(known.requests).toEqual([]);
  expect(github!.api.requests).toEqual([]);
});

test('a fork without the variable that a URL is made of is skipped as well', async () => {
  const text = config('$SHOP_URL');
  const options = { event: pull('mallory/shop'), env: { SHOP_KEY: '', SHOP_URL: '' } };
  const stage = await gate(text, text, 'pull_request', options);
  expect(stage).toMatchObject({ status: 0, outputs: { outcome: 'skipped', failed: '0', warned: '0' } });
});

test('what is wrong with a file is told on a fork, too', async () => {
  const stage = await gate('version: 2\n', null, 'pull_request', {
    event: pull('mallory/shop'),
    env: { SHOP_KEY: '' },
  });
  expect(stage.status).toBe(1);
  expect(stage.annotations[0]).toMatchObject({ level: 'error' });
});

test('a fork that was given its secrets is checked', async () => {
  const stage = await gate(config(known.origin), config(known.origin), 'pull_request', { event: pull('mallory/shop') });
  expect(stage.outputs.outcome).toBe('passed');
});

test('elsewhere a missing secret fails', async () => {
  const stage = await gate(config(known.origin), config(known.origin), 'pull_request', { env: { SHOP_KEY: '' } });
  expect(stage).toMatchObject({ status: 1, outputs: { outcome: 'failed' } });
});
