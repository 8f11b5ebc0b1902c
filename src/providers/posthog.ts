import { accepts, defineProvider, fake, rejects } from './define.ts';

export const posthog = defineProvider({
  id: 'posthog',
  name: 'PostHog personal API key',
  homepage: 'https://posthog.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://us.posthog.com',
  environments: { us: 'https://us.posthog.com', eu: 'https://eu.posthog.com' },
  logHosts: ['us.posthog.com', 'eu.posthog.com', 'app.posthog.com'],
  tokens: [{ kind: 'personal API key', pattern: /phx_[A-Za-z0-9_]{41,49}/, sample: fake('phx_', 43) }],
  probe: { method: 'GET', path: '/api/users/@me/', sideEffects: 'none' },
  answers: [
    {
      status: [401, 403],
      match: 'authentication_failed',
      cause: 'invalid-credential',
      alsoMeans: ['wrong-environment', 'revoked-token', 'malformed-credential'],
    },
    { status: 401, match: 'not_authenticated', cause: 'missing-credential' },
    { status: 403, match: 'permission_denied', probeOnly: true, cause: null },
    { status: 403, match: 'permission_denied', cause: 'insufficient-scope' },
  ],
  facts: { organization: { json: 'organization.name' }, identity: { json: 'email' }, message: { json: 'detail' } },
  notes: [
    'A key without user:read is answered by 403 permission_denied and is sound; authentication_failed has been seen under 403 too.',
    'A key of the other region (us, eu) is refused like a wrong one.',
    'phc_ is a project’s public key and phs_ its secret: neither works here.',
  ],
  rotate: 'Settings, User, Personal API keys: https://us.posthog.com/settings/user-api-keys',
  support: 'https://posthog.com/support',
  secretNames: ['POSTHOG_PERSONAL_API_KEY', 'POSTHOG_API_KEY', 'POSTHOG_CLI_TOKEN'],
  sources: [
    'https://posthog.com/docs/api',
    'https://posthog.com/docs/api/users',
    'github:CauldronUp/cauldron recipes/posthog/README.md',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { email: 'octocat@example.com', organization: { id: 'made-up', name: 'Shop' } }),
    accepts('a key without user:read', 403, {
      type: 'authentication_error',
      code: 'permission_denied',
      detail: "API key missing required scope 'user:read'",
    }),
    rejects('an unknown key', 'invalid-credential', 401, {
      type: 'authentication_error',
      code: 'authentication_failed',
      detail: 'Personal API key found in request Authorization header is invalid.',
    }),
  ],
});
