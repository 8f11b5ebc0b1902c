import { accepts, defineProvider, fake, rejects } from './define.ts';

export const groq = defineProvider({
  id: 'groq',
  name: 'Groq',
  homepage: 'https://groq.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.groq.com',
  logHosts: ['api.groq.com'],
  tokens: [{ kind: 'API key', pattern: /gsk_[A-Za-z0-9]{52}/, sample: fake('gsk_', 52) }],
  probe: { method: 'GET', path: '/openai/v1/models', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'invalid_api_key',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
  ],
  facts: { message: { json: 'error.message' } },
  notes: ['Listing models costs nothing.'],
  rotate: 'Console, API Keys: https://console.groq.com/keys',
  support: 'https://community.groq.com',
  requestIdHeaders: ['x-request-id', 'cf-ray'],
  secretNames: ['GROQ_API_KEY'],
  sources: ['https://console.groq.com/docs/api-reference', 'github:mongodb/kingfisher data/rules/groq.yml'],
  fromMemory: ['the body of the 401', 'the request id headers', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { object: 'list', data: [] }),
    rejects('an unknown key', 'invalid-credential', 401, {
      error: { message: 'Invalid API Key', type: 'invalid_request_error', code: 'invalid_api_key' },
    }),
  ],
});
