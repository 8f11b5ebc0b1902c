import { describe, expect, test } from 'vitest';
import { fixesFor } from '../../src/causes/fixes.ts';
import { causes } from '../../src/model/cause.ts';
import type { Incident, Report } from '../../src/model/report.ts';
import { Secret } from '../../src/model/secret.ts';
import { providers } from '../../src/providers/index.ts';
import { createRedactor } from '../../src/redact/redactor.ts';
import { report } from '../report/build.ts';

const secret = ['Zk9pQ2', 'vLx7Rb4', 'Nc8TqW'].join('');
const stranger = ['ghp', 'R8tY2uI4oP6aS1dF3gH5jK7lZ9xC0vB2nM4q'].join('_');

const quiet: Incident = {
  id: '5513275b39a5d7a7',
  status: 401,
  method: 'GET',
  host: 'api.example.com',
  path: '/api/v1/companies/42/datasets/',
  query: ['page'],
  message: 'The provided token is expired or invalid.',
  provider: 'hautai',
  credential: 'datasets',
  cause: 'expired-token',
  inferred: [],
  requestIds: ['9f2cAb31Xy77Qw90Er12Ty34'],
  count: 1,
  firstSeen: '2026-11-22T03:31:53.476Z',
  lastSeen: '2026-11-22T03:31:53.476Z',
  occurrences: [{ source: 'deploy/3.txt', line: 9, timestamp: '2026-11-22T03:31:53.476Z', step: 'Deploy' }],
  client: 'python-requests/2.32',
  startedAfter: null,
  fix: ['Set DATASETS_JWT for this step: env: { DATASETS_JWT: ${{ secrets.DATASETS_JWT }} }.'],
  evidence: ['"invalid_token" in the body'],
  wwwAuthenticate: 'Bearer realm="api", error="invalid_token"',
  credentialShape: 'Bearer, JWT',
  curl: null,
  siblings: ['GET /v1/me 200'],
  assumedZone: null,
  place: null,
};

function reportOf(incident: Partial<Incident>): Report {
  return report({
    sources: [{ name: `logs/${secret}.txt`, bytes: 1, lines: 1 }],
    incidents: [{ ...quiet, ...incident }],
    redaction: { total: 2, byKind: { jwt: 2 } },
  });
}

const seal = (incident: Partial<Incident>) => {
  const sealed = createRedactor([new Secret('API_KEY', secret)]).seal(reportOf(incident));
  return { sealed, incident: sealed.incidents[0]! };
};

describe('the seal', () => {
  test('leaves a report without secrets as it is', () => {
    expect(seal({}).incident).toEqual(quiet);
  });

  test('keeps what is not secret of a path', () => {
    expect(seal({ path: `/bot12345678:${secret}/getMe` }).incident.path).toBe('/bot[REDACTED]/getMe');
    expect(seal({ path: `/v1/${stranger}/x?token=${secret}#y` }).incident.path).toBe('/v1/[REDACTED]/x');
    expect(seal({ path: '/companies/***/x' }).incident.path).toBe('/companies/[REDACTED]/x');
    expect(seal({ path: '/companies/3f0c7a1e-5b7d-4c1e-9a57-2f1f6f0f4242/x' }).incident.path).toBe(
      '/companies/3f0c7a1e-5b7d-4c1e-9a57-2f1f6f0f4242/x',
    );
  });

  test('replaces a name in a query as a whole', () => {
    expect(seal({ query: ['page', `x${stranger}`, stranger, `a${secret}`] }).incident.query).toEqual([
      'page',
      expect.stringContaining('[REDACTED]'),
      '[REDACTED]',
      '[REDACTED]',
    ]);
  });

  test('gives an incident whose path was secret an id that tells nothing of it', () => {
    const ids = [secret, `${secret}x`].map(token => seal({ path: `/bot12345678:${token}/getMe` }).incident.id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(quiet.id);
  });

  test('leaves our own advice as it is worded', () => {
    const fix = providers.flatMap(provider =>
      causes.flatMap(cause => fixesFor(cause, { provider, variable: 'API_KEY' })),
    );
    expect(seal({ fix }).incident.fix).toEqual(fix);
  });

  test('hides a secret in advice all the same', () => {
    const { incident } = seal({ fix: [`Grant "${secret}".`, `Grant "${stranger}".`] });
    expect(incident.fix.join()).not.toMatch(new RegExp(`${secret}|${stranger}`));
  });

  test('names secrets that could not be looked for', () => {
    const { notes } = createRedactor([new Secret('SHORT', 'abc')]).seal(reportOf({}));
    expect(notes).toEqual(['secret "SHORT" is too short to be hidden wherever it occurs']);
  });

  test('drops user information from a host', () => {
    expect(seal({ host: `user:${secret}@api.example.com:8443` }).incident.host).toBe('api.example.com:8443');
  });

  test('gives the same secret the same placeholder in every field', () => {
    const { sealed, incident } = seal({ message: `token=${stranger}`, client: `agent/${stranger} ${secret}` });
    expect(incident.message).toBe('token=[GITHUB TOKEN #1]');
    expect(incident.client).toBe('agent/[GITHUB TOKEN #1] [API_KEY #1]');
    expect(sealed.sources[0]!.name).toBe('logs/[API_KEY #1].txt');
    expect(sealed.redaction).toEqual({ total: 6, byKind: { configured: 2, 'github-token': 2, jwt: 2 } });
  });

  test('hides in one field what only another marks', () => {
    const { incident } = seal({ message: 'unknown account K4tz9Qm2Xv', evidence: ['password=K4tz9Qm2Xv'] });
    expect(incident.message).toBe('unknown account [PASSWORD #1]');
  });

  test('masks before it cuts', () => {
    const { incident } = seal({ message: `${'x '.repeat(2045)}${secret}` });
    expect(incident.message).not.toContain(secret.slice(0, 4));
  });

  test('gives the same bytes for the same key', () => {
    const bytes = () =>
      JSON.stringify(
        createRedactor([new Secret('A', secret)], { key: new Uint8Array(32) }).seal(reportOf({ message: stranger })),
      );
    expect(bytes()).toBe(bytes());
  });
});
