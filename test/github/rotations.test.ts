import { afterEach, expect, test } from 'vitest';
import { createApi } from '../../src/github/api.ts';
import { rotationsOf, secretHistories } from '../../src/github/rotations.ts';
import { explainByRotation, unreached } from '../../src/github/unreached.ts';
import type { Incident } from '../../src/model/report.ts';
import { callTo } from '../stand-ins/call.ts';
import { type GitHubStandIn, startGitHub } from '../stand-ins/github-api.ts';

let github: GitHubStandIn | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

const secret = (name: string, minute: number) => ({
  name,
  created_at: at(0),
  updated_at: at(minute).replace('.000', ''),
});
const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;

async function histories(documents: Record<string, unknown>) {
  github = await startGitHub({ documents });
  const api = createApi(callTo(github.api.origin), { owner: 'octo', repo: 'shop' });
  return secretHistories(api, ['KEY', 'OTHER'], ['production']);
}

const repository = '/actions/secrets';
const organization = '/actions/organization-secrets';
const environment = '/environments/production/secrets';

test('an environment’s secret comes before the repository’s and the organization’s', async () => {
  const { histories: found } = await histories({
    [environment]: { secrets: [secret('KEY', 1)] },
    [repository]: { secrets: [secret('KEY', 5), secret('UNASKED', 5)] },
    [organization]: { secrets: [secret('KEY', 6), secret('OTHER', 7)] },
  });
  expect(rotationsOf(found)).toEqual([
    { secret: 'KEY', at: at(1), scope: 'environment', source: 'github' },
    { secret: 'OTHER', at: at(7), scope: 'organization', source: 'github' },
  ]);
});

test('a level that may not be listed is unknown, not unrotated', async () => {
  const { histories: found, notes } = await histories({
    [repository]: { secrets: [secret('KEY', 5)] },
    [organization]: 403,
  });
  expect(found.map(({ levels }) => levels.length)).toEqual([1]);
  expect(notes).toEqual([expect.stringMatching(/the secrets of the organization.*"secrets: read".*unknown$/)]);
});

const levels = (...list: ['environment' | 'repository', number][]) => ({
  secret: 'KEY',
  levels: list.map(([scope, minute]) => ({ scope, where: `the ${scope}`, at: at(minute) })),
});
const reading = { queuedAt: at(10), jobStartedAt: at(20) };

test.each([
  ['a repository’s secret, rotated after the run was queued', levels(['repository', 15]), /the run used the old value/],
  [
    'an environment’s secret, rotated after its job started',
    levels(['environment', 25]),
    /its job started.*used the old value/,
  ],
  [
    'a rotation that another level hides',
    levels(['environment', 1], ['repository', 5]),
    /rotated in the repository.*but the environment has one of that name/,
  ],
])('%s is explained', (_, history, words) => {
  expect(unreached(history, reading)).toMatchObject([{ why: expect.stringMatching(words) }]);
});

test.each([
  ['an environment’s secret between queue and start', levels(['environment', 15])],
  ['an old one', levels(['repository', 5])],
  ['a hidden one that is older', levels(['environment', 5], ['repository', 1])],
])('%s needs no explanation', (_, history) => {
  expect(unreached(history, reading)).toEqual([]);
});

test('a failure of that secret is stale after its rotation', () => {
  const incident = { status: 401, cause: 'unknown', evidence: [], fix: ['look'] } as unknown as Incident;
  const late = unreached(levels(['repository', 15]), reading);
  expect(explainByRotation(incident, ['KEY'], late)).toMatchObject({
    cause: 'stale-after-rotation',
    fix: ['start a new run: it reads KEY as it is now', 'look'],
  });
  expect(explainByRotation(incident, ['OTHER'], late)).toBe(incident);
});

test('where nobody knows when the run was queued, nothing is claimed', () => {
  expect(unreached(levels(['repository', 15]), { queuedAt: null, jobStartedAt: null })).toEqual([]);
});
