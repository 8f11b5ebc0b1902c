import { accepts, defineProvider, fake, rejects } from './define.ts';

export const neon = defineProvider({
  id: 'neon',
  name: 'Neon',
  homepage: 'https://neon.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://console.neon.tech',
  logHosts: ['console.neon.tech'],
  tokens: [{ kind: 'API key', pattern: /napi_[A-Za-z0-9]{64}/, sample: fake('napi_', 64) }],
  probe: { method: 'GET', path: '/api/v2/projects?limit=1', sideEffects: 'none' },
  answers: [
    { status: 400, match: 'org_id is required', cause: null },
    {
      status: 401,
      match: 'supplied credentials do not pass authentication',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token'],
    },
  ],
  facts: { message: { json: 'message' } },
  notes: ['A sound key of an organisation account is answered by 400 "org_id is required".'],
  rotate: 'Account settings (or the organisation’s), API keys: https://console.neon.tech/app/settings/api-keys',
  support: 'https://neon.com/docs/introduction/support',
  requestIdHeaders: ['x-neon-ret-request-id'],
  secretNames: ['NEON_API_KEY'],
  sources: [
    'https://api-docs.neon.tech/reference/listprojects',
    'https://neon.com/docs/manage/api-keys',
    'github:CauldronUp/cauldron recipes/neon/README.md',
  ],
  fromMemory: ['the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { projects: [] }),
    accepts('a sound key of an organisation account', 400, {
      message: 'org_id is required, you can find it on your organization settings page',
    }),
    rejects('an unknown key', 'invalid-credential', 401, {
      code: '',
      message: 'supplied credentials do not pass authentication',
    }),
  ],
});
