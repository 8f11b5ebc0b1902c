import { accepts, defineProvider, fake, rejects } from './define.ts';

export const dockerHub = defineProvider({
  id: 'docker-hub',
  name: 'Docker Hub',
  homepage: 'https://hub.docker.com',
  confidence: 'rule',
  scheme: 'basic',
  url: 'https://auth.docker.io',
  logHosts: ['auth.docker.io', 'hub.docker.com', 'registry-1.docker.io', 'index.docker.io', 'docker.io'],
  tokens: [
    { kind: 'personal access token', pattern: /dckr_pat_[\w-]{27}/, sample: fake('dckr_pat_', 27) },
    { kind: 'organization access token', pattern: /dckr_oat_[\w-]{32}/, sample: fake('dckr_oat_', 32) },
  ],
  probe: {
    method: 'GET',
    path: '/token?service=registry.docker.io&client_id=auth-check',
    sideEffects: 'none: it hands out a pull token of some minutes, as docker login does',
  },
  control: false,
  answers: [
    { status: 200, match: '"token"', cause: null },
    {
      status: 401,
      match: 'incorrect username or password',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'expired-token'],
    },
    { status: 401, match: 'personal access token is expired', cause: 'expired-token' },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['revoked-token', 'expired-token', 'policy'] },
    { match: 'toomanyrequests', cause: 'not-auth' },
  ],
  facts: { message: { json: 'details' } },
  notes: [
    'Without a credential the same call answers 200 with an anonymous token, so nothing is asked without it first.',
    'With two-factor authentication or enforced single sign-on the account’s password is refused: use an access token.',
    'A 200 proves the login, not the right to push.',
  ],
  rotate: 'Account settings, Personal access tokens: https://app.docker.com/settings/personal-access-tokens',
  support: 'https://hub.docker.com/support/contact',
  secretNames: ['DOCKERHUB_TOKEN', 'DOCKER_PASSWORD', 'DOCKERHUB_PASSWORD', 'DOCKER_HUB_TOKEN', 'DOCKER_TOKEN'],
  sources: [
    'https://distribution.github.io/distribution/spec/auth/token/',
    'https://docs.docker.com/security/access-tokens/',
    'github:joyent/node-docker-registry-client examples/login.js',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound login', 200, { token: 'made-up', expires_in: 300, issued_at: '2026-11-22T01:00:00Z' }),
    rejects('a wrong login', 'invalid-credential', 401, { details: 'incorrect username or password' }),
  ],
});
