import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const openai = defineProvider({
  id: 'openai',
  name: 'OpenAI',
  homepage: 'https://platform.openai.com',
  confidence: 'docs',
  scheme: 'bearer',
  url: 'https://api.openai.com',
  environments: { us: 'https://us.api.openai.com', eu: 'https://eu.api.openai.com' },
  logHosts: ['api.openai.com', 'us.api.openai.com', 'eu.api.openai.com'],
  tokens: [
    { kind: 'project key', pattern: /sk-proj-[\w-]{20,300}/, sample: fake('sk-proj-', 156) },
    { kind: 'service account key', pattern: /sk-svcacct-[\w-]{20,300}/, sample: fake('sk-svcacct-', 156) },
    { kind: 'admin key', pattern: /sk-admin-[\w-]{20,300}/, sample: fake('sk-admin-', 156) },
    { kind: 'API key of the older form', pattern: /sk-[A-Za-z0-9]{48}/, sample: fake('sk-', 48) },
  ],
  probe: { method: 'GET', path: '/v1/models', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'incorrect_hostname', cause: 'wrong-environment' },
    { status: 401, match: 'account_deactivated', cause: 'deactivated-account' },
    { status: 401, match: 'must be a member of an organization', cause: 'wrong-organization' },
    { status: 401, match: 'IP not authorized', cause: 'policy' },
    { status: 401, match: "You didn't provide an API key", cause: 'missing-credential' },
    { status: [401, 403], match: 'Missing scopes', probeOnly: true, cause: null },
    { status: [401, 403], match: 'Missing scopes', cause: 'insufficient-scope' },
    { status: 403, match: 'unsupported_country_region_territory', cause: 'policy' },
    { match: 'insufficient_quota', cause: 'not-auth' },
    {
      status: 401,
      match: 'invalid_api_key',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'expired-token'],
    },
    { status: 401, match: 'Incorrect API key provided', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
  ],
  facts: { organization: { header: 'openai-organization' }, message: { json: 'error.message' } },
  notes: [
    'Listing models costs nothing. A restricted key without the right to list them is answered by "Missing scopes" and is sound.',
    'A project with data residency is asked on its regional host (us, eu).',
    'An admin key (sk-admin-) works on /v1/organization alone.',
  ],
  rotate: 'API keys: https://platform.openai.com/api-keys',
  support: 'https://help.openai.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['OPENAI_API_KEY', 'OPENAI_KEY'],
  sources: [
    'https://platform.openai.com/docs/guides/error-codes',
    'https://help.openai.com/en/articles/6891839-api-error-codes',
    'https://platform.openai.com/docs/api-reference/models/list',
  ],
  fromMemory: ['the EU host', 'organisation'],
  examples: [
    accepts('a sound key', 200, { object: 'list', data: [] }, { 'openai-organization': 'octo' }),
    accepts('a restricted key that may not list models', 403, {
      error: { message: 'You have insufficient permissions for this operation. Missing scopes: api.model.read.' },
    }),
    rejects('an unknown key', 'invalid-credential', 401, {
      error: {
        message: 'Incorrect API key provided: sk-made-up.',
        type: 'invalid_request_error',
        code: 'invalid_api_key',
      },
    }),
    rejects('another region’s host', 'wrong-environment', 401, { error: { code: 'incorrect_hostname' } }),
    forbids('an address off the allow list', 'policy', 401, { error: { message: 'IP not authorized' } }),
  ],
});
