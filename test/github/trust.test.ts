import { expect, test } from 'vitest';
import type { Context } from '../../src/github/context.ts';
import { readContext } from '../../src/github/context.ts';
import { baseCommit, isPullRequest, whyNoSecrets } from '../../src/github/trust.ts';

function context(event: string, payload: Context['payload'] = {}, actor = 'octocat'): Context {
  const env = { GITHUB_REPOSITORY: 'octo/shop', GITHUB_EVENT_NAME: event, GITHUB_ACTOR: actor };
  return { ...readContext(env, '/'), payload };
}

function pull(repository: string | null): Context['payload'] {
  return {
    pull_request: {
      base: { sha: 'base', ref: 'main' },
      head: { repo: repository === null ? null : { full_name: repository } },
    },
  };
}

test.each<[string, Context, RegExp | null]>([
  ['a push', context('push'), null],
  ['a pull request of a branch', context('pull_request', pull('octo/shop')), null],
  ['a pull request of a fork', context('pull_request', pull('mallory/shop')), /fork \(mallory\/shop\)/],
  ['a pull request of a fork that is gone', context('pull_request', pull(null)), /fork that is gone/],
  ['a review of a fork’s pull request', context('pull_request_review', pull('mallory/shop')), /fork/],
  ['pull_request_target of a fork', context('pull_request_target', pull('mallory/shop')), null],
  ['a pull request of Dependabot', context('pull_request', pull('octo/shop'), 'dependabot[bot]'), /Dependabot/],
  ['a push of Dependabot', context('push', {}, 'dependabot[bot]'), /Dependabot/],
])('%s', (_, of, reason) => {
  if (reason === null) expect(whyNoSecrets(of)).toBeNull();
  else expect(whyNoSecrets(of)).toMatch(reason);
});

test('a pull request’s base is trusted, and the default branch needs none', () => {
  const target = context('pull_request_target', pull('mallory/shop'));
  expect([isPullRequest(target), baseCommit(target)]).toEqual([true, 'base']);
  expect(isPullRequest(context('workflow_run'))).toBe(false);
});

test('a pull request that tells nothing of its base is trusted in nothing', () => {
  const untold = context('pull_request');
  expect([isPullRequest(untold), baseCommit(untold)]).toEqual([true, null]);
});
