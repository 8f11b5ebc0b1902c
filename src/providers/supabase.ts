import { accepts, defineProvider, fake, rejects } from './define.ts';

export const supabase = defineProvider({
  id: 'supabase',
  name: 'Supabase management token',
  homepage: 'https://supabase.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.supabase.com',
  logHosts: ['api.supabase.com'],
  tokens: [{ kind: 'personal access token', pattern: /sbp_[a-z0-9]{40}/, sample: fake('sbp_', 40) }],
  probe: { method: 'GET', path: '/v1/organizations', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'JWT could not be decoded', cause: 'malformed-credential', alsoMeans: ['wrong-environment'] },
    {
      status: 401,
      match: 'Unauthorized',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token', 'missing-credential'],
    },
  ],
  facts: { organization: { json: '*.name' }, message: { json: 'message' } },
  notes: [
    'A project’s key sent here is answered by "JWT could not be decoded": that one is the preset supabase-project.',
  ],
  rotate: 'Account, Access Tokens: https://supabase.com/dashboard/account/tokens',
  support: 'https://supabase.com/dashboard/support/new',
  requestIdHeaders: ['x-gotrue-id', 'cf-ray'],
  secretNames: ['SUPABASE_ACCESS_TOKEN'],
  sources: [
    'https://supabase.com/docs/reference/api/introduction',
    'https://supabase.com/docs/reference/api/v1-list-all-organizations',
    'github:betterleaks/betterleaks cmd/generate/config/rules/supabase.go',
  ],
  fromMemory: ['support'],
  examples: [
    accepts('a sound token', 200, [{ id: 'made-up', name: 'Shop' }]),
    rejects('an unknown token', 'invalid-credential', 401, { message: 'Unauthorized' }),
    rejects('another kind of key', 'malformed-credential', 401, { message: 'JWT could not be decoded' }),
  ],
});
