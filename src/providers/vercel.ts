import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const vercel = defineProvider({
  id: 'vercel',
  name: 'Vercel',
  homepage: 'https://vercel.com',
  confidence: 'docs',
  scheme: 'bearer',
  url: 'https://api.vercel.com',
  logHosts: ['api.vercel.com'],
  tokens: [
    { kind: 'access token', pattern: /vc[pi]_[\w-]{56}/, sample: fake('vcp_', 56) },
    { kind: 'access token of the older form', pattern: /[A-Za-z0-9]{24}/, generic: true, sample: fake('', 24) },
  ],
  probe: { method: 'GET', path: '/v5/user/tokens/current', sideEffects: 'none' },
  answers: [
    { status: [401, 403], match: '"missingToken":true', cause: 'missing-credential' },
    {
      status: [401, 403],
      match: '"invalidToken":true',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
    { status: 403, match: '"code":"forbidden"', cause: 'insufficient-scope', alsoMeans: ['wrong-organization'] },
    { match: 'rate_limited', cause: 'not-auth' },
  ],
  facts: {
    expiresAt: { json: 'token.expiresAt' },
    organization: { json: 'token.scopes.*.teamId' },
    identity: { json: 'token.name' },
    message: { json: 'error.message' },
  },
  notes: [
    'A wrong token is answered by 403 with invalidToken: true; a 403 without it is a sound token without access, often to another team.',
  ],
  rotate: 'Account settings, Tokens: https://vercel.com/account/settings/tokens',
  support: 'https://vercel.com/help',
  requestIdHeaders: ['x-vercel-id'],
  secretNames: ['VERCEL_TOKEN', 'VERCEL_API_TOKEN'],
  sources: [
    'https://vercel.com/docs/rest-api/errors',
    'https://vercel.com/docs/rest-api/reference/endpoints/authentication/get-auth-token-metadata',
    'github:CauldronUp/cauldron recipes/vercel/README.md',
  ],
  fromMemory: ['scopes of the answer', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, {
      token: {
        id: 'made-up',
        name: 'deploy',
        scopes: [{ type: 'team', teamId: 'team_1' }],
        expiresAt: 1_900_000_000_000,
      },
    }),
    rejects('an unknown token', 'invalid-credential', 403, {
      error: { code: 'forbidden', message: 'Not authorized', invalidToken: true },
    }),
    rejects('no token', 'missing-credential', 401, {
      error: { code: 'forbidden', message: 'The request is missing an authentication token', missingToken: true },
    }),
    forbids('another team', 'insufficient-scope', 403, { error: { code: 'forbidden', message: 'Not authorized' } }),
  ],
});
