import { accepts, defineProvider, rejects } from './define.ts';
import { graphql } from './graphql.ts';
import { uuid } from './tokens/shapes.ts';

export const railwayAccount = defineProvider({
  id: 'railway-account',
  name: 'Railway account or workspace token',
  homepage: 'https://railway.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://backboard.railway.com',
  logHosts: ['backboard.railway.com', 'backboard.railway.app'],
  tokens: [uuid('account token')],
  probe: graphql('/graphql/v2', '{ me { id name } }'),
  answers: [
    { status: 200, match: '"me":{', cause: null },
    {
      status: 200,
      match: 'Not Authorized',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token', 'insufficient-scope', 'malformed-credential'],
    },
  ],
  facts: { identity: { json: 'data.me.name' }, message: { json: 'errors.*.message' } },
  notes: [
    'A workspace token has no "me" and may be refused though it is sound.',
    'A refusal comes under HTTP 200 with the code INTERNAL_SERVER_ERROR: asking again doesn’t help.',
  ],
  rotate: 'Account settings, Tokens: https://railway.com/account/tokens',
  support: 'https://station.railway.com',
  requestIdHeaders: ['x-railway-request-id'],
  secretNames: ['RAILWAY_API_TOKEN'],
  sources: ['https://docs.railway.com/reference/public-api', 'github:CauldronUp/cauldron recipes/railway/README.md'],
  fromMemory: ['that a workspace token has no "me"', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { data: { me: { id: 'made-up', name: 'Octo Cat' } } }),
    rejects('an unknown token', 'invalid-credential', 200, {
      errors: [{ message: 'Not Authorized', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      data: null,
    }),
  ],
});
