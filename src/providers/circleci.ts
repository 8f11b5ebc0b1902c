import { accepts, defineProvider, fake, rejects } from './define.ts';

export const circleci = defineProvider({
  id: 'circleci',
  name: 'CircleCI',
  homepage: 'https://circleci.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'Circle-Token',
  url: 'https://circleci.com',
  logHosts: ['circleci.com'],
  tokens: [
    {
      kind: 'personal API token',
      pattern: /CCIPAT_[A-Za-z0-9]{22}_[a-fA-F0-9]{40}/,
      sample: `${fake('CCIPAT_', 22)}_${fake('', 40)}`,
    },
    { kind: 'API token of the older form', pattern: /[a-f0-9]{40}/, generic: true, sample: fake('', 40) },
  ],
  probe: { method: 'GET', path: '/api/v2/me', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'Invalid token provided', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
    { status: 401, match: 'You must log in first', cause: 'missing-credential' },
  ],
  facts: { identity: { json: 'login' }, message: { json: 'message' } },
  notes: [
    'A wrong token is answered by plain text, a missing one by JSON labelled as text.',
    'A project token may not ask /me.',
  ],
  rotate: 'User settings, Personal API tokens: https://app.circleci.com/settings/user/tokens',
  support: 'https://support.circleci.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['CIRCLE_TOKEN', 'CIRCLECI_TOKEN', 'CIRCLE_CI_TOKEN'],
  sources: [
    'https://circleci.com/docs/api/v2/#operation/getCurrentUser',
    'github:CauldronUp/cauldron recipes/circleci/README.md',
  ],
  fromMemory: ['the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { name: 'Octo Cat', login: 'octocat', id: 'made-up' }),
    rejects('an unknown token', 'invalid-credential', 401, 'Invalid token provided.'),
    rejects('no token', 'missing-credential', 401, '{"message":"You must log in first."}'),
  ],
});
