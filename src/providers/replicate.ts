import { accepts, defineProvider, fake, rejects } from './define.ts';

export const replicate = defineProvider({
  id: 'replicate',
  name: 'Replicate',
  homepage: 'https://replicate.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.replicate.com',
  logHosts: ['api.replicate.com'],
  tokens: [{ kind: 'API token', pattern: /r8_[A-Za-z0-9]{37}/, sample: fake('r8_', 37) }],
  probe: { method: 'GET', path: '/v1/account', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'Unauthenticated',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token'],
    },
  ],
  facts: { identity: { json: 'username' }, message: { json: 'detail' } },
  notes: ['Asking for the account costs nothing; a prediction would.'],
  rotate: 'Account settings, API tokens: https://replicate.com/account/api-tokens',
  support: 'https://replicate.com/support',
  secretNames: ['REPLICATE_API_TOKEN', 'REPLICATE_TOKEN'],
  sources: [
    'https://replicate.com/docs/reference/http#account.get',
    'github:betterleaks/betterleaks cmd/generate/config/rules/replicate.go',
  ],
  fromMemory: ['the body of the 401', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { type: 'user', username: 'octocat', name: 'Octo Cat' }),
    rejects('an unknown token', 'invalid-credential', 401, {
      title: 'Unauthenticated',
      detail: 'You did not pass a valid authentication token',
      status: 401,
    }),
  ],
});
