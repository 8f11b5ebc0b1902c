import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const cloudflare = defineProvider({
  id: 'cloudflare',
  name: 'Cloudflare API token',
  homepage: 'https://www.cloudflare.com',
  confidence: 'docs',
  scheme: 'bearer',
  url: 'https://api.cloudflare.com',
  logHosts: ['api.cloudflare.com'],
  tokens: [
    { kind: 'user token', pattern: /cfut_[A-Za-z0-9]{40}[a-f0-9]{8}/, sample: fake('cfut_', 48) },
    { kind: 'account token', pattern: /cfat_[A-Za-z0-9]{40}[a-f0-9]{8}/, sample: fake('cfat_', 48) },
    { kind: 'API token of the older form', pattern: /[\w-]{40}/, generic: true, sample: fake('', 40) },
  ],
  probe: { method: 'GET', path: '/client/v4/user/tokens/verify', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"status":"active"', cause: null },
    { status: 200, match: '"status":"expired"', cause: 'expired-token' },
    { status: 200, match: '"status":"disabled"', cause: 'revoked-token' },
    {
      status: 401,
      match: '"code":1000,',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'wrong-environment'],
    },
    { match: '"code":6003', cause: 'malformed-credential' },
    { match: '"code":6111', cause: 'malformed-credential' },
    { status: 403, match: '"code":9109', cause: 'insufficient-scope', alsoMeans: ['policy'] },
    { match: '"code":10000', cause: 'invalid-credential', alsoMeans: ['insufficient-scope'] },
  ],
  facts: {
    expiresAt: { json: 'result.expires_on' },
    identity: { json: 'result.id' },
    message: { json: 'errors.*.message' },
  },
  notes: [
    'An account’s token (cfat_) is refused here though it is sound: give probe: GET /client/v4/accounts/ACCOUNT_ID/tokens/verify.',
    'The global API key is another scheme (X-Auth-Email and X-Auth-Key).',
  ],
  rotate: 'My Profile (or Manage Account), API Tokens, the token, Roll: https://dash.cloudflare.com/profile/api-tokens',
  support: 'https://support.cloudflare.com',
  requestIdHeaders: ['cf-ray'],
  secretNames: ['CLOUDFLARE_API_TOKEN', 'CF_API_TOKEN'],
  sources: [
    'https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/',
    'https://developers.cloudflare.com/api/resources/accounts/subresources/tokens/methods/verify/',
    'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
  ],
  fromMemory: ['what codes 6003, 6111, 9109 and 10000 mean', 'rotate', 'support'],
  examples: [
    accepts('an active token', 200, {
      success: true,
      result: { id: 'made-up', status: 'active', expires_on: '2027-01-01T00:00:00Z' },
    }),
    rejects('an expired token', 'expired-token', 200, { success: true, result: { id: 'made-up', status: 'expired' } }),
    rejects('a disabled token', 'revoked-token', 200, { success: true, result: { id: 'made-up', status: 'disabled' } }),
    rejects('an unknown token', 'invalid-credential', 401, {
      success: false,
      errors: [{ code: 1000, message: 'Invalid API Token' }],
    }),
    forbids('a token that may not', 'insufficient-scope', 403, {
      success: false,
      errors: [{ code: 9109, message: 'Unauthorized to access requested resource' }],
    }),
  ],
});
