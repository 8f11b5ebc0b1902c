import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const vultr = defineProvider({
  id: 'vultr',
  name: 'Vultr',
  homepage: 'https://www.vultr.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.vultr.com',
  logHosts: ['api.vultr.com'],
  tokens: [{ kind: 'API key', pattern: /[A-Z0-9]{36}/, generic: true, sample: fake('', 36, 'EXAMPLE0') }],
  probe: { method: 'GET', path: '/v2/account', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'Unauthorized IP address', cause: 'policy' },
    {
      status: 401,
      match: 'Invalid API token',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'missing-credential'],
    },
  ],
  facts: { scopes: { json: 'account.acls' }, identity: { json: 'account.email' }, message: { json: 'error' } },
  notes: ['A key may be limited to addresses: a hosted runner is then refused by 401 with a sound key.'],
  rotate: 'Account, API, Regenerate: https://my.vultr.com/settings/#settingsapi',
  support: 'https://my.vultr.com/support/',
  secretNames: ['VULTR_API_KEY'],
  sources: ['https://www.vultr.com/api/#tag/account', 'github:mongodb/kingfisher data/rules/vultrapikey.yml'],
  fromMemory: ['the words of the 401s', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { account: { email: 'octocat@example.com', acls: ['manage_users'] } }),
    rejects('an unknown key', 'invalid-credential', 401, { error: 'Invalid API token.', status: 401 }),
    forbids('an address off the list', 'policy', 401, { error: 'Unauthorized IP address: 192.0.2.1', status: 401 }),
  ],
});
