import { accepts, defineProvider, fake, rejects } from './define.ts';

export const datadog = defineProvider({
  id: 'datadog',
  name: 'Datadog API key',
  homepage: 'https://www.datadoghq.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'DD-API-KEY',
  url: 'https://api.datadoghq.com',
  environments: {
    us1: 'https://api.datadoghq.com',
    us3: 'https://api.us3.datadoghq.com',
    us5: 'https://api.us5.datadoghq.com',
    eu1: 'https://api.datadoghq.eu',
    ap1: 'https://api.ap1.datadoghq.com',
    ap2: 'https://api.ap2.datadoghq.com',
    'us1-fed': 'https://api.ddog-gov.com',
  },
  logHosts: ['.datadoghq.com', '.datadoghq.eu', '.ddog-gov.com'],
  tokens: [{ kind: 'API key', pattern: /[a-z0-9]{32}/, generic: true, sample: fake('', 32) }],
  probe: { method: 'GET', path: '/api/v1/validate', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"valid":true', cause: null },
    {
      status: 403,
      match: 'Forbidden',
      probeOnly: true,
      cause: 'invalid-credential',
      alsoMeans: ['wrong-environment', 'revoked-token', 'missing-credential'],
    },
    {
      status: 401,
      match: 'Unauthorized',
      cause: 'invalid-credential',
      alsoMeans: ['wrong-environment', 'revoked-token'],
    },
  ],
  facts: { message: { json: 'errors.*' } },
  notes: [
    'A key of another site is refused in the same words: give the site (us1, us3, us5, eu1, ap1, ap2, us1-fed) as the target’s name, or its URL.',
    'The API key alone is checked. An application key (DD-APPLICATION-KEY) needs a request of its own.',
  ],
  rotate: 'Organization Settings, API Keys',
  support: 'https://docs.datadoghq.com/help/',
  secretNames: ['DD_API_KEY', 'DATADOG_API_KEY'],
  sources: [
    'https://docs.datadoghq.com/api/latest/authentication/#validate-api-key',
    'https://docs.datadoghq.com/getting_started/site/',
    'github:CauldronUp/cauldron recipes/datadog/README.md',
  ],
  fromMemory: ['the hosts of some sites', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { valid: true }),
    rejects('an unknown key, or one of another site', 'invalid-credential', 403, { errors: ['Forbidden'] }),
  ],
});
