import { generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { findProvider } from '../../../src/providers/index.ts';
import { signedByAws } from '../../../src/providers/signing/aws.ts';
import { basic, pathOf } from '../../../src/providers/signing/compose.ts';
import { hasChecksum } from '../../../src/providers/tokens/checksum.ts';

const now = new Date('2026-11-22T01:00:00Z');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pkcs8 = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function sign(id: string, values: Readonly<Record<string, string>>) {
  const { signer, probe } = findProvider(id)!;
  return signer!({ method: probe!.method, url: `https://api.example.com${probe!.path}`, body: '' }, values, now);
}

function bearer(headers: Readonly<Record<string, string>>): string {
  return headers.Authorization!.replace(/^Bearer /, '');
}

test('AWS: the signature of the example "get-vanilla" of the Signature Version 4 test suite', async () => {
  const values = {
    'access-key-id': 'AKIDEXAMPLE',
    'secret-access-key': ['wJalrXUtnFEMI', 'K7MDENG+bPxRfiCYEXAMPLEKEY'].join('/'),
  };
  const request = { method: 'GET', url: 'https://example.amazonaws.com/', body: '' };
  const { headers } = await signedByAws('service')(request, values, new Date('2015-08-30T12:36:00Z'));
  expect(headers).toMatchObject({
    'x-amz-date': '20150830T123600Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  });
});

test.each(['aws', 'aws-ecr'])('AWS: %s signs for the region that its host names', async id => {
  const { signer, environments = {} } = findProvider(id)!;
  const values = { 'access-key-id': 'AKIDEXAMPLE', 'secret-access-key': 'made-up' };
  for (const [region, url] of Object.entries(environments)) {
    const { headers } = await signer!({ method: 'POST', url: `${url}/`, body: '{}' }, values, now);
    expect(headers.authorization).toContain(`/20261122/${region}/${id === 'aws' ? 'sts' : 'ecr'}/aws4_request`);
  }
});

test('AWS: a temporary key sends its session token, signed', async () => {
  const values = { 'access-key-id': 'ASIAEXAMPLE', 'secret-access-key': 'made-up', 'session-token': 'session' };
  const { headers } = await sign('aws', values);
  expect(headers['x-amz-security-token']).toBe('session');
  expect(headers.authorization).toContain('x-amz-security-token');
});

describe('GitHub App', () => {
  const pkcs1 = rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();

  test.each([
    ['PKCS#1, as GitHub gives it', pkcs1],
    ['PKCS#8', pkcs8],
    ['line breaks written as \\n', pkcs1.replaceAll('\n', '\\n')],
  ])('signs a short JWT with a key in %s', async (_, key) => {
    const { headers } = await sign('github-app', { 'app-id': '12345', 'private-key': key });
    const { payload } = await jwtVerify(bearer(headers), rsa.publicKey, { issuer: '12345', currentDate: now });
    expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(600);
    expect(payload.iat!).toBeLessThan(now.getTime() / 1000);
  });

  test('says that a key can’t be read, without a word of it', async () => {
    const signing = sign('github-app', { 'app-id': '1', 'private-key': '-----BEGIN nonsense' });
    await expect(signing).rejects.toThrow('the private key is not a PEM that can be read');
    await expect(signing).rejects.not.toThrow('nonsense');
  });
});

test('App Store Connect: ES256 with the key id, the audience of Apple, at most 20 minutes', async () => {
  const key = ec.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const team = await sign('app-store-connect', { 'key-id': 'ABC123DEFG', 'issuer-id': 'team', 'private-key': key });
  const options = { audience: 'appstoreconnect-v1', currentDate: now };
  const { payload } = await jwtVerify(bearer(team.headers), ec.publicKey, { ...options, issuer: 'team' });
  expect(decodeProtectedHeader(bearer(team.headers))).toEqual({ alg: 'ES256', kid: 'ABC123DEFG', typ: 'JWT' });
  expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(1200);
  const own = await sign('app-store-connect', { 'key-id': 'ABC123DEFG', 'private-key': key });
  await jwtVerify(bearer(own.headers), ec.publicKey, { ...options, subject: 'user' });
});

describe('Google service account', () => {
  const file = JSON.stringify({ client_email: 'deploy@shop.iam', private_key_id: 'k1', private_key: pkcs8 });

  test.each([
    ['JSON', file],
    ['base64', Buffer.from(file).toString('base64')],
  ])('exchanges an assertion that the key signed, from %s', async (_, account) => {
    const { form } = await sign('gcp', { 'service-account': account });
    expect(form!.grant_type).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    const options = { issuer: 'deploy@shop.iam', audience: 'https://oauth2.googleapis.com/token', currentDate: now };
    const { payload } = await jwtVerify(form!.assertion!, rsa.publicKey, options);
    expect(payload.scope).toBe('https://www.googleapis.com/auth/cloud-platform');
  });

  test.each(['{"broken', '{"type":"authorized_user"}', 'no file at all'])(
    'says that %s is no key file',
    async account => {
      await expect(sign('gcp', { 'service-account': account })).rejects.toThrow(
        'the service account is not a key file',
      );
    },
  );
});

test('Azure: the tenant is in the path, the secret in the form', async () => {
  const values = { 'tenant-id': 'shop.example', 'client-id': 'app', 'client-secret': 's3cret' };
  const { path, form } = await sign('azure', values);
  expect(path).toBe('/shop.example/oauth2/v2.0/token');
  expect(form).toEqual({
    grant_type: 'client_credentials',
    client_id: 'app',
    client_secret: 's3cret',
    scope: 'https://management.azure.com/.default',
  });
});

test('a credential in the path never names another host', async () => {
  expect(pathOf('https://hooks.slack.com/services/T/B/x?y=1')).toBe('/services/T/B/x?y=1');
  expect(pathOf('https://hooks.slack.com//evil.example/x')).toBe('/evil.example/x');
  expect(pathOf('no URL')).toBe('/');
  expect((await sign('telegram', { token: '1:a/../..?#' })).path).toBe('/bot1:a%2F..%2F..%3F%23/getMe');
});

test('HTTP Basic as RFC 7617, section 2, has it', () => {
  expect(basic('Aladdin', 'open sesame')).toBe('Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==');
});

test('the checksum of a token that was published when it no longer was one', () => {
  const token = ['ghp', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'].join('_');
  expect(hasChecksum(token)).toBe(true);
  expect(hasChecksum(token.replace('z', 'y'))).toBe(false);
});
