import { accepts, defineProvider, fake, rejects } from './define.ts';

export const digitalocean = defineProvider({
  id: 'digitalocean',
  name: 'DigitalOcean',
  homepage: 'https://www.digitalocean.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.digitalocean.com',
  logHosts: ['api.digitalocean.com'],
  tokens: [
    { kind: 'personal access token', pattern: /dop_v1_[a-f0-9]{64}/, sample: fake('dop_v1_', 64) },
    { kind: 'OAuth token', pattern: /doo_v1_[a-f0-9]{64}/, sample: fake('doo_v1_', 64) },
  ],
  probe: { method: 'GET', path: '/v2/account', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'Unable to authenticate you',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'],
    },
    { status: 403, match: '"forbidden"', probeOnly: true, cause: null },
  ],
  facts: {
    organization: { json: 'account.team.name' },
    identity: { json: 'account.email' },
    message: { json: 'message' },
  },
  notes: [
    'A token with custom scopes but without account:read answers 403 and is sound.',
    'A refresh token (dor_v1_…) is never sent: using it spends it.',
  ],
  rotate: 'API, Tokens, the token, Regenerate: https://cloud.digitalocean.com/account/api/tokens',
  support: 'https://www.digitalocean.com/support',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['DIGITALOCEAN_ACCESS_TOKEN', 'DIGITALOCEAN_TOKEN', 'DO_API_TOKEN', 'DO_TOKEN'],
  sources: [
    'https://docs.digitalocean.com/reference/api/digitalocean/',
    'github:CauldronUp/cauldron recipes/digitalocean/README.md',
  ],
  fromMemory: ['the words for a lack of scope', 'organisation', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, {
      account: { email: 'octocat@example.com', status: 'active', team: { name: 'Shop' } },
    }),
    accepts('a token without account:read', 403, {
      id: 'forbidden',
      message: 'You are not authorized to perform this operation',
    }),
    rejects('an unknown token', 'invalid-credential', 401, {
      id: 'Unauthorized',
      message: 'Unable to authenticate you',
    }),
  ],
});
