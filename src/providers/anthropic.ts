import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const anthropic = defineProvider({
  id: 'anthropic',
  name: 'Anthropic',
  homepage: 'https://www.anthropic.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'x-api-key',
  url: 'https://api.anthropic.com',
  logHosts: ['api.anthropic.com'],
  tokens: [
    {
      kind: 'API key',
      pattern: /sk-ant-api03-[\w-]{93}AA/,
      sample: `${fake('sk-ant-api03-', 93)}AA`,
    },
    { kind: 'admin key', pattern: /sk-ant-admin01-[\w-]{93}AA/, sample: `${fake('sk-ant-admin01-', 93)}AA` },
  ],
  probe: {
    method: 'GET',
    path: '/v1/models?limit=1',
    headers: { 'anthropic-version': '2023-06-01' },
    sideEffects: 'none',
  },
  answers: [
    { status: 401, match: 'invalid x-api-key', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
    { status: 401, match: 'x-api-key header is required', cause: 'missing-credential' },
    { status: 401, match: 'authentication_error', cause: 'invalid-credential', alsoMeans: ['missing-credential'] },
    { status: 403, match: 'permission_error', cause: 'insufficient-scope', alsoMeans: ['policy'] },
    { status: 400, match: 'credit balance is too low', cause: 'not-auth' },
    { match: 'rate_limit_error', cause: 'not-auth' },
  ],
  facts: { organization: { header: 'anthropic-organization-id' }, message: { json: 'error.message' } },
  notes: [
    'Listing models costs nothing; a message would.',
    'An admin key (sk-ant-admin01-) works on /v1/organizations alone.',
  ],
  rotate: 'Console, Settings, API keys: https://console.anthropic.com/settings/keys',
  support: 'https://support.anthropic.com',
  requestIdHeaders: ['request-id'],
  secretNames: ['ANTHROPIC_API_KEY', 'CLAUDE_API_KEY'],
  sources: [
    'https://docs.anthropic.com/en/api/errors',
    'https://docs.anthropic.com/en/api/models-list',
    'github:betterleaks/betterleaks cmd/generate/config/rules/anthropic.go',
  ],
  fromMemory: ['the words for a low balance', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { data: [], has_more: false }, { 'anthropic-organization-id': 'made-up' }),
    rejects('an unknown key', 'invalid-credential', 401, {
      type: 'error',
      error: { type: 'authentication_error', message: 'invalid x-api-key' },
    }),
    forbids('a key that may not', 'insufficient-scope', 403, {
      type: 'error',
      error: {
        type: 'permission_error',
        message: 'Your API key does not have permission to use the specified resource.',
      },
    }),
  ],
});
