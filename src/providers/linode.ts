import { accepts, defineProvider, fake, rejects } from './define.ts';

export const linode = defineProvider({
  id: 'linode',
  name: 'Akamai Cloud (Linode)',
  homepage: 'https://www.linode.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.linode.com',
  logHosts: ['api.linode.com'],
  tokens: [{ kind: 'personal access token', pattern: /[a-f0-9]{64}/, generic: true, sample: fake('', 64) }],
  probe: { method: 'GET', path: '/v4/profile', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'not authorized to use this endpoint', probeOnly: true, cause: null },
    { status: 401, match: 'not authorized to use this endpoint', cause: 'insufficient-scope' },
    {
      status: 401,
      match: 'Invalid Token',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'],
    },
  ],
  facts: {
    scopes: { header: 'x-oauth-scopes' },
    scopesNeeded: { header: 'x-accepted-oauth-scopes' },
    identity: { json: 'username' },
    message: { json: 'errors.*.reason' },
  },
  notes: ['A missing scope is answered by 401 too, with other words.'],
  rotate: 'Profile, API Tokens: https://cloud.linode.com/profile/tokens',
  support: 'https://www.linode.com/support/',
  secretNames: ['LINODE_TOKEN', 'LINODE_API_TOKEN'],
  sources: [
    'https://techdocs.akamai.com/linode-api/reference/get-profile',
    'github:CauldronUp/cauldron recipes/linode/README.md',
  ],
  fromMemory: ['the scope headers', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { username: 'octocat' }, { 'x-oauth-scopes': 'linodes:read_write' }),
    accepts('a token that may not read the profile', 401, {
      errors: [{ reason: 'Your OAuth token is not authorized to use this endpoint.' }],
    }),
    rejects('an unknown token', 'invalid-credential', 401, { errors: [{ reason: 'Invalid Token' }] }),
  ],
});
