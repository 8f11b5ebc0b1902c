import { accepts, defineProvider, fake, rejects } from './define.ts';

export const fastly = defineProvider({
  id: 'fastly',
  name: 'Fastly',
  homepage: 'https://www.fastly.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'Fastly-Key',
  url: 'https://api.fastly.com',
  logHosts: ['api.fastly.com'],
  tokens: [{ kind: 'API token', pattern: /[\w-]{32}/, generic: true, sample: fake('', 32) }],
  probe: { method: 'GET', path: '/tokens/self', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'credentials are missing or invalid',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'],
    },
  ],
  facts: {
    expiresAt: { json: 'expires_at' },
    scopes: { json: 'scope' },
    organization: { json: 'customer_id' },
    identity: { json: 'name' },
    message: { json: 'msg' },
  },
  rotate: 'Account, API tokens: https://manage.fastly.com/account/personal/tokens',
  support: 'https://support.fastly.com',
  requestIdHeaders: ['x-served-by'],
  secretNames: ['FASTLY_API_TOKEN', 'FASTLY_API_KEY', 'FASTLY_TOKEN'],
  sources: [
    'https://www.fastly.com/documentation/reference/api/auth-tokens/user/',
    'github:mongodb/kingfisher data/rules/fastly.yml',
  ],
  fromMemory: ['the words of the 401', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, {
      id: 'made-up',
      name: 'deploy',
      customer_id: 'made-up',
      scope: 'global',
      expires_at: '2027-06-01T00:00:00Z',
    }),
    rejects('an unknown token', 'invalid-credential', 401, {
      msg: 'Provided credentials are missing or invalid',
    }),
  ],
});
