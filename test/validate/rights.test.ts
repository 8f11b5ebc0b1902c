import { afterAll, describe, expect, test } from 'vitest';
import { json, type RecordingServer, type Reply, serve } from '../stand-ins/recording-server.ts';
import { createIssuer } from './jwt-maker.ts';
import { check, run } from './run.ts';

const servers: RecordingServer[] = [];
afterAll(() => Promise.all(servers.map(server => server.close())));

async function checkAnswer(reply: Reply, more: string, token = 'abcdef123456') {
  const server = await serve(() => reply);
  servers.push(server);
  const yaml = `{ scheme: bearer, token: $TOKEN, probe: GET /me, targets: { production: "${server.origin}" }, ${more} }`;
  return (await run({ it: yaml }, { TOKEN: token })).of('it');
}

describe('scopes needed against scopes granted', () => {
  test.each<[string, Reply, string, string | null]>([
    ['granted by header', json(200, {}, { 'x-oauth-scopes': 'repo, read:org' }), 'pass', null],
    ['missing in the header', json(200, {}, { 'x-oauth-scopes': 'read:org' }), 'fail', 'insufficient-scope'],
    ['none granted at all', json(200, {}, { 'x-oauth-scopes': '' }), 'fail', 'insufficient-scope'],
    ['granted by a body field', json(200, { scope: 'repo user' }), 'pass', null],
    ['granted by a list in the body', json(200, { data: { scopes: ['repo'] } }), 'pass', null],
    ['missing in the list', json(200, { scopes: ['user'] }), 'fail', 'insufficient-scope'],
    ['all of them by a star', json(200, { scopes: ['*'] }), 'pass', null],
    ['none in the list', json(200, { scopes: [] }), 'fail', 'insufficient-scope'],
    ['told nowhere', json(200, {}), 'pass', null],
  ])('%s', async (_, reply, level, cause) => {
    expect(await checkAnswer(reply, 'scopes: [repo]')).toMatchObject({ outcome: 'accepted', level, cause });
  });

  test.each(['scope', 'scp', 'scopes', 'roles', 'permissions'])('granted by the JWT’s "%s"', async claim => {
    const token = await (await createIssuer()).sign({ [claim]: claim === 'scope' ? 'repo user' : ['repo', 'user'] });
    expect(await checkAnswer(json(200, {}), 'scopes: [repo]', token)).toMatchObject({ level: 'pass' });
    expect(await checkAnswer(json(200, {}), 'scopes: [admin]', token)).toMatchObject({
      level: 'fail',
      cause: 'insufficient-scope',
    });
  });

  test('what is granted beyond need is a remark', async () => {
    const entry = await checkAnswer(json(200, { scopes: ['repo', 'admin'] }), 'scopes: [repo]');
    expect(entry.level).toBe('pass');
    expect(check(entry, 'scopes')?.message).toContain('beyond need: "admin"');
  });
});

describe('organization', () => {
  test.each<[string, Reply, string, string | null]>([
    ['named by a header', json(200, {}, { 'x-org-id': 'acme' }), 'pass', null],
    ['another in the header', json(200, {}, { 'x-org-id': 'other' }), 'fail', 'wrong-organization'],
    ['an object in the body', json(200, { organization: { uuid: '1', name: 'Acme' } }), 'pass', null],
    ['another in the body', json(200, { organization: { uuid: '1', name: 'Other' } }), 'fail', 'wrong-organization'],
    ['a field in the body', json(200, { company_id: 'acme' }), 'pass', null],
    ['told nowhere', json(200, {}), 'pass', null],
  ])('%s', async (_, reply, level, cause) => {
    const entry = await checkAnswer(reply, 'organization: acme');
    expect(entry).toMatchObject({ outcome: 'accepted', level, cause });
    expect(check(entry, 'organization')).toBeDefined();
  });
});

describe('expiry, from wherever it is told', () => {
  const inDays = (days: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + days * 86_400_000);
  const soon = inDays(5);
  test.each<[string, Reply]>([
    [
      'GitHub’s header',
      json(
        200,
        {},
        { 'github-authentication-token-expiration': soon.toISOString().replace('T', ' ').replace('.000Z', ' UTC') },
      ),
    ],
    ['a body field', json(200, { expires_at: soon.toISOString() })],
    ['an introspection', json(200, { active: true, exp: soon.getTime() / 1000 })],
    ['a body field without a zone', json(200, { expires_at: soon.toISOString().slice(0, 19) })],
    ['a body field of the token', json(200, { token: { expiresAt: soon.toISOString() } })],
    ['seconds since 1970', json(200, { expiry: soon.getTime() / 1000 })],
    [
      'GitHub’s header with a zone',
      json(
        200,
        {},
        { 'github-authentication-token-expiration': soon.toISOString().replace('T', ' ').replace('.000Z', ' +0000') },
      ),
    ],
    ['milliseconds since 1970', json(200, { expiry: soon.getTime() })],
  ])('%s', async (_, reply) => {
    expect(await checkAnswer(reply, 'expires-within: 7d')).toMatchObject({
      level: 'warn',
      cause: null,
      expiresAt: soon.toISOString(),
    });
    expect(await checkAnswer(reply, 'expires-within: 3d')).toMatchObject({
      level: 'pass',
      expiresAt: soon.toISOString(),
    });
  });
});

test('the end of a token that the probe itself made is none of the credential’s', async () => {
  const made = json(200, { access_token: 'made-just-now', expires_in: 3600 });
  expect(await checkAnswer(made, 'expires-within: 7d')).toMatchObject({ level: 'pass', expiresAt: null });
});

describe('control', () => {
  test('an endpoint that says yes to everybody proves nothing', async () => {
    const entry = await checkAnswer(json(200, {}), 'control: true');
    expect(entry).toMatchObject({ outcome: 'inconclusive', level: 'warn' });
    expect(check(entry, 'control')?.message).toContain('without a credential');
  });

  test('its no still counts', async () => {
    expect(await checkAnswer(json(401, {}), 'control: true')).toMatchObject({ outcome: 'rejected', level: 'fail' });
  });

  test('goes first, without the credential, and once per endpoint', async () => {
    const server = await serve(({ headers }) => json(headers['x-api-key'] ? 200 : 401, {}));
    servers.push(server);
    const yaml = `{ scheme: header, header: X-API-KEY, token: $TOKEN, probe: GET /me, control: true, targets: { production: "${server.origin}" } }`;
    const ran = await run({ a: yaml, b: yaml }, { TOKEN: 'abcdef123456' });
    expect(ran.entries.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect(server.requests.map(({ headers }) => headers['x-api-key'])).toEqual([
      undefined,
      'abcdef123456',
      'abcdef123456',
    ]);
  });
});
