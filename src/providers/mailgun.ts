import { accepts, defineProvider, fake, rejects } from './define.ts';

export const mailgun = defineProvider({
  id: 'mailgun',
  name: 'Mailgun',
  homepage: 'https://www.mailgun.com',
  confidence: 'rule',
  scheme: 'basic',
  username: 'api',
  url: 'https://api.mailgun.net',
  environments: { us: 'https://api.mailgun.net', eu: 'https://api.eu.mailgun.net' },
  logHosts: ['api.mailgun.net', 'api.eu.mailgun.net'],
  tokens: [
    { kind: 'API key of the older form', pattern: /key-[a-z0-9]{32}/, sample: fake('key-', 32) },
    {
      kind: 'API key',
      pattern: /[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}/,
      sample: `${fake('', 32)}-${fake('', 8)}-${fake('', 8)}`,
    },
  ],
  probe: { method: 'GET', path: '/v3/domains?limit=1', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'Invalid private key',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'wrong-environment'],
    },
    { status: 401, match: '"error":"unauthorized"', cause: 'missing-credential' },
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['insufficient-scope', 'wrong-environment', 'revoked-token'],
    },
  ],
  facts: { message: { json: 'message' } },
  notes: [
    'The user name is always api; the key is the password.',
    'A domain sending key is sound but may not list domains.',
    'A domain lives in one region (US, EU): give the region as the target’s name, or its URL.',
  ],
  rotate: 'Account, API Security, API keys: https://app.mailgun.com/settings/api_security',
  support: 'https://help.mailgun.com',
  requestIdHeaders: ['x-mailgun-request-id'],
  secretNames: ['MAILGUN_API_KEY', 'MAILGUN_KEY'],
  sources: [
    'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
    'https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains',
    'github:CauldronUp/cauldron recipes/mailgun/README.md',
  ],
  fromMemory: ['the EU host', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { total_count: 1, items: [{ name: 'mg.example.com' }] }),
    rejects('an unknown key', 'invalid-credential', 401, { message: 'Invalid private key' }),
    rejects('a refusal in one word', 'invalid-credential', 401, 'Forbidden'),
  ],
});
