import { accepts, defineProvider, rejects } from './define.ts';
import { graphql } from './graphql.ts';
import { uuid } from './tokens/shapes.ts';

export const railway = defineProvider({
  id: 'railway',
  name: 'Railway project token',
  homepage: 'https://railway.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'Project-Access-Token',
  url: 'https://backboard.railway.com',
  logHosts: ['backboard.railway.com', 'backboard.railway.app'],
  tokens: [uuid('project token')],
  probe: graphql('/graphql/v2', '{ projectToken { projectId environmentId } }'),
  answers: [
    { status: 200, match: '"projectToken":{', cause: null },
    {
      status: 200,
      match: 'Not Authorized',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token', 'insufficient-scope', 'malformed-credential'],
    },
  ],
  facts: {
    organization: { json: 'data.projectToken.projectId' },
    identity: { json: 'data.projectToken.environmentId' },
    message: { json: 'errors.*.message' },
  },
  notes: [
    'A project token (RAILWAY_TOKEN) is bound to one project and one environment. An account or workspace token (RAILWAY_API_TOKEN) is the preset railway-account.',
    'A refusal comes under HTTP 200 with the code INTERNAL_SERVER_ERROR: asking again doesn’t help.',
  ],
  rotate: 'The project, Settings, Tokens',
  support: 'https://station.railway.com',
  requestIdHeaders: ['x-railway-request-id'],
  secretNames: ['RAILWAY_TOKEN'],
  sources: ['https://docs.railway.com/reference/public-api', 'github:CauldronUp/cauldron recipes/railway/README.md'],
  fromMemory: ['the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { data: { projectToken: { projectId: 'made-up', environmentId: 'made-up' } } }),
    rejects('an unknown token', 'invalid-credential', 200, {
      errors: [{ message: 'Not Authorized', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      data: null,
    }),
  ],
});
