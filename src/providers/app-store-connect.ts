import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';
import { signJwt } from './signing/jwt.ts';

export const appStoreConnect = defineProvider({
  id: 'app-store-connect',
  name: 'App Store Connect API key',
  homepage: 'https://appstoreconnect.apple.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: {
    'key-id': { secret: false },
    'issuer-id': { secret: false, optional: true },
    'private-key': { secret: true },
  },
  signer: async (_request, values, now) => {
    const issuer = values['issuer-id'];
    const token = await signJwt(
      {
        algorithm: 'ES256',
        privateKey: values['private-key'] ?? '',
        keyId: values['key-id'] ?? '',
        claims: { aud: 'appstoreconnect-v1', ...(issuer ? { iss: issuer } : { sub: 'user' }) },
        lifetime: 600,
      },
      now,
    );
    return { headers: { Authorization: `Bearer ${token}` } };
  },
  url: 'https://api.appstoreconnect.apple.com',
  logHosts: ['api.appstoreconnect.apple.com'],
  tokens: [
    { kind: 'key id', pattern: /[A-Z0-9]{10}/, field: 'key-id', generic: true, sample: fake('', 10, 'EXAMPLE0') },
  ],
  probe: { method: 'GET', path: '/v1/apps?limit=1', sideEffects: 'none' },
  answers: [
    { status: 403, match: 'REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED', cause: 'policy' },
    { status: 403, match: 'FORBIDDEN', probeOnly: true, cause: null },
    { status: 403, match: 'FORBIDDEN', cause: 'insufficient-scope' },
    {
      status: 401,
      match: 'NOT_AUTHORIZED',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'malformed-credential', 'clock-skew'],
    },
  ],
  facts: { message: { json: 'errors.*.detail' } },
  notes: [
    'The key makes a token for ten minutes (ES256): a clock that is off is answered like a wrong key.',
    'An individual key has no issuer id: leave issuer-id out.',
  ],
  rotate: 'Users and Access, Integrations, App Store Connect API: make a new key, then revoke the old one',
  support: 'https://developer.apple.com/support/',
  secretNames: ['APP_STORE_CONNECT_API_KEY', 'APP_STORE_CONNECT_PRIVATE_KEY', 'ASC_KEY_ID', 'ASC_ISSUER_ID'],
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    'https://developer.apple.com/documentation/appstoreconnectapi/interpreting-and-handling-errors',
  ],
  fromMemory: ['the probe', 'the 403 codes', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { data: [] }),
    rejects('a token that Apple does not take', 'invalid-credential', 401, {
      errors: [
        {
          status: '401',
          code: 'NOT_AUTHORIZED',
          title: 'Authentication credentials are missing or invalid.',
          detail: 'Provide a properly configured and signed bearer token, and make sure that it has not expired.',
        },
      ],
    }),
    forbids('an agreement that nobody signed', 'policy', 403, {
      errors: [{ status: '403', code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED' }],
    }),
  ],
});
