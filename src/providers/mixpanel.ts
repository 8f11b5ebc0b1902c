import { accepts, defineProvider, fake, rejects } from './define.ts';

export const mixpanel = defineProvider({
  id: 'mixpanel',
  name: 'Mixpanel service account',
  homepage: 'https://mixpanel.com',
  confidence: 'rule',
  scheme: 'basic',
  url: 'https://mixpanel.com',
  environments: { us: 'https://mixpanel.com', eu: 'https://eu.mixpanel.com', in: 'https://in.mixpanel.com' },
  logHosts: ['mixpanel.com', 'eu.mixpanel.com', 'in.mixpanel.com'],
  tokens: [{ kind: 'service account secret', pattern: /[A-Za-z0-9]{32}/, generic: true, sample: fake('', 32) }],
  probe: { method: 'GET', path: '/api/app/me', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['wrong-environment', 'revoked-token', 'missing-credential'],
    },
  ],
  facts: { identity: { json: 'results.user_name' }, message: { json: 'error' } },
  notes: [
    'The user name looks like deploy.abc123.mp-service-account.',
    'A project token is public and can’t be checked: the tracking endpoint answers 200 to any.',
  ],
  rotate: 'Organization settings, Service Accounts: make a new one, then delete the old one',
  support: 'https://mixpanel.com/get-support',
  secretNames: ['MIXPANEL_SERVICE_ACCOUNT_SECRET', 'MIXPANEL_SECRET'],
  sources: [
    'https://developer.mixpanel.com/reference/service-accounts',
    'github:trufflesecurity/trufflehog pkg/detectors/mixpanel',
  ],
  fromMemory: ['the hosts outside the US', 'the bodies', 'rotate', 'support'],
  examples: [
    accepts('a sound account', 200, { status: 'ok', results: { user_name: 'deploy', organizations: {} } }),
    rejects('an unknown account', 'invalid-credential', 401, {
      status: 'error',
      error: 'Invalid service account credentials',
    }),
  ],
});
