import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, type RecordingServer, serve } from '../stand-ins/recording-server.ts';
import { createIssuer, day, type Issuer, nowInSeconds, unsigned } from './jwt-maker.ts';
import { check, run } from './run.ts';

let issuer: Issuer;
let stranger: Issuer;
let api: RecordingServer;
let idp: RecordingServer;

beforeAll(async () => {
  [issuer, stranger] = await Promise.all([createIssuer(), createIssuer()]);
  api = await serve(({ url }) => json(url.startsWith('/no') ? 401 : 200, {}));
  const all = { keys: [...stranger.keys.keys, ...issuer.keys.keys].map(({ kid, ...key }) => key) };
  const sets: Readonly<Record<string, unknown>> = { '/keys': issuer.keys, '/all': all };
  idp = await serve(({ url }) => (sets[url] ? json(200, sets[url]) : json(503, {}, { 'retry-after': '60' })));
});
afterAll(() => Promise.all([api.close(), idp.close()]));

async function checkToken(token: string, more = '', path = '/yes') {
  const yaml = `{ scheme: bearer, token: $JWT, probe: GET ${path}, targets: { production: "${api.origin}" }${more} }`;
  const before = api.requests.length;
  const entry = (await run({ it: yaml }, { JWT: token })).of('it');
  return { entry, wasSent: api.requests.length > before };
}

describe('a JWT’s times', () => {
  test.each<[string, Record<string, unknown>, boolean, string, string, string | null]>([
    ['ran out an hour ago', { exp: nowInSeconds() - 3600 }, false, 'malformed', 'fail', 'expired-token'],
    ['ran out half a minute ago: a clock may differ', { exp: nowInSeconds() - 30 }, true, 'accepted', 'warn', null],
    ['runs out in ten days', { exp: nowInSeconds() + 10 * day }, true, 'accepted', 'warn', null],
    ['runs out in thirty days', { exp: nowInSeconds() + 30 * day }, true, 'accepted', 'pass', null],
    ['never runs out', { exp: undefined }, true, 'accepted', 'pass', null],
    ['an end that is no number', { exp: 'tomorrow' }, false, 'malformed', 'fail', 'malformed-credential'],
    ['is from the future', { iat: nowInSeconds() + 600 }, true, 'accepted', 'warn', 'clock-skew'],
    ['is not valid yet', { nbf: nowInSeconds() + 600 }, true, 'accepted', 'warn', 'clock-skew'],
  ])('%s', async (_, claims, wasSent, outcome, level, cause) => {
    const result = await checkToken(await issuer.sign(claims));
    expect(result.entry).toMatchObject({ outcome, level, cause });
    expect(result.wasSent).toBe(wasSent);
  });

  test('the end is in the entry', async () => {
    const exp = nowInSeconds() + 5 * day;
    const { entry } = await checkToken(await issuer.sign({ exp }));
    expect(entry.expiresAt).toBe(new Date(exp * 1000).toISOString());
    expect(entry.fix.length).toBeGreaterThan(0);
  });

  test('expires-within is the configuration’s', async () => {
    const token = await issuer.sign({ exp: nowInSeconds() + 10 * day });
    expect((await checkToken(token, ', expires-within: 7d')).entry.level).toBe('pass');
    expect((await checkToken(token, ', expires-within: 30d')).entry.level).toBe('warn');
  });

  test('past its end it is as dead as expect: rejected asks', async () => {
    const { entry, wasSent } = await checkToken(
      await issuer.sign({ exp: nowInSeconds() - 3600 }),
      ', expect: rejected',
    );
    expect(entry).toMatchObject({ outcome: 'malformed', level: 'pass', cause: 'expired-token', fix: [] });
    expect(wasSent).toBe(false);
  });

  test('dead as asked, whatever else is odd about it', async () => {
    const { entry } = await checkToken(
      await issuer.sign({ nbf: nowInSeconds() + 600, iss: 'other' }),
      ', expect: rejected, jwt: { issuer: me }',
      '/no',
    );
    expect(entry).toMatchObject({ outcome: 'rejected', level: 'pass' });
  });

  test('refused within the leeway, it has expired', async () => {
    const { entry } = await checkToken(await issuer.sign({ exp: nowInSeconds() - 30 }), '', '/no');
    expect(entry).toMatchObject({ outcome: 'rejected', cause: 'expired-token' });
  });

  test('refused for a time to come, it is the clock', async () => {
    const { entry } = await checkToken(await issuer.sign({ iat: nowInSeconds() + 30 }), '', '/no');
    expect(entry).toMatchObject({ outcome: 'rejected', level: 'fail', cause: 'clock-skew' });
  });
});

test.each([
  ['alg none', unsigned({ sub: 'x' })],
  ['alg None', unsigned({ sub: 'x' }, 'None')],
  ['a signature that was cut off', unsigned({ sub: 'x' }, 'ES256').slice(0, -1)],
])('%s is never sent', async (_, token) => {
  const { entry, wasSent } = await checkToken(token);
  expect(entry).toMatchObject({ outcome: 'malformed', level: 'fail', cause: 'malformed-credential' });
  expect(wasSent).toBe(false);
});

describe('a JWT’s claims, as we expect them', () => {
  const claims = { iss: 'https://id.example.com', aud: ['datasets', 'other'], company_id: '42', org: { id: 7 } };
  test.each<[string, string, string | null]>([
    [
      'all as expected',
      'issuer: "https://id.example.com", audience: datasets, claims: { company_id: 42, org.id: 7 }',
      null,
    ],
    ['another issuer', 'issuer: "https://id.example.org"', 'wrong-environment'],
    ['another audience', 'audience: billing', 'wrong-environment'],
    ['another company', 'claims: { company_id: 43 }', 'wrong-organization'],
    ['a claim that it lacks', 'claims: { tenant: acme }', 'wrong-organization'],
    ['a claim of another environment', 'claims: { env: production }', 'wrong-environment'],
  ])('%s', async (_, expected, cause) => {
    const { entry } = await checkToken(await issuer.sign(claims), `, jwt: { ${expected} }`);
    expect(entry).toMatchObject({ outcome: 'accepted', level: cause === null ? 'pass' : 'fail', cause });
    expect(check(entry, 'jwt-claims')).toBeDefined();
  });
});

describe('a JWT’s signature', () => {
  const keysAt = (path: string) => `, jwt: { issuer: "https://id.example.com", jwks: "${idp.origin}${path}" }`;
  const claims = { iss: 'https://id.example.com' };

  test('holds, with keys on another host than the issuer’s, fetched without the credential', async () => {
    const { entry } = await checkToken(await issuer.sign(claims), keysAt('/keys'));
    expect(entry).toMatchObject({ level: 'pass', cause: null });
    expect(check(entry, 'jwt-signature')?.message).toContain('holds');
    expect(idp.requests.at(-1)?.headers.authorization).toBeUndefined();
  });

  test.each<[string, () => Promise<string>]>([
    ['made by somebody else', () => stranger.sign(claims)],
    ['by a key that was rotated out', () => issuer.sign(claims, { kid: 'key-0' })],
  ])('%s', async (_, sign) => {
    const { entry } = await checkToken(await sign(), keysAt('/keys'));
    expect(entry).toMatchObject({ outcome: 'accepted', level: 'fail', cause: 'invalid-credential' });
  });

  test('holds against one of several keys without a name', async () => {
    expect((await checkToken(await issuer.sign(claims, { kid: null }), keysAt('/all'))).entry.level).toBe('pass');
    const { entry } = await checkToken(await (await createIssuer()).sign(claims, { kid: null }), keysAt('/all'));
    expect(entry).toMatchObject({ level: 'fail', cause: 'invalid-credential' });
  });

  test('an issuer that can’t be reached is no verdict', async () => {
    const { entry } = await checkToken(await issuer.sign(claims), keysAt('/down'));
    expect(entry).toMatchObject({ outcome: 'accepted', level: 'warn' });
    expect(check(entry, 'jwt-signature')?.message).toContain('could not be checked');
  });
});
