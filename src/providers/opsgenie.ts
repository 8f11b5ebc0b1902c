import { accepts, defineProvider, rejects } from './define.ts';
import { uuid } from './tokens/shapes.ts';

export const opsgenie = defineProvider({
  id: 'opsgenie',
  name: 'Opsgenie',
  homepage: 'https://www.atlassian.com/software/opsgenie',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'GenieKey ',
  url: 'https://api.opsgenie.com',
  environments: { us: 'https://api.opsgenie.com', eu: 'https://api.eu.opsgenie.com' },
  logHosts: ['api.opsgenie.com', 'api.eu.opsgenie.com'],
  tokens: [uuid('API key')],
  probe: { method: 'GET', path: '/v2/account', sideEffects: 'none' },
  answers: [
    { status: 422, match: 'Key format is not valid', cause: 'malformed-credential' },
    {
      status: 401,
      match: 'Could not authenticate',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'wrong-environment'],
    },
    { status: 403, probeOnly: true, cause: null },
  ],
  facts: { organization: { json: 'data.name' }, message: { json: 'message' } },
  notes: [
    'A key of an integration may not read the account: the 403 that says so proves it sound.',
    'A key of the other region (us, eu) is refused: give the region as the target’s name, or its URL.',
    'Atlassian is retiring Opsgenie.',
  ],
  rotate: 'Settings, API key management (an integration’s key: Teams, the team, Integrations)',
  support: 'https://support.atlassian.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['OPSGENIE_API_KEY', 'OPSGENIE_KEY'],
  sources: [
    'https://docs.opsgenie.com/docs/account-api',
    'https://docs.opsgenie.com/docs/response',
    'github:CauldronUp/cauldron recipes/opsgenie/README.md',
  ],
  fromMemory: ['the EU host', 'that it is being retired', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { data: { name: 'shop', userCount: 3 } }),
    accepts('an integration’s key', 403, { message: 'Forbidden' }),
    rejects('an unknown key', 'invalid-credential', 401, { message: 'Could not authenticate' }),
    rejects('a value that is no key', 'malformed-credential', 422, { message: 'Key format is not valid!' }),
  ],
});
