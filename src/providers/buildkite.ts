import { accepts, defineProvider, fake, rejects } from './define.ts';

export const buildkite = defineProvider({
  id: 'buildkite',
  name: 'Buildkite API access token',
  homepage: 'https://buildkite.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.buildkite.com',
  logHosts: ['api.buildkite.com'],
  tokens: [{ kind: 'API access token', pattern: /bkua_(?:[a-z0-9]{53}|[a-z0-9]{40})/, sample: fake('bkua_', 40) }],
  probe: { method: 'GET', path: '/v2/access-token', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'Authentication required',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token', 'expired-token'],
    },
    { status: 403, match: 'scope', cause: 'insufficient-scope' },
  ],
  facts: { scopes: { json: 'scopes' }, identity: { json: 'user.email' }, message: { json: 'message' } },
  notes: ['Missing and wrong are answered alike. An agent token can’t be asked about without registering an agent.'],
  rotate: 'Personal settings, API access tokens: https://buildkite.com/user/api-access-tokens',
  support: 'support@buildkite.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['BUILDKITE_API_TOKEN', 'BUILDKITE_TOKEN'],
  sources: [
    'https://buildkite.com/docs/apis/rest-api/access-token',
    'github:CauldronUp/cauldron recipes/buildkite/README.md',
  ],
  fromMemory: ['the words for a lack of scope', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { uuid: 'made-up', scopes: ['read_builds', 'write_builds'] }),
    rejects('an unknown token', 'invalid-credential', 401, {
      message:
        'Authentication required. Please supply a valid API Access Token: https://buildkite.com/docs/apis/rest-api#authentication',
    }),
  ],
});
