import { accepts, defineProvider, fake, rejects } from './define.ts';

export const bitbucketAccessToken = defineProvider({
  id: 'bitbucket-access-token',
  name: 'Bitbucket Cloud repository, project or workspace access token',
  homepage: 'https://bitbucket.org',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.bitbucket.org',
  logHosts: ['api.bitbucket.org'],
  tokens: [{ kind: 'access token', pattern: /ATCTT3[A-Za-z0-9+/=_-]{20,400}/, sample: fake('ATCTT3', 180) }],
  probe: null,
  needsProbe: 'GET /2.0/repositories/WORKSPACE/REPOSITORY',
  answers: [
    {
      status: 401,
      match: 'invalid, expired, or not supported for this endpoint',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
    { status: 403, match: 'lack one or more required privilege scopes', cause: 'insufficient-scope' },
  ],
  facts: {
    scopes: { header: 'x-oauth-scopes' },
    scopesNeeded: { json: 'error.detail.required' },
    message: { json: 'error.message' },
  },
  notes: ['The token is no user: /2.0/user refuses a sound one. Name the repository that it is for.'],
  rotate: 'Settings of the repository, project or workspace, Access tokens',
  support: 'https://support.atlassian.com',
  requestIdHeaders: ['x-request-id', 'atl-traceid'],
  secretNames: ['BITBUCKET_TOKEN', 'BITBUCKET_ACCESS_TOKEN'],
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
    'https://developer.atlassian.com/cloud/bitbucket/rest/intro/#authentication',
  ],
  fromMemory: ['scopes', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { type: 'repository', full_name: 'octo/shop' }),
    rejects('an unknown token', 'invalid-credential', 401, {
      type: 'error',
      error: { message: 'Token is invalid, expired, or not supported for this endpoint.' },
    }),
  ],
});
