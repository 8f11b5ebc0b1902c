import { accepts, defineProvider, rejects } from './define.ts';

export const elasticsearch = defineProvider({
  id: 'elasticsearch',
  name: 'Elasticsearch cluster',
  homepage: 'https://www.elastic.co/elasticsearch',
  confidence: 'memory',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'ApiKey ',
  url: null,
  urlTemplate: 'https://{host}:9243',
  logHosts: ['.es.io', '.elastic-cloud.com'],
  probe: { method: 'GET', path: '/_security/_authenticate', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'api key is expired', cause: 'expired-token' },
    { status: 401, match: 'has been invalidated', cause: 'revoked-token' },
    { status: 401, match: 'missing authentication credentials', cause: 'missing-credential' },
    {
      status: 401,
      match: 'security_exception',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
    { status: 403, match: 'security_exception', cause: 'insufficient-scope' },
  ],
  facts: { identity: { json: 'username' }, message: { json: 'error.reason' } },
  notes: [
    'The value is the encoded key, base64 of id:api_key. For user name and password write scheme: basic and probe: GET /_security/_authenticate.',
    'OpenSearch asks GET /_plugins/_security/authinfo instead.',
  ],
  rotate: 'Kibana, Stack Management, Security, API keys',
  support: 'https://support.elastic.co',
  secretNames: ['ELASTIC_API_KEY', 'ELASTICSEARCH_API_KEY', 'ES_API_KEY'],
  sources: ['https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-authenticate'],
  examples: [
    accepts('a sound key', 200, { username: 'deploy', enabled: true, authentication_type: 'api_key' }),
    rejects('an unknown key', 'invalid-credential', 401, {
      error: { type: 'security_exception', reason: 'unable to authenticate with provided credentials' },
      status: 401,
    }),
    rejects('an expired key', 'expired-token', 401, {
      error: { type: 'security_exception', reason: 'api key is expired' },
    }),
  ],
});
