import { accepts, defineProvider, fake, rejects } from './define.ts';

export const notion = defineProvider({
  id: 'notion',
  name: 'Notion',
  homepage: 'https://www.notion.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.notion.com',
  logHosts: ['api.notion.com'],
  tokens: [
    { kind: 'integration secret', pattern: /ntn_[A-Za-z0-9]{40,60}/, sample: fake('ntn_', 46) },
    { kind: 'integration secret of the older form', pattern: /secret_[A-Za-z0-9]{43}/, sample: fake('secret_', 43) },
  ],
  probe: { method: 'GET', path: '/v1/users/me', headers: { 'Notion-Version': '2022-06-28' }, sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'Authorization header must use the format',
      cause: 'missing-credential',
      alsoMeans: ['malformed-credential'],
    },
    { status: 401, match: 'API token is invalid', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
    { status: 403, match: 'restricted_resource', probeOnly: true, cause: null },
    { status: 403, match: 'restricted_resource', cause: 'insufficient-scope' },
  ],
  facts: { organization: { json: 'bot.workspace_name' }, identity: { json: 'name' }, message: { json: 'message' } },
  notes: ['A page that is not shared with the integration answers 404, not 403.'],
  rotate:
    'Integrations, the integration, Configuration, Internal integration secret, Refresh: https://www.notion.so/profile/integrations',
  support: 'team@makenotion.com',
  requestIdHeaders: ['x-notion-request-id'],
  secretNames: ['NOTION_TOKEN', 'NOTION_API_KEY', 'NOTION_SECRET'],
  sources: [
    'https://developers.notion.com/reference/get-self',
    'https://developers.notion.com/reference/status-codes',
    'github:CauldronUp/cauldron recipes/notion/README.md',
  ],
  fromMemory: ['the words of the 403', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound secret', 200, { object: 'user', name: 'deploy', type: 'bot', bot: { workspace_name: 'Shop' } }),
    rejects('an unknown secret', 'invalid-credential', 401, {
      object: 'error',
      status: 401,
      code: 'unauthorized',
      message: 'API token is invalid.',
    }),
    rejects('a value without its scheme', 'missing-credential', 401, {
      code: 'unauthorized',
      message: 'Authorization header must use the format "Bearer <token>".',
    }),
  ],
});
