import { accepts, defineProvider, forbids, rejects } from './define.ts';

export const hautai = defineProvider({
  id: 'hautai',
  name: 'Haut.AI',
  homepage: 'https://haut.ai',
  confidence: 'docs',
  scheme: 'bearer',
  url: 'https://saas.haut.ai',
  logHosts: ['saas.haut.ai'],
  probe: { method: 'GET', path: '/api/v1/auth/private_tokens/', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'not_authenticated', cause: 'missing-credential' },
    {
      status: 401,
      match: 'expired or invalid',
      cause: 'expired-token',
      alsoMeans: ['invalid-credential', 'revoked-token'],
    },
    { status: 401, match: 'expired', cause: 'expired-token' },
    { status: 401, match: 'revoked', cause: 'revoked-token' },
    {
      status: 401,
      match: 'invalid_token',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
    {
      status: 401,
      match: 'authentication_failed',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
    { status: 403, match: 'permission_denied', cause: 'wrong-organization', alsoMeans: ['insufficient-scope'] },
  ],
  notes: [
    'The default probe lists the account’s private tokens and so tells when they end; a probe of GET /api/v1/companies/{company_id}/datasets/ proves the company too.',
    'The trailing slash matters. api.haut.ai is no host of the provider: use saas.haut.ai.',
    'Logging in is no harmless probe: wrong tries may lock the account, and 400 may mean that MFA is enabled.',
  ],
  advice: {
    'missing-credential': ['Send the JWT in every request: Authorization: Bearer {your_token_here}.'],
    'invalid-credential': [
      'Log in again, or make a new private token: the same answer stands for an expired and for a wrong one.',
    ],
    'expired-token': [
      'Log in again or renew the token to get a new one; its expiration time can be seen in the API keys section.',
      'Set the lowest expiration time that works and rotate the token regularly (it can be set only on creation).',
    ],
    'revoked-token': ['Create a new private token: a deleted API key cannot be brought back.'],
    'stale-after-rotation': [
      'Rotate in this order: create a new private token, set your code to use it, then revoke the old one.',
    ],
    'wrong-organization': ['Check the company id in the path: copy it with the API key, from the API keys section.'],
    policy: ['API key management is available on the plans Professional and Professional Unlimited only.'],
  },
  rotate:
    'your user name at the bottom left, API Keys: Create new API key (with an expiration time), switch to it, then delete the old one',
  support: 'https://docs.saas.haut.ai',
  secretNames: ['HAUT_AI_TOKEN', 'HAUTAI_TOKEN'],
  sources: [
    'https://docs.saas.haut.ai/haut.ai/developers/saas-api-overview/api-for-private-tokens',
    'https://docs.saas.haut.ai/haut.ai/developers/saas-api-overview/api-for-login',
    'https://pypi.org/project/drf-standardized-errors/',
  ],
  fromMemory: ['codes other than invalid_token are those of drf-standardized-errors'],
  examples: [
    accepts('a token that lives', 200, { count: 0, next: null, previous: null, results: [] }),
    rejects('an expired token', 'expired-token', 401, {
      type: 'client_error',
      errors: [{ code: 'invalid_token', detail: 'The provided token is expired or invalid.', attr: null, extra: null }],
    }),
    rejects('no token', 'missing-credential', 401, {
      type: 'client_error',
      errors: [{ code: 'not_authenticated', detail: 'Authentication credentials were not provided.', attr: null }],
    }),
    forbids('another company’s data', 'wrong-organization', 403, {
      type: 'client_error',
      errors: [{ code: 'permission_denied', detail: 'You do not have permission to perform this action.', attr: null }],
    }),
  ],
});
