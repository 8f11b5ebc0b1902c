import { accepts, defineProvider, fake, rejects } from './define.ts';
import { uuid } from './tokens/shapes.ts';

export const pinecone = defineProvider({
  id: 'pinecone',
  name: 'Pinecone',
  homepage: 'https://www.pinecone.io',
  confidence: 'rule',
  scheme: 'header',
  header: 'Api-Key',
  url: 'https://api.pinecone.io',
  logHosts: ['api.pinecone.io', '.pinecone.io'],
  tokens: [
    {
      kind: 'API key',
      pattern: /pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}/,
      sample: `${fake('pcsk_', 5)}_${fake('', 63)}`,
    },
    uuid('API key of the older form'),
  ],
  probe: { method: 'GET', path: '/indexes', headers: { 'X-Pinecone-Api-Version': '2025-01' }, sideEffects: 'none' },
  answers: [
    { status: 401, match: 'Invalid API Key', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
    { status: 403, probeOnly: true, cause: null },
  ],
  facts: { message: { json: 'error.message' } },
  notes: [
    'A key belongs to one project. An index has a host of its own.',
    'A key without the role to list indexes is answered by 403 and is sound.',
  ],
  rotate: 'The project, API keys, Create API key: https://app.pinecone.io',
  support: 'https://support.pinecone.io',
  requestIdHeaders: ['x-pinecone-request-id'],
  secretNames: ['PINECONE_API_KEY'],
  sources: [
    'https://docs.pinecone.io/reference/api/authentication',
    'https://docs.pinecone.io/reference/api/latest/control-plane/list_indexes',
    'github:CauldronUp/cauldron recipes/pinecone/README.md',
  ],
  fromMemory: ['the words of the 401', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { indexes: [] }),
    accepts('a key without the role', 403, { error: { code: 'FORBIDDEN', message: 'Forbidden' }, status: 403 }),
    rejects('an unknown key', 'invalid-credential', 401, 'Invalid API Key'),
  ],
});
