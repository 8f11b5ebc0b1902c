import { accepts, defineProvider, fake, rejects } from './define.ts';

export const elasticCloud = defineProvider({
  id: 'elastic-cloud',
  name: 'Elastic Cloud',
  homepage: 'https://cloud.elastic.co',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'ApiKey ',
  url: 'https://api.elastic-cloud.com',
  logHosts: ['api.elastic-cloud.com', 'cloud.elastic.co'],
  tokens: [{ kind: 'API key', pattern: /essu_[\w-]{60,200}={0,2}/, sample: fake('essu_', 80) }],
  probe: { method: 'GET', path: '/api/v1/deployments', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'root.unauthenticated',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'wrong-environment'],
    },
    { status: 403, match: 'root.unauthorized', cause: 'insufficient-scope' },
  ],
  facts: { message: { json: 'errors.*.message' } },
  notes: ['This is a key of the organisation. A key of a cluster goes to the cluster: the preset elasticsearch.'],
  rotate: 'Organization, API keys: https://cloud.elastic.co/account/keys',
  support: 'https://support.elastic.co',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['EC_API_KEY', 'ELASTIC_CLOUD_API_KEY'],
  sources: [
    'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
    'github:betterleaks/betterleaks cmd/generate/config/rules/elastic.go',
  ],
  fromMemory: ['the error codes', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { deployments: [] }),
    rejects('an unknown key', 'invalid-credential', 401, {
      errors: [{ code: 'root.unauthenticated', message: 'The supplied authentication is invalid' }],
    }),
  ],
});
