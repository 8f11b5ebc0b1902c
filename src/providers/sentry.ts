import { accepts, defineProvider, fake, rejects } from './define.ts';

export const sentry = defineProvider({
  id: 'sentry',
  name: 'Sentry',
  homepage: 'https://sentry.io',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://sentry.io',
  environments: { us: 'https://us.sentry.io', eu: 'https://de.sentry.io' },
  logHosts: ['sentry.io', '.sentry.io'],
  tokens: [
    {
      kind: 'organization token (it holds its region)',
      pattern: /sntrys_eyJ[A-Za-z0-9+/=_]{40,600}/,
      sample: fake('sntrys_eyJ', 200),
    },
    { kind: 'user token', pattern: /sntryu_[a-f0-9]{64}/, sample: fake('sntryu_', 64) },
    { kind: 'token of the older form', pattern: /[a-f0-9]{64}/, generic: true, sample: fake('', 64) },
  ],
  probe: { method: 'GET', path: '/api/0/auth/validate/', sideEffects: 'none' },
  control: false,
  answers: [
    { status: 401, match: 'Authentication credentials were not provided', cause: 'missing-credential' },
    { status: 401, match: 'Token expired', cause: 'expired-token' },
    {
      status: 401,
      match: 'Invalid org token',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'wrong-environment'],
    },
    {
      status: 401,
      match: 'Invalid token',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token', 'wrong-environment'],
    },
    { status: 403, match: 'You do not have permission to perform this action', probeOnly: true, cause: null },
    { status: 403, match: 'You do not have permission to perform this action', cause: 'insufficient-scope' },
  ],
  facts: { message: { json: 'detail' } },
  notes: [
    'An organisation of the EU is asked at de.sentry.io; an organisation token (sntrys_) holds its region in its own payload.',
    'Whether the check without a token is refused by 401 or 403 was not settled, so none is made.',
    'Paths that do not exist answer 404 without looking at the token.',
  ],
  rotate: 'Organization settings, Organization Tokens (or User settings, Personal Tokens)',
  support: 'https://sentry.zendesk.com',
  secretNames: ['SENTRY_AUTH_TOKEN'],
  sources: [
    'https://docs.sentry.io/api/auth/',
    'https://docs.sentry.io/account/auth-tokens/',
    'github:CauldronUp/cauldron recipes/sentry/README.md',
  ],
  fromMemory: ['the words for an expired token', 'the US host', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { scopes: ['org:ci'] }),
    accepts('a token that may not ask this', 403, { detail: 'You do not have permission to perform this action.' }),
    rejects('an unknown token', 'invalid-credential', 401, { detail: 'Invalid token' }),
    rejects('no token', 'missing-credential', 401, { detail: 'Authentication credentials were not provided.' }),
  ],
});
