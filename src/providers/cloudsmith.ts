import { accepts, defineProvider, fake, rejects } from './define.ts';

export const cloudsmith = defineProvider({
  id: 'cloudsmith',
  name: 'Cloudsmith',
  homepage: 'https://cloudsmith.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'X-Api-Key',
  url: 'https://api.cloudsmith.io',
  logHosts: ['api.cloudsmith.io', 'dl.cloudsmith.io'],
  tokens: [{ kind: 'API key', pattern: /[0-9a-f]{40}/, generic: true, sample: fake('', 40) }],
  probe: { method: 'GET', path: '/v1/user/self/', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"authenticated":true', cause: null },
    { status: 200, match: '"authenticated":false', cause: 'invalid-credential', alsoMeans: ['missing-credential'] },
    { status: 401, match: 'credentials were not provided', cause: 'missing-credential' },
  ],
  facts: { identity: { json: 'slug' }, message: { json: 'detail' } },
  notes: ['A bad or missing key is answered by 200 with "authenticated": false.'],
  rotate: 'User settings, API keys: https://cloudsmith.io/user/settings/api/',
  support: 'https://support.cloudsmith.com',
  secretNames: ['CLOUDSMITH_API_KEY'],
  sources: [
    'https://help.cloudsmith.io/v1.0/reference/error-handling',
    'https://help.cloudsmith.io/reference/user_self',
    'github:mongodb/kingfisher data/rules/cloudsmith.yml',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { authenticated: true, slug: 'octocat', email: 'octocat@example.com' }),
    rejects('an unknown key', 'invalid-credential', 200, { authenticated: false, slug: '' }),
  ],
});
