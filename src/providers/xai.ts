import { accepts, defineProvider, fake, rejects } from './define.ts';

export const xai = defineProvider({
  id: 'xai',
  name: 'xAI (Grok)',
  homepage: 'https://x.ai',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.x.ai',
  logHosts: ['api.x.ai'],
  tokens: [{ kind: 'API key', pattern: /xai-[0-9A-Za-z_]{80}/, sample: fake('xai-', 80) }],
  probe: { method: 'GET', path: '/v1/api-key', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"api_key_disabled":true', cause: 'revoked-token' },
    { status: 200, match: '"api_key_blocked":true', cause: 'revoked-token' },
    { status: 200, match: '"team_blocked":true', cause: 'deactivated-account' },
    { status: 400, match: 'Incorrect API key', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
    { status: 401, cause: 'missing-credential' },
  ],
  facts: {
    scopes: { json: 'acls' },
    organization: { json: 'team_id' },
    identity: { json: 'name' },
    message: { json: 'error' },
  },
  notes: ['A wrong key is answered by 400, a missing one by 401.'],
  rotate: 'Console, API keys: https://console.x.ai',
  support: 'support@x.ai',
  secretNames: ['XAI_API_KEY', 'GROK_API_KEY'],
  sources: [
    'https://docs.x.ai/docs/api-reference#get-api-key-information',
    'github:mongodb/kingfisher data/rules/xai.yml',
  ],
  fromMemory: ['the words of the 400', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, {
      name: 'deploy',
      team_id: 'made-up',
      acls: ['api-key:model:*'],
      api_key_disabled: false,
    }),
    rejects('an unknown key', 'invalid-credential', 400, {
      code: 'Client specified an invalid argument',
      error: 'Incorrect API key provided: xa***up.',
    }),
    rejects('no key', 'missing-credential', 401, { error: 'No API key provided.' }),
  ],
});
