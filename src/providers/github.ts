import { accepts, defineProvider, fake, forbids, provesNothing, rejects } from './define.ts';
import { githubInstallationToken, githubToken } from './tokens/shapes.ts';

export const github = defineProvider({
  id: 'github',
  name: 'GitHub token',
  homepage: 'https://github.com',
  confidence: 'docs',
  scheme: 'bearer',
  url: 'https://api.github.com',
  logHosts: ['api.github.com', 'uploads.github.com', 'github.com', '.ghe.com'],
  tokens: [
    githubToken('personal access token (classic)', 'ghp_'),
    {
      kind: 'fine-grained personal access token',
      pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/,
      sample: `${fake('github_pat_', 22)}_${fake('', 59)}`,
    },
    githubInstallationToken,
    githubToken('OAuth token', 'gho_'),
    githubToken('user-to-server token', 'ghu_'),
  ],
  probe: {
    method: 'GET',
    path: '/user',
    headers: { Accept: 'application/vnd.github+json', 'X-GitHub-Api-Version': '2022-11-28' },
    sideEffects: 'none',
  },
  answers: [
    { match: 'API rate limit exceeded', cause: 'not-auth' },
    { match: 'secondary rate limit', cause: 'not-auth' },
    { status: 403, match: 'Resource not accessible by integration', probeOnly: true, cause: null },
    { status: 403, header: { name: 'x-github-sso' }, cause: 'policy' },
    { status: 403, match: 'Resource protected by organization SAML enforcement', cause: 'policy' },
    { status: 403, match: 'IP allow list enabled', cause: 'policy' },
    { status: 403, match: 'forbids access via a personal access token (classic)', cause: 'policy' },
    { status: 403, match: 'account was suspended', cause: 'deactivated-account' },
    { status: 403, match: 'Resource not accessible by', cause: 'insufficient-scope' },
    { status: 401, match: 'Requires authentication', cause: 'missing-credential' },
    {
      status: 401,
      match: 'Bad credentials',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token', 'wrong-environment'],
    },
  ],
  facts: {
    expiresAt: { header: 'github-authentication-token-expiration' },
    scopes: { header: 'x-oauth-scopes' },
    scopesNeeded: { header: 'x-accepted-github-permissions' },
    identity: { json: 'login' },
    message: { json: 'message' },
  },
  notes: [
    'A fine-grained token does not tell its permissions; a call that is refused names the one it lacks.',
    'A private repository that the token may not see answers 404, not 403.',
    'An installation token (the workflow’s own GITHUB_TOKEN is one) may not ask /user: the 403 that says so proves it sound.',
    'GitHub Enterprise Server answers under https://HOST/api/v3: give that as the target’s URL.',
  ],
  rotate:
    'Settings, Developer settings, Personal access tokens: https://github.com/settings/tokens (classic) or https://github.com/settings/personal-access-tokens (fine-grained)',
  support: 'https://support.github.com',
  requestIdHeaders: ['x-github-request-id'],
  secretNames: ['GH_TOKEN', 'GITHUB_TOKEN', 'GH_PAT', 'PERSONAL_ACCESS_TOKEN'],
  sources: [
    'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
    'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
    'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
  ],
  fromMemory: ['the words of some 403 answers', 'rotate', 'support'],
  examples: [
    accepts(
      'a classic token that ends',
      200,
      { login: 'octocat' },
      { 'x-oauth-scopes': 'repo, workflow', 'github-authentication-token-expiration': '2027-10-12 09:00:00 UTC' },
    ),
    accepts('an installation token', 403, { message: 'Resource not accessible by integration' }),
    rejects('a token that expired, was revoked, or never was', 'invalid-credential', 401, {
      message: 'Bad credentials',
    }),
    forbids(
      'a token not authorized for SAML',
      'policy',
      403,
      { message: 'Resource protected by organization SAML enforcement.' },
      { 'x-github-sso': 'required; url=https://github.com/orgs/octo/sso' },
    ),
    provesNothing('the rate limit', 'not-auth', 403, { message: 'API rate limit exceeded for user ID 1.' }),
  ],
});
