import { accepts, defineProvider, fake, rejects } from './define.ts';
import { graphql } from './graphql.ts';

export const newRelic = defineProvider({
  id: 'new-relic',
  name: 'New Relic user key',
  homepage: 'https://newrelic.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'API-Key',
  url: 'https://api.newrelic.com',
  environments: { us: 'https://api.newrelic.com', eu: 'https://api.eu.newrelic.com' },
  logHosts: ['api.newrelic.com', 'api.eu.newrelic.com'],
  tokens: [{ kind: 'user key', pattern: /NRAK-[A-Z0-9]{27}/, sample: fake('NRAK-', 27, 'EXAMPLE0') }],
  probe: graphql('/graphql', '{ actor { user { id name } } }'),
  answers: [
    { status: 200, match: '"actor":{', cause: null },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['revoked-token', 'missing-credential'] },
    { status: 403, cause: 'wrong-environment', alsoMeans: ['insufficient-scope'] },
  ],
  facts: { identity: { json: 'data.actor.user.name' }, message: { json: 'errors.*.message' } },
  notes: [
    'A key of the other region is answered by 403: give the region (us, eu) as the target’s name, or its URL.',
    'A license key (it ends in NRAL, and starts with eu01xx in the EU) sends data and can’t be asked about.',
  ],
  rotate: 'API keys: https://one.newrelic.com/api-keys',
  support: 'https://support.newrelic.com',
  secretNames: ['NEW_RELIC_API_KEY', 'NEW_RELIC_USER_KEY', 'NEWRELIC_API_KEY'],
  sources: [
    'https://docs.newrelic.com/docs/apis/nerdgraph/get-started/introduction-new-relic-nerdgraph/',
    'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    'github:trufflesecurity/trufflehog pkg/detectors/newrelicuserkey',
  ],
  fromMemory: ['the bodies', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { data: { actor: { user: { id: 1, name: 'Octo Cat' } } } }),
    rejects('an unknown key', 'invalid-credential', 401, ''),
    rejects('a key of the other region', 'wrong-environment', 403, ''),
  ],
});
