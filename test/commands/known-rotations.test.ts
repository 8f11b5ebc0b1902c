import { expect, test } from 'vitest';
import { knownRotations } from '../../src/commands/known-rotations.ts';
import { loadConfig } from '../../src/config/load.ts';

const part = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url');
const jwt = (claims: object) => [part({ alg: 'HS256', typ: 'JWT' }), part(claims), 'c2lnbmF0dXJl'].join('.');

function rotations(env: Record<string, string>, more = '') {
  const text = `version: 1
credentials:
  shop: { scheme: bearer, token: $KEY, probe: GET /, targets: { production: 'https://shop.example' }${more} }
`;
  return knownRotations(loadConfig({ file: 'auth-check.yml', text }, env, []));
}

test('a JWT tells when it was issued', () => {
  const found = rotations({ KEY: `${jwt({ iat: 1_763_805_600 })}\n` });
  expect(found).toEqual([{ secret: 'KEY', at: '2025-11-22T10:00:00.000Z', scope: null, source: 'jwt' }]);
});

test.each(['opaque-token', jwt({}), jwt({ iat: 'today' }), jwt({ iat: 1e300 })])('%s tells nothing', value => {
  expect(rotations({ KEY: value })).toEqual([]);
});

test('the configuration may tell it', () => {
  const found = rotations({ KEY: 'opaque-token' }, ', rotated: 2026-11-20');
  expect(found).toMatchObject([{ secret: 'KEY', source: 'configuration' }]);
});
