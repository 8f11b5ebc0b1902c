import { accepts, defineProvider, fake, rejects } from './define.ts';
import { basic, composed } from './signing/compose.ts';

export const paypal = defineProvider({
  id: 'paypal',
  name: 'PayPal REST app',
  homepage: 'https://www.paypal.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'client-id': { secret: false }, 'client-secret': { secret: true } },
  signer: composed<'client-id' | 'client-secret'>(values => ({
    headers: { Authorization: basic(values['client-id'], values['client-secret']) },
    form: { grant_type: 'client_credentials' },
  })),
  url: 'https://api-m.paypal.com',
  environments: { live: 'https://api-m.paypal.com', sandbox: 'https://api-m.sandbox.paypal.com' },
  logHosts: ['api-m.paypal.com', 'api-m.sandbox.paypal.com', 'api.paypal.com', 'api.sandbox.paypal.com'],
  tokens: [
    { kind: 'client id', pattern: /A[\w-]{79}/, field: 'client-id', generic: true, sample: fake('A', 79) },
    { kind: 'client secret', pattern: /E[\w-]{79}/, field: 'client-secret', generic: true, sample: fake('E', 79) },
  ],
  probe: { method: 'POST', path: '/v1/oauth2/token', sideEffects: 'none: it hands out an access token of some hours' },
  answers: [
    {
      status: 401,
      match: 'invalid_client',
      cause: 'invalid-credential',
      alsoMeans: ['wrong-environment', 'revoked-token', 'deactivated-account'],
    },
  ],
  facts: { scopes: { json: 'scope' }, identity: { json: 'app_id' }, message: { json: 'error_description' } },
  notes: [
    'Live and sandbox credentials look alike, and the other host refuses them like wrong ones: name the target live or sandbox.',
  ],
  rotate:
    'Developer Dashboard, Apps & Credentials, the app, Add second secret: https://developer.paypal.com/dashboard/applications',
  support: 'https://developer.paypal.com/support/',
  requestIdHeaders: ['paypal-debug-id'],
  secretNames: ['PAYPAL_CLIENT_SECRET', 'PAYPAL_CLIENT_ID', 'PAYPAL_SECRET'],
  sources: [
    'https://developer.paypal.com/api/rest/authentication/',
    'https://developer.paypal.com/api/rest/responses/',
  ],
  fromMemory: ['the shape of id and secret', 'the words of the 401', 'rotate', 'support'],
  examples: [
    accepts('a sound pair', 200, {
      access_token: 'made-up',
      app_id: 'APP-80W284485P519543T',
      expires_in: 32_400,
      scope: 'https://uri.paypal.com/services/payments/payment',
    }),
    rejects('an unknown pair, or one of the other host', 'invalid-credential', 401, {
      error: 'invalid_client',
      error_description: 'Client Authentication failed',
    }),
  ],
});
