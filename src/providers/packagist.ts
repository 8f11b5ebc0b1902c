import { defineProvider, rejects } from './define.ts';

export const packagist = defineProvider({
  id: 'packagist',
  name: 'Packagist',
  homepage: 'https://packagist.org',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://packagist.org',
  logHosts: ['packagist.org', 'repo.packagist.org'],
  probe: null,
  answers: [
    {
      status: 403,
      match: 'Missing or invalid username/apiToken',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential'],
    },
  ],
  facts: { message: { json: 'message' } },
  notes: [
    'No call that only reads takes the token (updating a package queues a crawl): presence is all that is checked.',
    'The value is USER:TOKEN, as Packagist takes it in Authorization: Bearer.',
  ],
  rotate: 'Profile, Show API Token: https://packagist.org/profile/',
  support: 'contact@packagist.org',
  secretNames: ['PACKAGIST_TOKEN', 'PACKAGIST_API_TOKEN'],
  sources: ['https://packagist.org/apidoc'],
  fromMemory: ['the words of the refusal', 'rotate', 'support'],
  examples: [
    rejects('a wrong token', 'invalid-credential', 403, {
      status: 'error',
      message: 'Missing or invalid username/apiToken in request',
    }),
  ],
});
