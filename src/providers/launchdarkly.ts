import { accepts, defineProvider, rejects } from './define.ts';

export const launchdarkly = defineProvider({
  id: 'launchdarkly',
  name: 'LaunchDarkly',
  homepage: 'https://launchdarkly.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: '',
  url: 'https://app.launchdarkly.com',
  environments: {
    us: 'https://app.launchdarkly.com',
    eu: 'https://app.eu.launchdarkly.com',
    federal: 'https://app.launchdarkly.us',
  },
  logHosts: ['app.launchdarkly.com', 'app.eu.launchdarkly.com', 'app.launchdarkly.us'],
  tokens: [
    {
      kind: 'access token',
      pattern: /api-[a-z0-9]{8}(?:-[a-z0-9]{4}){3}-[a-z0-9]{12}/,
      sample: 'api-abcdef01-2345-6789-abcd-ef0123456789',
    },
    {
      kind: 'SDK key',
      pattern: /sdk-[a-z0-9]{8}(?:-[a-z0-9]{4}){3}-[a-z0-9]{12}/,
      sample: 'sdk-abcdef01-2345-6789-abcd-ef0123456789',
    },
  ],
  probe: { method: 'GET', path: '/api/v2/caller-identity', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'malformed-credential', 'wrong-environment', 'revoked-token'],
    },
    { status: 403, match: 'forbidden', cause: 'insufficient-scope' },
  ],
  facts: { organization: { json: 'accountId' }, identity: { json: 'tokenName' }, message: { json: 'message' } },
  notes: [
    'The token stands bare in Authorization: with Bearer before it a sound one is refused.',
    'The sentence of the 401, "Invalid account ID header", speaks of no token.',
    'An SDK key belongs to one environment.',
  ],
  rotate: 'Organization settings, Authorization, the token, Reset: https://app.launchdarkly.com/settings/authorization',
  support: 'https://support.launchdarkly.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['LAUNCHDARKLY_ACCESS_TOKEN', 'LD_API_KEY', 'LAUNCHDARKLY_API_TOKEN', 'LD_ACCESS_TOKEN'],
  sources: [
    'https://launchdarkly.com/docs/api/other/get-caller-identity',
    'https://launchdarkly.com/docs/home/account/api',
    'github:CauldronUp/cauldron recipes/launchdarkly/README.md',
  ],
  fromMemory: ['the EU and federal hosts', 'organisation', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, {
      accountId: 'made-up',
      tokenName: 'deploy',
      tokenKind: 'service',
      serviceToken: true,
    }),
    rejects('an unknown token', 'invalid-credential', 401, {
      code: 'unauthorized',
      message: 'Invalid account ID header',
    }),
  ],
});
