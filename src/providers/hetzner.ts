import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const hetzner = defineProvider({
  id: 'hetzner',
  name: 'Hetzner Cloud',
  homepage: 'https://www.hetzner.com/cloud',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.hetzner.cloud',
  logHosts: ['api.hetzner.cloud'],
  tokens: [{ kind: 'API token', pattern: /[A-Za-z0-9]{64}/, generic: true, sample: fake('', 64) }],
  probe: { method: 'GET', path: '/v1/servers?per_page=1', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'unable to authenticate',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'missing-credential'],
    },
    { status: 403, match: 'token_readonly', cause: 'insufficient-scope' },
    { match: 'rate_limit_exceeded', cause: 'not-auth' },
  ],
  facts: { message: { json: 'error.message' } },
  notes: ['A token belongs to one project and doesn’t tell which: an empty list may be the wrong project.'],
  rotate: 'Console, the project, Security, API tokens: https://console.hetzner.cloud',
  support: 'https://console.hetzner.cloud/support',
  requestIdHeaders: ['x-correlation-id'],
  secretNames: ['HCLOUD_TOKEN', 'HETZNER_TOKEN', 'HETZNER_API_TOKEN'],
  sources: ['https://docs.hetzner.cloud/#authentication', 'https://docs.hetzner.cloud/#errors'],
  fromMemory: ['the code of 429', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { servers: [], meta: { pagination: { total_entries: 0 } } }),
    rejects('an unknown token', 'invalid-credential', 401, {
      error: { message: 'unable to authenticate', code: 'unauthorized' },
    }),
    forbids('a token that may only read', 'insufficient-scope', 403, { error: { code: 'token_readonly' } }),
  ],
});
