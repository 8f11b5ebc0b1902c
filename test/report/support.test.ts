import { expect, test } from 'vitest';
import { supportMessage } from '../../src/report/story/support.ts';
import { incident, report, story } from './build.ts';

/** Dailybot, "API authentication errors", "If none of this worked": what to gather before contacting support. */
test('the message to support holds all that the founding page asks for', () => {
  const text = supportMessage(incident(), story()).join('\n');
  const asked = [
    'GET api.example.com/api/v1/companies/42/datasets/',
    'Status: 401',
    'Message: The provided token is expired or invalid.',
    'from 2026-11-22 10:14:00 UTC to 2026-11-22 10:19:30 UTC',
    'Started: 12 minutes after the rotation of DATASETS_JWT (2026-11-22 10:02:00 UTC)',
    'Client: python-requests/2.32',
    'Restarted the deployment',
    'Request ids: 9f2c1b7a-55',
    'WWW-Authenticate: Bearer realm="api", error="invalid_token"',
    'Credential: datasets (Bearer, JWT)',
    'Succeeded nearby: GET /api/v1/me 200',
    'Clock: the provider’s clock and ours agree within a second',
    'curl --include --header "Authorization: Bearer $DATASETS_JWT"',
  ];
  for (const line of asked) expect(text).toContain(line);
  expect(text).not.toContain('Not known');
});

test('it says what is not known', () => {
  const bare = incident({
    method: null,
    host: null,
    path: null,
    query: [],
    message: null,
    requestIds: [],
    client: null,
    firstSeen: null,
    lastSeen: null,
    startedAfter: null,
  });
  expect(supportMessage(bare, report())).toContain(
    'Not known: method, endpoint, message, time, request id, client and whether a rotation or deployment came before',
  );
});
