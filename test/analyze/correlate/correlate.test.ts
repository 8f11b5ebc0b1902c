import { expect, test } from 'vitest';
import type { Credential } from '../../../src/model/config.ts';
import { Secret } from '../../../src/model/secret.ts';
import { incidentsIn } from '../incidents-in.ts';

const credential = {
  name: 'datasets',
  provider: null,
  auth: { scheme: 'bearer', token: new Secret('DATASETS_JWT', 'x') },
  probe: null,
  targets: [{ environment: 'production', url: 'https://api.example.com', location: { file: '', line: 1, column: 1 } }],
} as unknown as Credential;
const refused = 'GET https://api.example.com/v1/me failed with 401: Invalid token';
const rotation = { secret: 'DATASETS_JWT', at: '2026-11-22T10:00:00.000Z', scope: null, source: 'github' as const };

test('a 401 soon after its secret’s rotation comes from the old key', async () => {
  const [incident] = await incidentsIn(`2026-11-22T10:12:00.0000000Z ${refused}`, {
    credentials: [credential],
    rotations: [rotation],
  });
  expect(incident).toMatchObject({
    credential: 'datasets',
    cause: 'stale-after-rotation',
    startedAfter: { kind: 'rotation', what: 'DATASETS_JWT', seconds: 720 },
  });
});

test('the answer’s own word "expired" stands against a rotation', async () => {
  const [incident] = await incidentsIn(
    '2026-11-22T10:12:00.0000000Z GET https://api.example.com/v1 401 Token has expired',
    {
      credentials: [credential],
      rotations: [rotation],
    },
  );
  expect(incident?.cause).toBe('expired-token');
});

test('a key that validate found accepted, and the deploy finds refused, is an old one', async () => {
  const [incident] = await incidentsIn('GET https://api.example.com/v1/me 401', {
    credentials: [credential],
    validation: [{ credential: 'datasets', outcome: 'accepted', environment: 'production', cause: null } as never],
  });
  expect(incident?.cause).toBe('stale-after-rotation');
});

test('only the old pod is refused', async () => {
  const log = ['a-1  | GET https://api.example.com/v1/me 401', 'b-1  | GET https://api.example.com/v1/me 200'].join(
    '\n',
  );
  const [incident] = await incidentsIn(log);
  expect(incident?.evidence).toContain('a-1 is refused while b-1 is let through');
  expect(incident?.siblings).toEqual(['GET /v1/me 200']);
});

test('a storm of retries gets the advice to stop', async () => {
  const line = (second: number) => `2026-11-22T10:00:${String(second).padStart(2, '0')}.000Z ${refused}`;
  const [incident] = await incidentsIn(Array.from({ length: 30 }, (_, second) => line(second)).join('\n'));
  expect(incident?.count).toBe(30);
  expect(incident?.fix[0]).toContain('refresh the credential once');
});

test('a run without secrets explains a bare 401', async () => {
  const [incident] = await incidentsIn('Secret source: None\nGET https://api.example.com/v1/me 401');
  expect(incident?.cause).toBe('missing-credential');
});

test('a rate limit told by 403 is no matter of credentials', async () => {
  const [incident] = await incidentsIn(
    'GET https://api.github.com/user failed: 403 Forbidden\nAPI rate limit exceeded for 1.2.3.4',
  );
  expect(incident?.cause).toBe('not-auth');
});

test('the user’s own dialect is asked first', async () => {
  const pattern = /^!! (?<method>\w+) (?<url>\S+) gave (?<status>\d{3})$/;
  const [incident] = await incidentsIn('!! get https://api.example.com/v1 gave 401', {
    dialects: [{ name: 'ours', pattern }],
  });
  expect(incident).toMatchObject({ status: 401, method: 'GET', host: 'api.example.com', path: '/v1' });
});

test.each([
  ['UTC', '2026-11-22T10:00:00.000Z'],
  ['+02:00', '2026-11-22T08:00:00.000Z'],
  ['Europe/Berlin', '2026-11-22T09:00:00.000Z'],
])('a time without a zone is read in %s', async (timezone, expected) => {
  const [incident] = await incidentsIn('2026-11-22 10:00:00 ERROR GET https://api.example.com/v1 401', { timezone });
  expect(incident).toMatchObject({ firstSeen: expected, assumedZone: timezone });
});

test('the same failure has the same id in any log', async () => {
  const [one] = await incidentsIn(refused);
  const [other] = await incidentsIn(`some line\n2026-01-01T00:00:00.0000000Z ${refused}\n${refused}`);
  expect(other?.id).toBe(one?.id);
  expect(other?.count).toBe(2);
});
