import { defineProvider, rejects } from './define.ts';

export const infisical = defineProvider({
  id: 'infisical',
  name: 'Infisical machine identity',
  homepage: 'https://infisical.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'client-id': { secret: false }, 'client-secret': { secret: true } },
  url: 'https://app.infisical.com',
  environments: { us: 'https://us.infisical.com', eu: 'https://eu.infisical.com' },
  logHosts: ['app.infisical.com', 'us.infisical.com', 'eu.infisical.com'],
  probe: null,
  answers: [
    {
      status: 401,
      match: 'Invalid credentials',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'expired-token'],
    },
    { status: 401, match: 'Token missing', cause: 'missing-credential' },
    { status: 403, match: 'invalid signature', cause: 'wrong-environment', alsoMeans: ['invalid-credential'] },
    {
      status: 403,
      match: 'TokenError',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'malformed-credential'],
    },
  ],
  facts: { message: { json: 'message' } },
  notes: [
    'A login spends one use of a client secret that has a use limit: the preset makes none and checks presence and shape.',
    'An access token is a JWT: check it with scheme: bearer, which reads its exp, and a probe of your own.',
  ],
  rotate: 'Organization, Access Control, Identities, the identity, Universal Auth, Client Secrets',
  support: 'support@infisical.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['INFISICAL_CLIENT_SECRET', 'INFISICAL_CLIENT_ID', 'INFISICAL_TOKEN'],
  sources: [
    'https://infisical.com/docs/documentation/platform/identities/universal-auth',
    'github:CauldronUp/cauldron recipes/infisical/README.md',
  ],
  fromMemory: ['the words of a refused login', 'the request id header', 'rotate', 'support'],
  examples: [
    rejects('a wrong secret', 'invalid-credential', 401, { statusCode: 401, message: 'Invalid credentials' }),
    rejects('a broken token', 'invalid-credential', 403, { error: 'TokenError', message: 'jwt malformed' }),
  ],
});
