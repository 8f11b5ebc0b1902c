import { accepts, defineProvider, fake, rejects } from './define.ts';

export const cohere = defineProvider({
  id: 'cohere',
  name: 'Cohere',
  homepage: 'https://cohere.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.cohere.com',
  logHosts: ['api.cohere.com', 'api.cohere.ai'],
  tokens: [{ kind: 'API key', pattern: /[A-Za-z0-9]{40}/, generic: true, sample: fake('', 40) }],
  probe: { method: 'GET', path: '/v1/models?page_size=1', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'no api key supplied', cause: 'missing-credential' },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
  ],
  facts: { message: { json: 'message' } },
  notes: ['Trial and production keys look alike and answer alike.'],
  rotate: 'Dashboard, API keys: https://dashboard.cohere.com/api-keys',
  support: 'support@cohere.com',
  requestIdHeaders: ['x-debug-trace-id'],
  secretNames: ['COHERE_API_KEY', 'CO_API_KEY'],
  sources: [
    'https://docs.cohere.com/reference/list-models',
    'https://docs.cohere.com/reference/errors',
    'github:CauldronUp/cauldron recipes/cohere/README.md',
  ],
  fromMemory: ['the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { models: [{ name: 'command' }] }),
    rejects('an unknown key', 'invalid-credential', 401, { message: 'invalid api token' }),
    rejects('no key', 'missing-credential', 401, { message: 'no api key supplied' }),
  ],
});
