import { accepts, defineProvider, fake, rejects } from './define.ts';
import { graphql } from './graphql.ts';

export const linear = defineProvider({
  id: 'linear',
  name: 'Linear',
  homepage: 'https://linear.app',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: '',
  url: 'https://api.linear.app',
  logHosts: ['api.linear.app'],
  tokens: [{ kind: 'personal API key', pattern: /lin_api_[A-Za-z0-9]{40}/, sample: fake('lin_api_', 40) }],
  probe: graphql('/graphql', '{ viewer { id name } organization { urlKey } }'),
  answers: [
    { status: 200, match: '"viewer":{', cause: null },
    { match: 'RATELIMITED', cause: 'not-auth' },
    { status: [200, 400, 403], match: '"code":"FORBIDDEN"', cause: 'insufficient-scope' },
    { match: 'AUTHENTICATION_ERROR', cause: 'invalid-credential', alsoMeans: ['missing-credential', 'revoked-token'] },
    {
      match: 'Authentication required, not authenticated',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token'],
    },
  ],
  facts: {
    organization: { json: 'data.organization.urlKey' },
    identity: { json: 'data.viewer.name' },
    message: { json: 'errors.*.message' },
  },
  notes: [
    'An API key stands bare in Authorization; an OAuth token takes Bearer: write scheme: bearer for that.',
    'A refusal comes under 400 or 401, by other reports under 200: the code in the body counts.',
  ],
  rotate: 'Settings, Security & access, Personal API keys: https://linear.app/settings/account/security',
  support: 'support@linear.app',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['LINEAR_API_KEY', 'LINEAR_TOKEN'],
  sources: [
    'https://linear.app/developers/graphql',
    'https://linear.app/developers/rate-limiting',
    'github:CauldronUp/cauldron recipes/linear/README.md',
  ],
  fromMemory: ['the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, {
      data: { viewer: { id: 'made-up', name: 'Octo Cat' }, organization: { urlKey: 'octo' } },
    }),
    rejects('an unknown key', 'invalid-credential', 401, {
      errors: [{ message: 'Authentication required, not authenticated', extensions: { code: 'AUTHENTICATION_ERROR' } }],
    }),
    rejects('the same under 400', 'invalid-credential', 400, {
      errors: [{ extensions: { code: 'AUTHENTICATION_ERROR' } }],
    }),
  ],
});
