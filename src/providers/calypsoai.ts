import { accepts, defineProvider, forbids, rejects } from './define.ts';

export const calypsoai = defineProvider({
  id: 'calypsoai',
  name: 'CalypsoAI',
  homepage: 'https://calypsoai.com',
  confidence: 'docs',
  scheme: 'bearer',
  url: 'https://www.us1.calypsoai.app',
  environments: { us: 'https://www.us1.calypsoai.app', eu: 'https://eu1.calypsoai.app' },
  logHosts: ['.calypsoai.app'],
  probe: { method: 'GET', path: '/backend/v1/campaigns', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'Invalid token',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'wrong-environment', 'revoked-token'],
    },
    { status: 403, match: 'Insufficient permissions', cause: 'insufficient-scope' },
  ],
  facts: {
    scopesNeeded: { text: /requires '([^']{1,200})'/ },
    organization: { text: /'organization:([^:']{1,100}):/ },
  },
  notes: [
    'An expired token, a token of another instance and a plainly wrong one get the same answer: "Invalid token".',
    'The probe needs the red-team permission: a token that is only meant for scanning is accepted and answers 403 here.',
    'Left without a URL, the SDK asks the SaaS; an on-prem token is unknown there.',
  ],
  advice: {
    'invalid-credential': [
      'Make sure that the token has not expired: CalypsoAI Platform, Configuration > API tokens.',
      'Make sure that the environment URL is present, valid, and the one in which the token was created. Without it the SDK asks the SaaS environment.',
      'For an on-prem instance: a token is only valid in the instance in which it was created. For the SaaS: the URL must not be that of an on-prem instance.',
    ],
    'expired-token': ['See the expiration of your tokens: CalypsoAI Platform, Configuration > API tokens.'],
    'wrong-environment': [
      'Set the URL (CALYPSOAI_URL) to the instance in which the token was created: left out, the SDK asks the SaaS environment.',
      'With several on-prem instances, token and URL must be of the same one.',
    ],
    'insufficient-scope': [
      "Ask your CalypsoAI administrator for the permission that the answer names (requires 'organization:…').",
    ],
  },
  rotate:
    'CalypsoAI Platform, Configuration > API tokens: make a new token with an expiry, then revoke the old one (a token cannot be edited)',
  support: 'the CalypsoAI administrator of your organisation, or https://support.calypsoai.com',
  secretNames: ['CALYPSOAI_TOKEN', 'F5_GUARDRAILS_API_TOKEN'],
  sources: [
    'https://www.us1.calypsoai.app/docs/api-docs/invalid-token.html',
    'https://www.us1.calypsoai.app/docs/api-docs/insufficient-permissions.html',
    'https://support.calypsoai.com/en/articles/9086432-generate-an-api-token',
  ],
  examples: [
    accepts('a token of this instance', 200, { next: null, campaigns: [] }),
    rejects('an expired token, or one of another instance', 'invalid-credential', 401, 'Invalid token'),
    forbids(
      'a token that may scan but not see campaigns',
      'insufficient-scope',
      403,
      "Insufficient permissions, requires 'organization:org_5f2c:red_team.view'",
    ),
  ],
});
