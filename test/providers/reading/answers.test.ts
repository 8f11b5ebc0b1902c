import { expect, test } from 'vitest';
import { findProvider } from '../../../src/providers/index.ts';
import { reader } from '../../../src/providers/reading/answers.ts';

const read = reader({
  probe: { method: 'GET', path: '/v1/me?fields=id', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"ok":true', cause: null },
    { status: 200, match: 'token_expired', cause: 'expired-token' },
    { status: 403, match: 'no scope', probeOnly: true, cause: null },
    { status: 403, match: 'no scope', cause: 'insufficient-scope' },
    { status: 403, header: { name: 'x-sso', match: 'required' }, cause: 'policy' },
    { status: [401, 403], cause: 'invalid-credential', alsoMeans: ['wrong-environment'] },
  ],
  facts: {
    expiresAt: { json: 'token.ends' },
    scopes: { json: 'scopes.*.name' },
    identity: { header: 'x-user' },
    message: { json: 'error' },
  },
});

function answer(status: number, text: string, headers: Record<string, string> = {}, url?: string) {
  return { status, text, headers, ...(url === undefined ? {} : { url }) };
}

test('words count without regard to case and white space', () => {
  expect(read(answer(200, '{ "OK" :  true }'))?.outcome).toBe('accepted');
  expect(read(answer(200, '{"ok":false,"error":"token_expired"}'))).toMatchObject({
    outcome: 'rejected',
    cause: 'expired-token',
    message: 'token_expired',
  });
});

test('a refusal of the probe alone may prove the key sound; elsewhere the same words are a lack of scope', () => {
  expect(read(answer(403, 'no scope', {}, 'https://api.example.com/v1/me?fields=id'))?.outcome).toBe('accepted');
  expect(read(answer(403, 'no scope', {}, 'https://api.example.com/v1/deploys'))?.outcome).toBe('forbidden');
  expect(read(answer(403, 'no scope'))?.outcome).toBe('forbidden');
});

test('a header may tell it', () => {
  expect(read(answer(403, '', { 'x-sso': 'required; url=…' }))?.cause).toBe('policy');
});

test('a bare status tells nothing where a page or a rate limit answers', () => {
  expect(read(answer(403, '<!DOCTYPE html><title>Blocked</title>'))).toBeNull();
  expect(read(answer(403, '{}', { 'content-type': 'text/html; charset=utf-8' }))).toBeNull();
  expect(read(answer(403, '{}', { 'retry-after': '30' }))).toBeNull();
  expect(read(answer(403, '{}'))).toMatchObject({ cause: 'invalid-credential', alsoMeans: ['wrong-environment'] });
});

test('where words stand for a sound credential, a success without them proves nothing', () => {
  const url = 'https://api.example.com/v1/me';
  expect(read(answer(200, '{"data":null}', {}, url))).toMatchObject({ outcome: 'inconclusive', cause: 'unknown' });
  expect(read(answer(200, '{"data":[]}', {}, 'https://api.example.com/v1/projects'))?.outcome).toBe('accepted');
});

test('what no rule knows is left to the common reading', () => {
  expect(read(answer(500, ''))).toBeNull();
});

test('reads expiry, scopes and identity where they stand', () => {
  const body = { token: { ends: 1_900_000_000 }, scopes: [{ name: 'read' }, { name: 'write' }] };
  expect(read(answer(200, JSON.stringify(body), { 'x-user': 'octocat' }))).toMatchObject({
    outcome: 'accepted',
    expiresAt: new Date('2030-03-17T17:46:40Z'),
    scopesGranted: ['read', 'write'],
    identity: 'octocat',
  });
});

test('leaves out what is not there or makes no sense', () => {
  const reading = read(answer(200, '{"token":{"ends":"never"},"scopes":null}'))!;
  expect(Object.keys(reading)).toEqual(['outcome', 'cause', 'evidence']);
});

test('Stripe names the permission that a restricted key lacks', () => {
  const message =
    "The provided key 'rk_live_****' does not have the required permissions for this endpoint on account 'acct_1'. Having the 'rak_webhook_write' permission would allow this request to continue.";
  const refused = answer(
    403,
    JSON.stringify({ error: { message } }),
    {},
    'https://api.stripe.com/v1/webhook_endpoints',
  );
  expect(findProvider('stripe')!.read!(refused)).toMatchObject({
    outcome: 'forbidden',
    cause: 'insufficient-scope',
    scopesNeeded: ['rak_webhook_write'],
  });
});
