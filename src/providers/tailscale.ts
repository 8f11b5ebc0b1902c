import { accepts, defineProvider, fake, rejects } from './define.ts';

export const tailscale = defineProvider({
  id: 'tailscale',
  name: 'Tailscale API access token',
  homepage: 'https://tailscale.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.tailscale.com',
  logHosts: ['api.tailscale.com'],
  tokens: [{ kind: 'API access token', pattern: /tskey-api-[\w-]{20,60}/, sample: fake('tskey-api-', 34) }],
  probe: { method: 'GET', path: '/api/v2/tailnet/-/keys', sideEffects: 'none' },
  answers: [{ status: 401, cause: 'invalid-credential', alsoMeans: ['expired-token', 'revoked-token'] }],
  facts: { message: { json: 'message' } },
  notes: [
    'An auth key (tskey-auth-) or an OAuth client’s secret (tskey-client-) is another kind and has no harmless check.',
    'API access tokens end after at most 90 days.',
  ],
  rotate: 'Admin console, Settings, Keys: https://login.tailscale.com/admin/settings/keys',
  support: 'https://tailscale.com/contact/support',
  secretNames: ['TS_API_KEY', 'TAILSCALE_API_KEY', 'TS_API_TOKEN'],
  sources: ['https://tailscale.com/api', 'https://tailscale.com/kb/1101/api'],
  fromMemory: ['the probe', 'the words of the 401', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { keys: [{ id: 'made-up' }] }),
    rejects('an unknown token', 'invalid-credential', 401, { message: 'API token invalid' }),
  ],
});
