import { accepts, defineProvider, rejects } from './define.ts';
import { atlassianToken } from './tokens/shapes.ts';

export const bitbucket = defineProvider({
  id: 'bitbucket',
  name: 'Bitbucket Cloud (Atlassian API token)',
  homepage: 'https://bitbucket.org',
  confidence: 'rule',
  scheme: 'basic',
  url: 'https://api.bitbucket.org',
  logHosts: ['api.bitbucket.org', 'bitbucket.org'],
  tokens: [atlassianToken],
  probe: { method: 'GET', path: '/2.0/user', sideEffects: 'none' },
  answers: [
    { status: 403, match: 'lack one or more required privilege scopes', probeOnly: true, cause: null },
    { status: 403, match: 'lack one or more required privilege scopes', cause: 'insufficient-scope' },
    {
      status: 401,
      match: 'invalid, expired, or not supported for this endpoint',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'insufficient-scope', 'malformed-credential'],
    },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'] },
  ],
  facts: {
    scopes: { header: 'x-oauth-scopes' },
    scopesNeeded: { json: 'error.detail.required' },
    identity: { json: 'account_id' },
    message: { json: 'error.message' },
  },
  notes: [
    'App passwords were retired in favour of API tokens.',
    'The user name is the Atlassian account’s e-mail address, not the Bitbucket user name.',
    'Tokens are scoped by product: one that works for Jira is refused here. As a Bearer the same sound token is refused too.',
  ],
  rotate: 'Atlassian account, Security, API tokens: https://id.atlassian.com/manage-profile/security/api-tokens',
  support: 'https://support.atlassian.com',
  requestIdHeaders: ['x-request-id', 'atl-traceid'],
  secretNames: ['BITBUCKET_API_TOKEN', 'BITBUCKET_APP_PASSWORD'],
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens/',
    'github:CauldronUp/cauldron recipes/bitbucket/README.md',
    'github:mongodb/kingfisher data/rules/bitbucket.yml',
  ],
  fromMemory: ['that app passwords were retired', 'scopes', 'the request id headers', 'rotate', 'support'],
  examples: [
    accepts(
      'a sound token',
      200,
      { type: 'user', account_id: '5b10:made-up' },
      { 'x-oauth-scopes': 'read:user:bitbucket' },
    ),
    accepts('a token that may not read the user', 403, {
      type: 'error',
      error: {
        message: 'Your credentials lack one or more required privilege scopes.',
        detail: { required: ['account'] },
      },
    }),
    rejects('an unknown token', 'invalid-credential', 401, {
      type: 'error',
      error: { message: 'Token is invalid, expired, or not supported for this endpoint.' },
    }),
  ],
});
