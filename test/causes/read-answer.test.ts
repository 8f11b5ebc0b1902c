import { expect, test } from 'vitest';
import { readAnswer } from '../../src/causes/read-answer.ts';
import type { Cause } from '../../src/model/cause.ts';
import type { Answer, Reading } from '../../src/model/http.ts';

type Row = [
  title: string,
  answer: Partial<Answer> & { status: number },
  outcome: Reading['outcome'],
  cause: Cause | null,
];

const challenge = (value: string) => ({ 'www-authenticate': value });
const html = { 'content-type': 'text/html; charset=utf-8' };

const rows: Row[] = [
  ['a plain yes', { status: 200, text: '{"id":1}' }, 'accepted', null],
  ['a bare 401', { status: 401 }, 'rejected', 'invalid-credential'],
  ['a bare 403', { status: 403 }, 'forbidden', 'insufficient-scope'],
  [
    'RFC 6750 invalid_token, expired',
    {
      status: 401,
      headers: challenge('Bearer realm="api", error="invalid_token", error_description="Token has expired"'),
    },
    'rejected',
    'expired-token',
  ],
  [
    'RFC 6750 insufficient_scope',
    { status: 403, headers: challenge('Bearer error="insufficient_scope", scope="a:read b:write"') },
    'forbidden',
    'insufficient-scope',
  ],
  [
    'a problem of RFC 9457',
    {
      status: 403,
      text: '{"type":"https://x.example/problems/forbidden","title":"Forbidden","detail":"Token lacks the required scope"}',
    },
    'forbidden',
    'insufficient-scope',
  ],
  [
    'Haut.AI, expired or invalid',
    {
      status: 401,
      text: '{"type":"client_error","errors":[{"code":"invalid_token","detail":"The provided token is expired or invalid.","attr":null,"extra":null}]}',
    },
    'rejected',
    'expired-token',
  ],
  [
    'drf, nothing sent',
    {
      status: 401,
      text: '{"type":"client_error","errors":[{"code":"not_authenticated","detail":"Authentication credentials were not provided."}]}',
    },
    'rejected',
    'missing-credential',
  ],
  ['CalypsoAI, plain words', { status: 401, text: 'Invalid token' }, 'rejected', 'invalid-credential'],
  ['GitHub', { status: 401, text: '{"message":"Bad credentials","status":"401"}' }, 'rejected', 'invalid-credential'],
  [
    'GitHub, integration',
    { status: 403, text: '{"message":"Resource not accessible by integration"}' },
    'forbidden',
    'insufficient-scope',
  ],
  [
    'GitHub, rate limit by header',
    { status: 403, headers: { 'x-ratelimit-remaining': '0' } },
    'inconclusive',
    'not-auth',
  ],
  [
    'a rate limit by words',
    { status: 403, text: '{"message":"API rate limit exceeded for installation ID 1."}' },
    'inconclusive',
    'not-auth',
  ],
  ['429', { status: 429 }, 'inconclusive', 'not-auth'],
  [
    'a firewall page',
    { status: 403, headers: html, text: '<!DOCTYPE html><title>Attention Required! | Cloudflare</title>' },
    'inconclusive',
    'not-auth',
  ],
  [
    'a captive portal that says 200',
    { status: 200, headers: html, text: '<html>Welcome to the hotel</html>' },
    'inconclusive',
    'not-auth',
  ],
  [
    'a page below a Basic challenge',
    { status: 401, headers: { ...html, ...challenge('Basic realm="x"') }, text: '<html>401</html>' },
    'rejected',
    'invalid-credential',
  ],
  ['a proxy', { status: 407 }, 'inconclusive', 'not-auth'],
  ['an outage', { status: 503, text: 'upstream' }, 'inconclusive', 'unknown'],
  ['another path', { status: 404 }, 'inconclusive', 'unknown'],
  [
    'GraphQL under 200',
    { status: 200, text: '{"errors":[{"message":"no","extensions":{"code":"UNAUTHENTICATED"}}]}' },
    'rejected',
    'invalid-credential',
  ],
  [
    'a deactivated owner',
    { status: 403, text: '{"detail":"The owner of this API key is inactive.","code":"api_key_owner_inactive"}' },
    'forbidden',
    'deactivated-account',
  ],
  [
    'another organisation',
    { status: 403, text: '{"detail":"This credential belongs to a different organization"}' },
    'forbidden',
    'wrong-organization',
  ],
  ['revoked', { status: 401, text: '{"errors":["Token has been revoked"],"status":401}' }, 'rejected', 'revoked-token'],
  [
    'Bonsai, no password',
    {
      status: 401,
      text: `{"errors":["The 'Authorization' header has no value for the password field.","Authentication failed."],"status":401}`,
    },
    'rejected',
    'missing-credential',
  ],
  [
    'AWS in XML',
    {
      status: 403,
      text: '<?xml version="1.0"?><Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>',
    },
    'forbidden',
    'expired-token',
  ],
];

test.each(rows)('%s', (_title, answer, outcome, cause) => {
  const reading = readAnswer({ headers: {}, text: '', ...answer });
  expect({ outcome: reading.outcome, cause: reading.cause }).toEqual({ outcome, cause });
});

test("a provider's own rules come first", () => {
  const reading = readAnswer(
    { status: 200, headers: {}, text: '{"ok":false}' },
    {
      read: () => ({ outcome: 'rejected', cause: 'revoked-token', evidence: [] }),
    },
  );
  expect(reading.outcome).toBe('rejected');
});

test('the scopes that a challenge names are the ones needed', () => {
  const headers = challenge('Bearer error="insufficient_scope", scope="a:read b:write"');
  expect(readAnswer({ status: 403, headers, text: '' }).scopesNeeded).toEqual(['a:read', 'b:write']);
});
