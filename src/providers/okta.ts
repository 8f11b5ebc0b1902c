import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const okta = defineProvider({
  id: 'okta',
  name: 'Okta API token',
  homepage: 'https://www.okta.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'SSWS ',
  url: null,
  urlTemplate: 'https://{organization}.okta.com',
  logHosts: ['.okta.com', '.oktapreview.com', '.okta-emea.com'],
  tokens: [{ kind: 'API token', pattern: /00[\w-]{40}/, generic: true, sample: fake('00', 40) }],
  probe: { method: 'GET', path: '/api/v1/users/me', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'E0000011',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token', 'wrong-organization'],
    },
    { status: 401, match: 'E0000005', cause: 'invalid-credential', alsoMeans: ['missing-credential', 'expired-token'] },
    { status: 403, match: 'E0000006', cause: 'insufficient-scope' },
    { match: 'E0000015', cause: 'policy' },
    { match: 'E0000047', cause: 'not-auth' },
  ],
  facts: { identity: { json: 'profile.login' }, message: { json: 'errorSummary' } },
  notes: [
    'A token ends after 30 days without use: a rarely used deploy secret dies in silence.',
    'The scheme word is SSWS. The preview host (oktapreview.com) has tokens of its own.',
  ],
  advice: {
    'invalid-credential': [
      'An Okta token that nobody uses for 30 days ends by itself: make a new one, and let a scheduled run use it.',
      'Compare the host with the organisation in which the token was made (okta.com, oktapreview.com, okta-emea.com).',
    ],
  },
  rotate: 'Admin Console, Security, API, Tokens, Create token',
  support: 'https://support.okta.com',
  requestIdHeaders: ['x-okta-request-id'],
  secretNames: ['OKTA_API_TOKEN', 'OKTA_TOKEN'],
  sources: [
    'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    'https://developer.okta.com/docs/reference/error-codes/',
    'https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { id: 'made-up', status: 'ACTIVE', profile: { login: 'octocat@example.com' } }),
    rejects('an unknown token', 'invalid-credential', 401, {
      errorCode: 'E0000011',
      errorSummary: 'Invalid token provided',
    }),
    forbids('a token without the role', 'insufficient-scope', 403, {
      errorCode: 'E0000006',
      errorSummary: 'You do not have permission to perform the requested action',
    }),
  ],
});
