import { accepts, defineProvider, rejects } from './define.ts';
import { fakeWithChecksum, hasChecksum } from './tokens/checksum.ts';

export const npm = defineProvider({
  id: 'npm',
  name: 'npm registry',
  homepage: 'https://www.npmjs.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://registry.npmjs.org',
  logHosts: ['registry.npmjs.org'],
  tokens: [
    {
      kind: 'granular access token',
      pattern: /npm_[A-Za-z0-9]{36}/,
      checksum: hasChecksum,
      sample: fakeWithChecksum('npm_', 36),
    },
  ],
  probe: { method: 'GET', path: '/-/whoami', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"username"', cause: null },
    { status: 200, match: '{}', cause: 'revoked-token', alsoMeans: ['expired-token', 'invalid-credential'] },
    {
      status: 404,
      match: 'could not be found or you do not have permission',
      cause: 'insufficient-scope',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'],
    },
  ],
  facts: { identity: { json: 'username' }, message: { json: 'message' } },
  notes: [
    'whoami proves who you are, not that you may publish.',
    'Publishing with a dead or too narrow token answers 404 on PUT, not 401.',
    'Granular tokens always end; classic tokens were revoked in December 2025.',
  ],
  advice: {
    'invalid-credential': [
      'Make a granular access token that may write this package, and look whether the old one has expired: granular tokens always end.',
      'Better, publish by trusted publishing (OIDC): then there is no token to expire.',
    ],
  },
  rotate:
    'Access Tokens, Generate New Token: https://www.npmjs.com/settings/~/tokens (better: trusted publishing, no token)',
  support: 'https://www.npmjs.com/support',
  requestIdHeaders: ['cf-ray'],
  secretNames: ['NPM_TOKEN', 'NODE_AUTH_TOKEN', 'NPM_AUTH_TOKEN'],
  sources: [
    'https://docs.npmjs.com/about-access-tokens',
    'https://docs.npmjs.com/cli/commands/npm-whoami',
    'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
    'github:mongodb/kingfisher data/rules/npm.yml',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { username: 'octocat' }),
    rejects('an unknown token', 'invalid-credential', 401, {}),
    rejects('a dead token under a success status', 'revoked-token', 200, {}),
  ],
});
