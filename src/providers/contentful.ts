import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const contentful = defineProvider({
  id: 'contentful',
  name: 'Contentful',
  homepage: 'https://www.contentful.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.contentful.com',
  environments: { eu: 'https://api.eu.contentful.com' },
  logHosts: ['api.contentful.com', 'api.eu.contentful.com', 'cdn.contentful.com', 'preview.contentful.com'],
  tokens: [
    { kind: 'management token', pattern: /CFPAT-[\w-]{43}/, sample: fake('CFPAT-', 43) },
    { kind: 'delivery or preview key', pattern: /[\w-]{43}/, generic: true, sample: fake('', 43) },
  ],
  probe: { method: 'GET', path: '/users/me', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'AccessTokenInvalid',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token', 'wrong-environment'],
    },
    { status: 403, match: 'AccessDenied', cause: 'insufficient-scope' },
  ],
  facts: { identity: { json: 'email' }, message: { json: 'message' } },
  notes: [
    'The probe is for management tokens (CFPAT-). A delivery key goes to https://cdn.contentful.com: give that URL and probe: GET /spaces/SPACE/environments/master.',
  ],
  rotate: 'Settings, CMA tokens (delivery and preview keys: Settings, API keys)',
  support: 'https://support.contentful.com',
  requestIdHeaders: ['x-contentful-request-id'],
  secretNames: ['CONTENTFUL_MANAGEMENT_TOKEN', 'CONTENTFUL_ACCESS_TOKEN', 'CONTENTFUL_TOKEN'],
  sources: [
    'https://www.contentful.com/developers/docs/references/content-management-api/',
    'https://www.contentful.com/developers/docs/references/errors/',
    'github:CauldronUp/cauldron recipes/contentful/README.md',
  ],
  fromMemory: ['the EU host', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { email: 'octocat@example.com', sys: { type: 'User', id: 'made-up' } }),
    rejects('an unknown token', 'invalid-credential', 401, {
      sys: { type: 'Error', id: 'AccessTokenInvalid' },
      message: 'The access token you sent could not be found or is invalid.',
    }),
    forbids('a token that may not', 'insufficient-scope', 403, { sys: { type: 'Error', id: 'AccessDenied' } }),
  ],
});
