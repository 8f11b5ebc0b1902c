import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const pagerduty = defineProvider({
  id: 'pagerduty',
  name: 'PagerDuty REST API key',
  homepage: 'https://www.pagerduty.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'Token token=',
  url: 'https://api.pagerduty.com',
  environments: { us: 'https://api.pagerduty.com', eu: 'https://api.eu.pagerduty.com' },
  logHosts: ['api.pagerduty.com', 'api.eu.pagerduty.com', 'events.pagerduty.com'],
  tokens: [
    { kind: 'user API key', pattern: /u\+[\w+-]{18}/, sample: fake('u+', 18) },
    { kind: 'account API key', pattern: /[\w+-]{20}/, generic: true, sample: fake('', 20) },
  ],
  probe: {
    method: 'GET',
    path: '/users?limit=1',
    headers: { Accept: 'application/vnd.pagerduty+json;version=2' },
    sideEffects: 'none',
  },
  answers: [
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'malformed-credential', 'wrong-environment', 'revoked-token'],
    },
    { status: 402, cause: 'policy' },
    { status: 403, cause: 'insufficient-scope' },
  ],
  facts: { message: { json: 'error.message' } },
  notes: [
    'The scheme is Token token=KEY, not Bearer.',
    'A routing key (events) has no harmless check: every event opens an incident.',
    'A key of the other service region (us, eu) is refused: give the region as the target’s name, or its URL.',
  ],
  rotate: 'Integrations, API Access Keys, Create New API Key (a user’s key: My Profile, User Settings)',
  support: 'support@pagerduty.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['PAGERDUTY_TOKEN', 'PAGERDUTY_API_KEY', 'PAGERDUTY_API_TOKEN'],
  sources: [
    'https://developer.pagerduty.com/docs/authentication',
    'https://developer.pagerduty.com/docs/errors',
    'github:CauldronUp/cauldron recipes/pagerduty/README.md',
  ],
  fromMemory: ['the EU host', 'what 402 and 403 mean', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { users: [], limit: 1, more: false }),
    rejects('an unknown key', 'invalid-credential', 401, ''),
    forbids('a plan without the API', 'policy', 402, ''),
  ],
});
