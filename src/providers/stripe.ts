import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const stripe = defineProvider({
  id: 'stripe',
  name: 'Stripe',
  homepage: 'https://stripe.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.stripe.com',
  logHosts: ['api.stripe.com'],
  tokens: [
    shape('secret key', 'sk', 'live'),
    shape('secret key', 'sk', 'test'),
    shape('restricted key', 'rk', 'live'),
    shape('restricted key', 'rk', 'test'),
  ],
  probe: { method: 'GET', path: '/v1/balance', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'api_key_expired', cause: 'expired-token' },
    { status: 401, match: 'You did not provide an API key', cause: 'missing-credential' },
    { status: 401, match: 'Invalid API Key provided', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
    { status: 403, match: 'does not have access to account', cause: 'wrong-organization' },
    { status: 403, match: 'does not have the required permissions', probeOnly: true, cause: null },
    { status: 403, match: 'does not have the required permissions', cause: 'insufficient-scope' },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['revoked-token', 'expired-token'] },
  ],
  facts: {
    scopesNeeded: { text: /Having the '([^']{1,200})' permission/ },
    message: { json: 'error.message' },
  },
  notes: [
    'Test and live keys go to the same host: sk_test_ and rk_test_ move no money, sk_live_ and rk_live_ do.',
    'pk_ keys are public; a webhook’s signing secret (whsec_) can’t be asked about.',
    'A restricted key that may not read the balance answers 403 and is sound.',
  ],
  rotate: 'Developers, API keys, Rotate key: https://dashboard.stripe.com/apikeys',
  support: 'https://support.stripe.com',
  requestIdHeaders: ['request-id'],
  secretNames: ['STRIPE_SECRET_KEY', 'STRIPE_API_KEY'],
  sources: [
    'https://docs.stripe.com/keys',
    'https://docs.stripe.com/api/balance/balance_retrieve',
    'https://docs.stripe.com/error-codes',
    'github:CauldronUp/cauldron recipes/stripe/README.md',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { object: 'balance', livemode: false, available: [] }),
    accepts('a restricted key that may not read the balance', 403, {
      error: {
        type: 'invalid_request_error',
        message: 'The provided key does not have the required permissions for this endpoint.',
      },
    }),
    rejects('an unknown key', 'invalid-credential', 401, {
      error: { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_test_****0000' },
    }),
    rejects('an expired key', 'expired-token', 401, {
      error: {
        code: 'api_key_expired',
        type: 'invalid_request_error',
        message: 'Expired API Key provided: rk_live_****0000',
      },
    }),
    forbids('another account', 'wrong-organization', 403, {
      error: {
        code: 'account_invalid',
        message: 'The provided key does not have access to account acct_1 (or that account does not exist).',
      },
    }),
  ],
});

function shape(kind: string, prefix: 'sk' | 'rk', environment: 'live' | 'test') {
  const start = `${prefix}_${environment}_`;
  return { kind, pattern: new RegExp(`${start}[A-Za-z0-9]{10,247}`), environment, sample: fake(start, 24) };
}
