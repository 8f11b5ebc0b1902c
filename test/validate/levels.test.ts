import { afterAll, describe, expect, test } from 'vitest';
import { json, type RecordingServer, type Reply, serve } from '../stand-ins/recording-server.ts';
import { check, run } from './run.ts';

const servers: RecordingServer[] = [];
afterAll(() => Promise.all(servers.map(server => server.close())));

async function startAnswering(reply: Reply): Promise<string> {
  const server = await serve(() => reply);
  servers.push(server);
  return server.origin;
}

const bearer = (origin: string, more = '') =>
  `{ scheme: bearer, token: $TOKEN, probe: GET /v1/me, targets: { production: "${origin}" }${more} }`;
const env = { TOKEN: 'abcdef123456' };
const html = { 'content-type': 'text/html' };

describe('an answer’s outcome, its level, and its level under expect: rejected', () => {
  test.each<[string, Reply, string, string | null, string, string]>([
    ['200', json(200, { ok: true }), 'accepted', null, 'pass', 'fail'],
    ['204', { status: 204 }, 'accepted', null, 'pass', 'fail'],
    ['401', json(401, {}), 'rejected', 'invalid-credential', 'fail', 'pass'],
    ['401 that says expired', json(401, { message: 'Token has expired' }), 'rejected', 'expired-token', 'fail', 'pass'],
    ['401 that says revoked', json(401, { message: 'Token was revoked' }), 'rejected', 'revoked-token', 'fail', 'pass'],
    ['403', json(403, {}), 'forbidden', 'insufficient-scope', 'fail', 'fail'],
    ['403, a rate limit', json(403, {}, { 'x-ratelimit-remaining': '0' }), 'inconclusive', 'not-auth', 'warn', 'warn'],
    ['403, with patience asked', json(403, {}, { 'retry-after': '60' }), 'inconclusive', 'not-auth', 'warn', 'warn'],
    ['403, a page', { status: 403, headers: html, body: '<html>Blocked' }, 'inconclusive', 'not-auth', 'warn', 'warn'],
    ['401, a page', { status: 401, headers: html, body: '<html>Log in' }, 'inconclusive', 'not-auth', 'warn', 'warn'],
    ['200, a page', { status: 200, headers: html, body: '<html>Wi-Fi' }, 'inconclusive', 'not-auth', 'warn', 'warn'],
    ['404', json(404, {}), 'inconclusive', 'unknown', 'warn', 'warn'],
    ['429', json(429, {}, { 'retry-after': '3600' }), 'inconclusive', 'not-auth', 'warn', 'warn'],
    ['500', json(500, {}), 'inconclusive', 'unknown', 'warn', 'warn'],
    ['502, a page', { status: 502, headers: html, body: '<html>' }, 'inconclusive', 'unknown', 'warn', 'warn'],
  ])('%s', async (_, reply, outcome, cause, level, levelWhenDead) => {
    const origin = await startAnswering(reply);
    const ran = await run({ alive: bearer(origin), dead: bearer(origin, ', expect: rejected') }, env);
    expect(ran.of('alive')).toMatchObject({ outcome, cause, level });
    expect(ran.of('dead')).toMatchObject({ outcome, level: levelWhenDead });
    expect(ran.of('alive').request).toMatchObject({ method: 'GET', url: `${origin}/v1/me`, status: reply.status });
    expect(ran.of('alive').fix.length > 0).toBe(level !== 'pass');
  });
});

describe('no answer', () => {
  test.each([
    ['nobody listens', 'http://127.0.0.1:1'],
    ['no such name', 'https://no-such-host.invalid'],
  ])('%s', async (_, origin) => {
    const ran = await run({ alive: bearer(origin), dead: bearer(origin, ', expect: rejected') }, env);
    expect(ran.of('alive')).toMatchObject({
      outcome: 'unreachable',
      cause: null,
      level: 'warn',
      request: { status: null },
    });
    expect(ran.of('dead')).toMatchObject({ outcome: 'unreachable', level: 'warn' });
    expect(ran.of('alive').fix.join(' ')).toContain('Don’t rotate');
  });

  test('on-inconclusive: fail', async () => {
    const origin = await startAnswering(json(500, {}));
    const ran = await run({ silent: bearer('http://127.0.0.1:1'), broken: bearer(origin) }, env, {
      onInconclusive: 'fail',
    });
    expect(ran.entries.map(({ level }) => level)).toEqual(['fail', 'fail']);
  });
});

describe('expect: rejected', () => {
  const rotated = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

  test('alive within the grace only warns', async () => {
    const origin = await startAnswering(json(200, {}));
    const grace = (hours: number) => bearer(origin, `, expect: rejected, grace: 24h, rotated: "${rotated(hours)}"`);
    const timeless = bearer(origin, ', expect: rejected, grace: 24h');
    const ran = await run({ fresh: grace(1), late: grace(25), timeless }, env);
    expect(ran.of('fresh').level).toBe('warn');
    expect(ran.of('late').level).toBe('fail');
    expect(ran.of('timeless').level).toBe('fail');
    expect(ran.of('late').fix.join(' ')).toContain('Revoke "late"');
  });

  test('an unset variable is no proof', async () => {
    const origin = await startAnswering(json(401, {}));
    const ran = await run({ it: bearer(origin, ', expect: rejected') }, {});
    expect(ran.of('it')).toMatchObject({ outcome: 'malformed', level: 'fail', cause: 'missing-credential' });
  });
});

test('a credential is sent by its scheme, and the tool names itself', async () => {
  const server = await serve(() => json(200, {}));
  servers.push(server);
  const base = `probe: GET /v1/me?full=1, targets: { production: "${server.origin}/base/" }`;
  await run(
    {
      bearer: `{ scheme: bearer, token: $TOKEN, ${base} }`,
      basic: `{ scheme: basic, username: $USER_NAME, password: $TOKEN, ${base} }`,
      empty: `{ scheme: basic, username: $USER_NAME, ${base} }`,
      header: `{ scheme: header, header: X-API-KEY, token: $TOKEN, ${base} }`,
      query: `{ scheme: query, parameter: api_key, token: $TOKEN, ${base} }`,
    },
    { TOKEN: 'ab+c/d=', USER_NAME: 'jürgen' },
    { concurrency: 1 },
  );
  const [bearerRequest, basic, empty, header, query] = server.requests;
  expect(bearerRequest).toMatchObject({ method: 'GET', url: '/base/v1/me?full=1' });
  expect(bearerRequest?.headers).toMatchObject({
    authorization: 'Bearer ab+c/d=',
    'user-agent': expect.stringMatching(/^auth-check\/\d/),
  });
  expect(basic?.headers.authorization).toBe(`Basic ${Buffer.from('jürgen:ab+c/d=').toString('base64')}`);
  expect(empty?.headers.authorization).toBe(`Basic ${Buffer.from('jürgen:').toString('base64')}`);
  expect(header?.headers).toMatchObject({ 'x-api-key': 'ab+c/d=' });
  expect(header?.headers.authorization).toBeUndefined();
  expect(query?.url).toBe('/base/v1/me?full=1&api_key=ab%2Bc%2Fd%3D');
});

test('a provider that nobody looked up proves nothing by its no', async () => {
  const origin = await startAnswering(json(401, {}));
  const { providers } = await import('../../src/providers/index.ts');
  const unsure = providers.find(
    ({ confidence, probe, scheme }) => confidence === 'memory' && probe && scheme === 'bearer',
  );
  if (unsure === undefined) return;
  const ran = await run({ it: `{ provider: ${unsure.id}, token: $TOKEN, targets: { production: "${origin}" } }` }, env);
  expect(ran.of('it')).toMatchObject({ outcome: 'inconclusive', level: 'warn' });
});

test('sixty credentials at a server that takes 150 ms', async () => {
  const server = await serve(async () => {
    await new Promise(resolve => setTimeout(resolve, 150));
    return json(200, {});
  });
  servers.push(server);
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, number) => [`c${number}`, bearer(server.origin)]));
  const started = performance.now();
  const ran = await run(many, env);
  expect(ran.entries.every(({ outcome }) => outcome === 'accepted')).toBe(true);
  expect(performance.now() - started).toBeLessThan(3500);
});

test('progress is told as it happens', async () => {
  const origin = await startAnswering(json(200, {}));
  const { validateCredentials } = await import('../../src/commands/validate-credentials.ts');
  const { configOf } = await import('./run.ts');
  const told: string[] = [];
  const options = { environment: null, offline: false, onInconclusive: 'warn', timeout: null, concurrency: 6 } as const;
  await validateCredentials(
    configOf({ it: bearer(origin) }, env),
    options,
    { env, now: () => new Date() },
    ({ credential, environment, entry }) => told.push(`${credential} ${environment} ${entry?.outcome ?? 'begins'}`),
  );
  expect(told).toEqual(['it production begins', 'it production accepted']);
});

test('an unknown environment is an error that names those there are', async () => {
  await expect(run({ it: bearer('http://127.0.0.1:1') }, env, { environment: 'prod' })).rejects.toMatchObject({
    code: 'OPTION_INVALID',
    problems: [{ help: expect.stringContaining('"production"') }],
  });
});

test('the answer’s request ids are kept for the provider’s support', async () => {
  const origin = await startAnswering(json(401, {}, { 'x-request-id': 'r-1' }));
  const entry = (await run({ it: bearer(origin) }, env)).of('it');
  expect(entry.requestIds).toEqual(['r-1']);
  expect(check(entry, 'probe')?.message).toContain('status 401');
});
