import { accepts, defineProvider, fake, rejects } from './define.ts';

export const honeycomb = defineProvider({
  id: 'honeycomb',
  name: 'Honeycomb',
  homepage: 'https://www.honeycomb.io',
  confidence: 'rule',
  scheme: 'header',
  header: 'X-Honeycomb-Team',
  url: 'https://api.honeycomb.io',
  environments: { us: 'https://api.honeycomb.io', eu: 'https://api.eu1.honeycomb.io' },
  logHosts: ['api.honeycomb.io', 'api.eu1.honeycomb.io'],
  tokens: [
    { kind: 'ingest key', pattern: /hc[a-z]ik_[a-z0-9]{58}/, sample: fake('hcaik_', 58) },
    { kind: 'environment key', pattern: /[0-9a-zA-Z]{22}/, generic: true, sample: fake('', 22) },
    { kind: 'classic key', pattern: /[0-9a-f]{32}/, generic: true, sample: fake('', 32) },
  ],
  probe: { method: 'GET', path: '/1/auth', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'attempted to use disabled API key', cause: 'revoked-token' },
    {
      status: 401,
      match: 'unknown API key',
      cause: 'invalid-credential',
      alsoMeans: ['wrong-environment', 'missing-credential'],
    },
  ],
  facts: { organization: { json: 'team.slug' }, identity: { json: 'environment.slug' }, message: { json: 'error' } },
  notes: ['A key of the other region (US, EU) is unknown: give the region as the target’s name, or its URL.'],
  rotate: 'Environment settings, API Keys: https://ui.honeycomb.io',
  support: 'https://support.honeycomb.io',
  requestIdHeaders: ['request-id'],
  secretNames: ['HONEYCOMB_API_KEY', 'HONEYCOMB_KEY'],
  sources: [
    'https://docs.honeycomb.io/api/auth/',
    'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    'github:CauldronUp/cauldron recipes/honeycomb/README.md',
  ],
  fromMemory: ['the EU host', 'the shape of ingest keys', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, {
      api_key_access: { events: true, markers: true },
      environment: { name: 'Production', slug: 'production' },
      team: { name: 'Shop', slug: 'shop' },
    }),
    rejects('an unknown key, or one of the other region', 'invalid-credential', 401, {
      error: 'unknown API key - check your credentials',
    }),
    rejects('a key that was switched off', 'revoked-token', 401, { error: 'attempted to use disabled API key' }),
  ],
});
