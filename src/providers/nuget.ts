import { defineProvider, fake, rejects } from './define.ts';

export const nuget = defineProvider({
  id: 'nuget',
  name: 'NuGet.org API key',
  homepage: 'https://www.nuget.org',
  confidence: 'docs',
  scheme: 'header',
  header: 'X-NuGet-ApiKey',
  url: 'https://www.nuget.org',
  logHosts: ['www.nuget.org', 'api.nuget.org'],
  tokens: [{ kind: 'API key', pattern: /oy2[a-z0-9]{43}/, sample: fake('oy2', 43) }],
  probe: null,
  answers: [
    {
      status: 403,
      match: 'is invalid, has expired, or does not have permission',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'insufficient-scope'],
    },
    { status: 401, match: 'API key must be provided', cause: 'missing-credential' },
  ],
  notes: [
    'No call only reads: presence and shape are all that is checked.',
    'Keys end after at most 365 days; no answer tells when.',
    'One 403 stands for a wrong key, an expired one, and one that may not push this package.',
  ],
  advice: {
    'invalid-credential': [
      'See in the account’s API keys whether the key has expired (at most 365 days) and whether its glob pattern covers the package.',
      'Better, push by trusted publishing (OIDC): then there is no key to expire.',
    ],
  },
  rotate: 'API keys, the key, Regenerate: https://www.nuget.org/account/apikeys (better: trusted publishing)',
  support: 'https://www.nuget.org/policies/Contact',
  requestIdHeaders: ['x-ms-request-id'],
  secretNames: ['NUGET_API_KEY', 'NUGET_TOKEN', 'NUGET_KEY'],
  sources: [
    'https://learn.microsoft.com/en-us/nuget/api/package-publish-resource',
    'https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package',
  ],
  fromMemory: ['that keys end after 365 days', 'the request id header', 'rotate', 'support'],
  examples: [
    rejects(
      'a key that is wrong, has expired, or may not',
      'invalid-credential',
      403,
      'The specified API key is invalid, has expired, or does not have permission to access the specified package.',
    ),
  ],
});
