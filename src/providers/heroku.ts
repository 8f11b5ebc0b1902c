import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';
import { uuid } from './tokens/shapes.ts';

export const heroku = defineProvider({
  id: 'heroku',
  name: 'Heroku',
  homepage: 'https://www.heroku.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.heroku.com',
  logHosts: ['api.heroku.com', 'git.heroku.com', 'registry.heroku.com'],
  tokens: [
    { kind: 'API key', pattern: /HRKU-AA[\w-]{58}/, sample: fake('HRKU-AA', 58) },
    uuid('API key of the older form'),
  ],
  probe: {
    method: 'GET',
    path: '/account',
    headers: { Accept: 'application/vnd.heroku+json; version=3' },
    sideEffects: 'none',
  },
  answers: [
    {
      status: 401,
      match: '"id":"unauthorized"',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'],
    },
    { status: 403, match: '"id":"suspended"', cause: 'deactivated-account' },
    { status: 403, match: '"id":"forbidden"', probeOnly: true, cause: null },
    { status: 403, match: '"id":"forbidden"', cause: 'insufficient-scope' },
  ],
  facts: { scopes: { header: 'oauth-scope' }, identity: { json: 'email' }, message: { json: 'message' } },
  rotate:
    'Account settings, API Key, Regenerate; or heroku authorizations:create for a token of its own: https://dashboard.heroku.com/account/applications',
  support: 'https://help.heroku.com',
  requestIdHeaders: ['request-id'],
  secretNames: ['HEROKU_API_KEY', 'HEROKU_API_TOKEN'],
  sources: [
    'https://devcenter.heroku.com/articles/platform-api-reference',
    'https://devcenter.heroku.com/articles/authentication',
    'github:CauldronUp/cauldron recipes/heroku/README.md',
  ],
  fromMemory: ['the 403 ids', 'the scope header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { id: 'made-up', email: 'octocat@example.com' }, { 'oauth-scope': 'global' }),
    rejects('an unknown key', 'invalid-credential', 401, {
      id: 'unauthorized',
      message: 'Invalid credentials provided.',
    }),
    forbids('a suspended account', 'deactivated-account', 403, {
      id: 'suspended',
      message: 'Your account has been suspended.',
    }),
  ],
});
