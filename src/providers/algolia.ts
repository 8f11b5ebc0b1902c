import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';
import { composed } from './signing/compose.ts';

export const algolia = defineProvider({
  id: 'algolia',
  name: 'Algolia',
  homepage: 'https://www.algolia.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'application-id': { secret: false }, 'api-key': { secret: true } },
  signer: composed<'application-id' | 'api-key'>(values => ({
    path: `/1/keys/${encodeURIComponent(values['api-key'])}`,
    headers: {
      'X-Algolia-Application-Id': values['application-id'],
      'X-Algolia-API-Key': values['api-key'],
    },
  })),
  url: null,
  urlTemplate: 'https://{application-id}.algolia.net',
  logHosts: ['.algolia.net', '.algolianet.com'],
  tokens: [
    {
      kind: 'application id',
      pattern: /[A-Z0-9]{10}/,
      field: 'application-id',
      generic: true,
      sample: fake('', 10, 'EXAMPLE0'),
    },
    { kind: 'API key', pattern: /[a-z0-9]{32}/, field: 'api-key', generic: true, sample: fake('', 32) },
  ],
  probe: { method: 'GET', path: '/1/keys/{api-key}', sideEffects: 'none' },
  control: false,
  answers: [
    {
      match: 'Invalid Application-ID or API key',
      cause: 'invalid-credential',
      alsoMeans: ['wrong-organization', 'missing-credential', 'revoked-token'],
    },
    { status: 403, match: 'Method not allowed with this API key', cause: 'insufficient-scope' },
    { status: 404, match: 'Key does not exist', cause: 'revoked-token', alsoMeans: ['wrong-organization'] },
  ],
  facts: { scopes: { json: 'acl' }, message: { json: 'message' } },
  notes: [
    'One message stands for a wrong application id, a wrong key, and a missing header.',
    'The key stands in the probe’s path, where a proxy’s log would show it.',
  ],
  rotate: 'Dashboard, Settings, API Keys: https://dashboard.algolia.com/account/api-keys',
  support: 'https://support.algolia.com',
  secretNames: ['ALGOLIA_ADMIN_KEY', 'ALGOLIA_API_KEY', 'ALGOLIA_WRITE_KEY'],
  sources: [
    'https://www.algolia.com/doc/rest-api/search/get-api-key',
    'github:CauldronUp/cauldron recipes/algolia/README.md',
    'github:mongodb/kingfisher data/rules/algolia.yml',
  ],
  fromMemory: ['the words for a missing right', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { value: 'made-up', acl: ['search', 'addObject'], validity: 0 }),
    rejects('an unknown pair', 'invalid-credential', 403, {
      message: 'Invalid Application-ID or API key',
      status: 403,
    }),
    forbids('a key that may only search', 'insufficient-scope', 403, {
      message: 'Method not allowed with this API key',
      status: 403,
    }),
  ],
});
