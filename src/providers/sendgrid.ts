import { accepts, defineProvider, fake, rejects } from './define.ts';

export const sendgrid = defineProvider({
  id: 'sendgrid',
  name: 'Twilio SendGrid',
  homepage: 'https://sendgrid.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.sendgrid.com',
  environments: { global: 'https://api.sendgrid.com', eu: 'https://api.eu.sendgrid.com' },
  logHosts: ['api.sendgrid.com', 'api.eu.sendgrid.com'],
  tokens: [
    { kind: 'API key', pattern: /SG\.[\w-]{20,24}\.[\w-]{39,50}/, sample: `${fake('SG.', 22)}.${fake('', 43)}` },
  ],
  probe: { method: 'GET', path: '/v3/scopes', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'authorization grant is invalid, expired, or revoked',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token', 'wrong-environment'],
    },
    {
      status: 401,
      match: 'Permission denied, wrong credentials',
      cause: 'missing-credential',
      alsoMeans: ['invalid-credential'],
    },
    { status: 403, match: 'access forbidden', probeOnly: true, cause: null },
    { status: 403, match: 'access forbidden', cause: 'insufficient-scope' },
  ],
  facts: { scopes: { json: 'scopes' }, message: { json: 'errors.*.message' } },
  notes: ['A key made for the EU subuser goes to the EU host.'],
  rotate: 'Settings, API Keys: https://app.sendgrid.com/settings/api_keys',
  support: 'https://support.sendgrid.com',
  requestIdHeaders: ['x-message-id'],
  secretNames: ['SENDGRID_API_KEY'],
  sources: [
    'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access',
    'https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/authentication',
    'github:CauldronUp/cauldron recipes/sendgrid/README.md',
  ],
  fromMemory: ['the EU host', 'the words of the 403', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { scopes: ['mail.send', 'alerts.read'] }),
    accepts('a key that may not ask', 403, { errors: [{ message: 'access forbidden' }] }),
    rejects('an unknown key', 'invalid-credential', 401, {
      errors: [{ field: null, message: 'The provided authorization grant is invalid, expired, or revoked' }],
    }),
  ],
});
