import { accepts, defineProvider, fake, rejects } from './define.ts';

export const render = defineProvider({
  id: 'render',
  name: 'Render',
  homepage: 'https://render.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.render.com',
  logHosts: ['api.render.com'],
  tokens: [{ kind: 'API key', pattern: /rnd_[A-Za-z0-9]{28}/, sample: fake('rnd_', 28) }],
  probe: { method: 'GET', path: '/v1/services?limit=1', sideEffects: 'none' },
  answers: [{ status: 401, cause: 'invalid-credential', alsoMeans: ['missing-credential', 'revoked-token'] }],
  facts: { message: { json: 'message' } },
  notes: [
    'Missing and wrong are answered alike.',
    'A deploy hook (RENDER_DEPLOY_HOOK_URL) has no harmless check: any call starts a deploy.',
  ],
  rotate: 'Account settings, API Keys: https://dashboard.render.com/u/settings#api-keys',
  support: 'support@render.com',
  requestIdHeaders: ['x-request-id', 'rndr-id'],
  secretNames: ['RENDER_API_KEY', 'RENDER_TOKEN'],
  sources: [
    'https://render.com/docs/api',
    'https://api-docs.render.com/reference/list-services',
    'github:CauldronUp/cauldron recipes/render/README.md',
  ],
  fromMemory: ['the body of the 401', 'the request id headers', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, []),
    rejects('an unknown key', 'invalid-credential', 401, { message: 'unauthorized' }),
  ],
});
