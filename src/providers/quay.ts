import { accepts, defineProvider, fake, rejects } from './define.ts';

export const quay = defineProvider({
  id: 'quay',
  name: 'Quay.io robot account',
  homepage: 'https://quay.io',
  confidence: 'rule',
  scheme: 'basic',
  url: 'https://quay.io',
  logHosts: ['quay.io'],
  tokens: [{ kind: 'robot token', pattern: /[A-Z0-9]{64}/, generic: true, sample: fake('', 64, 'EXAMPLE0') }],
  probe: {
    method: 'GET',
    path: '/v2/auth?service=quay.io',
    sideEffects: 'none: it hands out a registry token of some minutes, as docker login does',
  },
  control: false,
  answers: [
    { status: 200, match: '"token"', cause: null },
    { status: 401, match: 'Could not find robot with', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['missing-credential', 'revoked-token'] },
  ],
  facts: { message: { json: 'errors.*.message' } },
  notes: [
    'The user name is ORGANIZATION+ROBOT.',
    'An OAuth application’s token is asked by scheme: bearer and probe: GET /api/v1/user/.',
  ],
  rotate: 'The organisation, Robot Accounts, the robot, Regenerate Token',
  support: 'support@quay.io',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['QUAY_ROBOT_TOKEN', 'QUAY_PASSWORD', 'QUAY_TOKEN'],
  sources: [
    'https://docs.quay.io/glossary/robot-accounts.html',
    'https://distribution.github.io/distribution/spec/auth/token/',
  ],
  fromMemory: ['the probe', 'the bodies', 'rotate', 'support'],
  examples: [
    accepts('a sound robot', 200, { token: 'made-up' }),
    rejects('an unknown robot', 'invalid-credential', 401, {
      errors: [{ code: 'UNAUTHORIZED', message: 'Could not find robot with specified username' }],
    }),
  ],
});
