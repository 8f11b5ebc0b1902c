import { exportPKCS8, exportSPKI, generateKeyPair, importSPKI, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { json, type Recorded, type RecordingServer, type Reply, serve } from '../stand-ins/recording-server.ts';
import { check, run } from './run.ts';

let idp: RecordingServer;
let api: RecordingServer;
let answerToken: (form: URLSearchParams, request: Recorded) => Reply;

const env = { ID: 'client-1', SECRET: 'client-secret-1', REFRESH: 'refresh-token-1' };
const accessToken = ['fresh', 'access', 'token'].join('-');
const granted = (more = {}) =>
  json(200, { access_token: accessToken, token_type: 'Bearer', expires_in: 3600, ...more });

beforeAll(async () => {
  idp = await serve(request => answerToken(new URLSearchParams(request.body.toString()), request));
  api = await serve(({ headers }) => json(headers.authorization === `Bearer ${accessToken}` ? 200 : 401, {}));
});
beforeEach(() => {
  answerToken = () => granted();
});
afterAll(() => Promise.all([idp.close(), api.close()]));

async function runOAuth(more = 'client-secret: $SECRET', extra: Readonly<Record<string, string>> = {}) {
  const yaml = `{ scheme: oauth2, token-url: "${idp.origin}/token", client-id: $ID, probe: GET /me, targets: { production: "${api.origin}" }, ${more} }`;
  const before = [idp.requests.length, api.requests.length] as const;
  const ran = await run({ partner: yaml }, { ...env, ...extra });
  const sent = idp.requests.slice(before[0]);
  return {
    ...ran,
    entry: ran.of('partner'),
    sent,
    forms: sent.map(({ body }) => Object.fromEntries(new URLSearchParams(body.toString()))),
    probes: api.requests.slice(before[1]),
  };
}

const refresh = 'grant: refresh_token, refresh-token: $REFRESH, client-secret: $SECRET';

describe('client_credentials', () => {
  test('a token is fetched, probed with, and kept for the redactor', async () => {
    const { entry, forms, probes, secrets } = await runOAuth('client-secret: $SECRET, scope: "a b"');
    expect(entry).toMatchObject({
      outcome: 'accepted',
      level: 'pass',
      request: { url: `${api.origin}/me`, status: 200 },
    });
    expect(forms).toEqual([
      { grant_type: 'client_credentials', client_id: 'client-1', client_secret: 'client-secret-1', scope: 'a b' },
    ]);
    expect(probes[0]?.headers.authorization).toBe(`Bearer ${accessToken}`);
    expect(secrets.map(secret => secret.reveal())).toContain(accessToken);
  });

  test('client authentication by Basic, both parts encoded', async () => {
    const { sent, forms } = await runOAuth('client-secret: $SECRET, client-auth: basic', { SECRET: 'a+b/c:d' });
    expect(sent[0]?.headers.authorization).toBe(`Basic ${btoa('client-1:a%2Bb%2Fc%3Ad')}`);
    expect(forms).toEqual([{ grant_type: 'client_credentials' }]);
  });

  test('client authentication by a signed assertion', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const pem = await exportPKCS8(privateKey);
    const { entry, forms } = await runOAuth('client-auth: private_key_jwt, private-key: $KEY', { KEY: pem });
    expect(entry.level).toBe('pass');
    const key = await importSPKI(await exportSPKI(publicKey), 'RS256');
    const { payload } = await jwtVerify(forms[0]!.client_assertion!, key, {
      issuer: 'client-1',
      subject: 'client-1',
      audience: `${idp.origin}/token`,
    });
    expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(300);
    expect(forms[0]).toMatchObject({ client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' });
  });

  test('a key that can’t sign is never sent', async () => {
    const { entry, sent } = await runOAuth('client-auth: private_key_jwt, private-key: $KEY', { KEY: 'no key at all' });
    expect(entry).toMatchObject({ outcome: 'malformed', level: 'fail', cause: 'malformed-credential', request: null });
    expect(sent).toEqual([]);
  });

  test('one token serves every target', async () => {
    const yaml = `{ scheme: oauth2, token-url: "${idp.origin}/token", client-id: $ID, client-secret: $SECRET, probe: GET /me, targets: { a: "${api.origin}", b: "${api.origin}" } }`;
    const before = idp.requests.length;
    const ran = await run({ partner: yaml }, env);
    expect(ran.entries.map(({ level }) => level)).toEqual(['pass', 'pass']);
    expect(idp.requests.length).toBe(before + 1);
  });

  test('an access token ends soon by design, unless the configuration says how long it must last', async () => {
    const unsaid = (await runOAuth()).entry;
    expect(unsaid.level).toBe('pass');
    expect(Date.parse(unsaid.expiresAt!) - Date.now()).toBeGreaterThan(3_500_000);
    const { entry } = await runOAuth('client-secret: $SECRET, expires-within: 2h');
    expect(entry).toMatchObject({ level: 'warn', cause: null });
    expect(Date.parse(entry.expiresAt!) - Date.now()).toBeGreaterThan(3_500_000);
    expect((await runOAuth('client-secret: $SECRET, expires-within: 30m')).entry.level).toBe('pass');
  });

  test('scopes as granted by the token endpoint', async () => {
    answerToken = () => granted({ scope: 'datasets:read' });
    const { entry } = await runOAuth('client-secret: $SECRET, scopes: [datasets:read, datasets:write]');
    expect(entry).toMatchObject({ outcome: 'accepted', level: 'fail', cause: 'insufficient-scope' });
    expect(entry.fix[0]).toContain('datasets:write');
  });

  test('a token that the API refuses', async () => {
    answerToken = () => granted({ access_token: 'some-other-token' });
    expect((await runOAuth()).entry).toMatchObject({ outcome: 'rejected', level: 'fail', request: { status: 401 } });
  });
});

describe('a token endpoint that refuses', () => {
  test.each<[string, Reply, string, string]>([
    ['the client', json(401, { error: 'invalid_client' }), 'rejected', 'invalid-credential'],
    ['the client, at 400', json(400, { error: 'invalid_client' }), 'rejected', 'invalid-credential'],
    ['the client, under 200', json(200, { error: 'invalid_client' }), 'rejected', 'invalid-credential'],
    [
      'the client, as GitHub does',
      json(200, { error: 'x', error_description: 'The client_id is incorrect, or the client secret is invalid' }),
      'rejected',
      'invalid-credential',
    ],
    ['the grant', json(400, { error: 'invalid_grant' }), 'rejected', 'invalid-credential'],
    ['the scope', json(400, { error: 'invalid_scope' }), 'rejected', 'insufficient-scope'],
    ['the client for this grant', json(400, { error: 'unauthorized_client' }), 'rejected', 'invalid-credential'],
    ['the client, as Auth0 does', json(401, { error: 'access_denied' }), 'rejected', 'invalid-credential'],
    ['the client by a rule', json(403, { error: 'access_denied' }), 'rejected', 'policy'],
    ['without a code', json(401, {}), 'rejected', 'invalid-credential'],
    ['the request, not the client', json(400, { error: 'invalid_request' }), 'inconclusive', 'unknown'],
    ['the grant type', json(400, { error: 'unsupported_grant_type' }), 'inconclusive', 'unknown'],
    ['nobody: it is broken', json(500, {}), 'inconclusive', 'unknown'],
    [
      'nobody: a firewall',
      { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' },
      'inconclusive',
      'not-auth',
    ],
    ['to give a token', json(200, { hello: 'world' }), 'inconclusive', 'unknown'],
  ])('%s', async (_, reply, outcome, cause) => {
    answerToken = () => reply;
    const { entry, probes } = await runOAuth();
    expect(entry).toMatchObject({
      outcome,
      cause,
      request: { method: 'POST', url: `${idp.origin}/token`, status: reply.status },
    });
    expect(probes).toEqual([]);
  });

  test('to answer', async () => {
    const yaml = `{ scheme: oauth2, token-url: "http://127.0.0.1:1/token", client-id: $ID, client-secret: $SECRET, probe: GET /me, targets: { production: "${api.origin}" } }`;
    expect((await run({ it: yaml }, env)).of('it')).toMatchObject({ outcome: 'unreachable', level: 'warn' });
  });
});

describe('a refresh token', () => {
  test('never leaves without reusable: true; the client alone is checked', async () => {
    answerToken = form =>
      json(400, { error: form.get('grant_type') === 'authorization_code' ? 'invalid_grant' : 'unexpected' });
    const { entry, sent } = await runOAuth(refresh);
    expect(entry).toMatchObject({ outcome: 'inconclusive', level: 'warn' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body.toString()).not.toContain('refresh-token-1');
  });

  test('nor with a client that is refused', async () => {
    answerToken = () => json(401, { error: 'invalid_client' });
    expect((await runOAuth(refresh)).entry).toMatchObject({
      outcome: 'rejected',
      level: 'fail',
      cause: 'invalid-credential',
    });
  });

  test('that runs out soon', async () => {
    answerToken = () => granted({ refresh_expires_in: 86_400 });
    expect((await runOAuth(`${refresh}, reusable: true`)).entry).toMatchObject({ level: 'warn', cause: null });
  });

  test('is used under reusable: true', async () => {
    const { entry, forms } = await runOAuth(`${refresh}, reusable: true`);
    expect(entry).toMatchObject({ outcome: 'accepted', level: 'pass' });
    expect(forms[0]).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'refresh-token-1' });
  });

  test('the same one in the answer is no rotation', async () => {
    answerToken = () => granted({ refresh_token: 'refresh-token-1' });
    expect((await runOAuth(`${refresh}, reusable: true`)).entry.level).toBe('pass');
  });

  test('a new one in the answer: the old is spent', async () => {
    answerToken = () => granted({ refresh_token: 'refresh-token-2' });
    const { entry, secrets } = await runOAuth(`${refresh}, reusable: true`);
    expect(entry).toMatchObject({ level: 'fail', cause: 'refresh-failed' });
    expect(check(entry, 'oauth-rotation')?.message).toContain('spent');
    expect(secrets.map(secret => secret.reveal())).toContain('refresh-token-2');
  });

  test.each<[string, Reply, string]>([
    ['refused', json(400, { error: 'invalid_grant' }), 'refresh-failed'],
    ['refused without a code', json(401, {}), 'refresh-failed'],
    ['refused with its client', json(401, { error: 'invalid_client' }), 'invalid-credential'],
  ])('%s', async (_, reply, cause) => {
    answerToken = () => reply;
    expect((await runOAuth(`${refresh}, reusable: true`)).entry).toMatchObject({
      outcome: 'rejected',
      level: 'fail',
      cause,
    });
  });
});
