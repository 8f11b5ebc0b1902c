import { accepts, defineProvider, fake, provesNothing, rejects } from './define.ts';

export const mistral = defineProvider({
  id: 'mistral',
  name: 'Mistral AI',
  homepage: 'https://mistral.ai',
  confidence: 'docs',
  scheme: 'bearer',
  url: 'https://api.mistral.ai',
  environments: { codestral: 'https://codestral.mistral.ai' },
  tokenUrl: 'https://api.mistral.ai/auth/token',
  logHosts: ['api.mistral.ai', 'codestral.mistral.ai'],
  tokens: [{ kind: 'API key', pattern: /[A-Za-z0-9]{32}/, sample: fake('', 32, 'aB3dE6gH9jK2mN5p'), generic: true }],
  probe: { method: 'GET', path: '/v1/models', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'expired', cause: 'expired-token' },
    {
      status: 401,
      match: 'Unauthorized',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token', 'wrong-environment', 'policy'],
    },
    {
      status: 401,
      match: 'authentication_error',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
    { match: 'rate_limit_error', cause: 'not-auth' },
  ],
  notes: [
    'A missing, wrong, expired or revoked key gets the same bare 401, and so does a sound key whose plan budget is used up.',
    'codestral.mistral.ai is a second host with keys of its own: a key of one is a 401 on the other.',
    'A new key may need some minutes, and is inactive until a payment method is on file.',
    'The refresh by POST /auth/token is the one of the founding document; set token-url where your instance has another.',
  ],
  advice: {
    'invalid-credential': [
      'Check that the key is of this host: keys of api.mistral.ai and codestral.mistral.ai are not the same.',
      'Check in the admin panel whether the key has expired, and whether payment and plan budget are in order.',
    ],
    'expired-token': [
      'Check the token’s expiry before you make requests: decode it if it is a JWT.',
      'Refresh the token before it expires: POST /auth/token with grant_type refresh_token, client id and client secret.',
      'Automate the refresh to run at regular intervals, well before the token expires (a cron job or scheduled task).',
    ],
    'refresh-failed': [
      'Check client id, client secret and refresh token of POST /auth/token; authorise anew if the refresh token ended.',
    ],
  },
  rotate:
    'Studio, API keys (https://console.mistral.ai/api-keys) with the right workspace chosen: create a new key, delete the old one',
  support: 'https://help.mistral.ai',
  secretNames: ['MISTRAL_API_KEY', 'CODESTRAL_API_KEY'],
  sources: [
    'https://docs.mistral.ai/resources/error-glossary',
    'https://docs.mistral.ai/admin/identity-access/api-keys',
    'https://help.mistral.ai/en/articles/347464-how-do-i-create-api-keys-within-a-workspace',
  ],
  fromMemory: ['the key’s pattern is a scanner’s rule, not documented'],
  examples: [
    accepts('a key of this host', 200, { object: 'list', data: [] }),
    rejects('any other key', 'invalid-credential', 401, { detail: 'Unauthorized' }),
    rejects('the documented error', 'invalid-credential', 401, {
      object: 'error',
      message: 'Invalid API key',
      type: 'authentication_error',
      param: null,
      code: null,
    }),
    provesNothing('too many requests', 'not-auth', 429, {
      object: 'error',
      message: 'Rate limit exceeded',
      type: 'rate_limit_error',
    }),
  ],
});
