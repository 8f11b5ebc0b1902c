import { accepts, defineProvider, fake, rejects } from './define.ts';

export const rubygems = defineProvider({
  id: 'rubygems',
  name: 'RubyGems.org',
  homepage: 'https://rubygems.org',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: '',
  url: 'https://rubygems.org',
  logHosts: ['rubygems.org'],
  tokens: [{ kind: 'API key', pattern: /rubygems_[a-f0-9]{48}/, sample: fake('rubygems_', 48) }],
  probe: { method: 'GET', path: '/api/v1/gems.json', sideEffects: 'none' },
  answers: [
    { status: 403, match: 'invalid API key', cause: 'revoked-token' },
    { status: 403, probeOnly: true, cause: null },
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token', 'expired-token', 'insufficient-scope'],
    },
  ],
  notes: [
    'The key stands bare in Authorization, without a scheme word.',
    'A key that may only push is answered by 403 and is sound.',
  ],
  rotate: 'Settings, API keys: https://rubygems.org/profile/api_keys (better: trusted publishing, no key)',
  support: 'https://help.rubygems.org',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['RUBYGEMS_API_KEY', 'GEM_HOST_API_KEY', 'RUBYGEMS_AUTH_TOKEN'],
  sources: [
    'https://guides.rubygems.org/rubygems-org-api/',
    'https://guides.rubygems.org/api-key-scopes/',
    'github:betterleaks/betterleaks cmd/generate/config/rules/rubygems.go',
  ],
  fromMemory: ['the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, []),
    accepts('a key that may only push', 403, 'The API key doesn’t have access'),
    rejects(
      'an unknown key',
      'invalid-credential',
      401,
      'Access Denied. Please sign up for an account at https://rubygems.org',
    ),
  ],
});
