import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';
import { basic, composed } from './signing/compose.ts';

export const mongodbAtlas = defineProvider({
  id: 'mongodb-atlas',
  name: 'MongoDB Atlas service account',
  homepage: 'https://www.mongodb.com/atlas',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'client-id': { secret: false }, 'client-secret': { secret: true } },
  signer: composed<'client-id' | 'client-secret'>(values => ({
    headers: { Authorization: basic(values['client-id'], values['client-secret']) },
    form: { grant_type: 'client_credentials' },
  })),
  url: 'https://cloud.mongodb.com',
  logHosts: ['cloud.mongodb.com'],
  tokens: [
    { kind: 'client id', pattern: /mdb_sa_id_[a-f0-9]{24}/, field: 'client-id', sample: fake('mdb_sa_id_', 24) },
    { kind: 'client secret', pattern: /mdb_sa_sk_[\w-]{40}/, field: 'client-secret', sample: fake('mdb_sa_sk_', 40) },
  ],
  probe: { method: 'POST', path: '/api/oauth/token', sideEffects: 'none: it hands out an access token of an hour' },
  answers: [
    { match: 'IP_ADDRESS_NOT_ON_ACCESS_LIST', cause: 'policy' },
    { match: 'invalid_client', cause: 'invalid-credential', alsoMeans: ['expired-token', 'revoked-token'] },
    { status: 401, match: 'USER_UNAUTHORIZED', cause: 'invalid-credential', alsoMeans: ['insufficient-scope'] },
  ],
  facts: { message: { json: 'detail' } },
  notes: [
    'Exchanges the pair for a token as Atlas’s own clients do. Whether the runner’s address is on the access list shows only when the API is called: IP_ADDRESS_NOT_ON_ACCESS_LIST then means a sound key.',
    'The older API keys use HTTP Digest, which this tool does not speak.',
  ],
  rotate: 'Organization, Applications, Service Accounts, the account, Generate New Client Secret',
  support: 'https://support.mongodb.com',
  secretNames: ['MONGODB_ATLAS_CLIENT_SECRET', 'MONGODB_ATLAS_CLIENT_ID', 'ATLAS_CLIENT_SECRET'],
  sources: [
    'https://www.mongodb.com/docs/atlas/api/service-accounts/generate-oauth2-token/',
    'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
    'github:betterleaks/betterleaks cmd/generate/config/rules/mongodb.go',
  ],
  fromMemory: ['the error of the token endpoint', 'rotate', 'support'],
  examples: [
    accepts('a sound pair', 200, { access_token: 'made-up', expires_in: 3600, token_type: 'Bearer' }),
    rejects('an unknown pair', 'invalid-credential', 401, { error: 'invalid_client' }),
    forbids('an address that is not on the access list', 'policy', 403, {
      error: 403,
      errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
      detail: 'IP address 192.0.2.1 is not allowed to access this resource.',
    }),
  ],
});
