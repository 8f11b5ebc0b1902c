import { accepts, defineProvider, rejects } from './define.ts';
import { uuid } from './tokens/shapes.ts';

export const codecov = defineProvider({
  id: 'codecov',
  name: 'Codecov API access token',
  homepage: 'https://about.codecov.io',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.codecov.io',
  logHosts: ['api.codecov.io', 'codecov.io', 'ingest.codecov.io'],
  tokens: [uuid('token')],
  probe: { method: 'GET', path: '/api/v2/github/', sideEffects: 'none' },
  answers: [{ status: 401, match: 'Invalid token', cause: 'invalid-credential', alsoMeans: ['revoked-token'] }],
  facts: { message: { json: 'detail' } },
  notes: [
    'This is for API access tokens. An upload token (CODECOV_TOKEN, mostly) looks the same and can’t be asked about without an upload.',
    'Public data is answered without a token, so a repository’s path would prove nothing.',
  ],
  rotate:
    'Account settings, Access: https://app.codecov.io/account/github/USER/access (upload token: repository, Configuration)',
  support: 'https://codecovpro.zendesk.com',
  secretNames: ['CODECOV_API_TOKEN'],
  sources: [
    'https://docs.codecov.com/reference/overview',
    'github:praetorian-inc/titus pkg/validator/validators/codecov.yaml',
    'github:CauldronUp/cauldron recipes/codecov/README.md',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { count: 1, results: [{ service: 'github', username: 'octo' }] }),
    rejects('an unknown token', 'invalid-credential', 401, { detail: 'Invalid token.' }),
  ],
});
