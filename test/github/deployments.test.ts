import { afterEach, expect, test } from 'vitest';
import { createApi } from '../../src/github/api.ts';
import { lastDeployments } from '../../src/github/deployments.ts';
import { callTo } from '../stand-ins/call.ts';
import { type GitHubStandIn, startGitHub } from '../stand-ins/github-api.ts';

let github: GitHubStandIn;
afterEach(() => github.close());

const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`;
const deployment = (id: number, minute: number, environment = 'production', sha = `sha${id}`) => ({
  id,
  environment,
  sha,
  created_at: at(minute),
});
const status = (state: string, minute: number, run = 7) => ({
  state,
  created_at: at(minute),
  log_url: `https://github.com/octo/shop/actions/runs/${run}/job/1`,
});

async function last(documents: Record<string, unknown>) {
  github = await startGitHub({ documents });
  const api = createApi(callTo(github.api.origin), { owner: 'octo', repo: 'shop' });
  const run = { id: 42, sha: 'own', startedAt: at(25) };
  return lastDeployments(api, { environment: null, before: at(30), run });
}

test('the newest of each environment before the failure, at its first success', async () => {
  const { deployments } = await last({
    '/deployments': [deployment(1, 5), deployment(2, 10), deployment(3, 40), deployment(4, 8, 'staging')],
    '/deployments/2/statuses': [
      status('inactive', 20),
      status('success', 12),
      status('success', 11),
      status('in_progress', 10),
    ],
    '/deployments/4/statuses': [status('failure', 9)],
  });
  expect(deployments).toEqual([
    { environment: 'production', sha: 'sha2', at: '2026-11-22T10:11:00.000Z', state: 'inactive' },
    { environment: 'staging', sha: 'sha4', at: '2026-11-22T10:08:00.000Z', state: 'failure' },
  ]);
  expect(github.api.requests).toHaveLength(3);
});

test('the run’s own is left out, by its link or by its commit and time', async () => {
  const { deployments } = await last({
    '/deployments': [deployment(1, 5), deployment(2, 10), deployment(3, 26, 'production', 'own')],
    '/deployments/1/statuses': [status('success', 6)],
    '/deployments/2/statuses': [status('in_progress', 10, 42)],
  });
  expect(deployments.map(({ sha }) => sha)).toEqual(['sha1']);
});

test('a missing permission is a note', async () => {
  const { deployments, notes } = await last({ '/deployments': 403 });
  expect(deployments).toEqual([]);
  expect(notes).toEqual([expect.stringContaining('"deployments: read"')]);
});
