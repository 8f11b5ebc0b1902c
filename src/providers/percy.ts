import { accepts, defineProvider, fake, provesNothing, rejects } from './define.ts';

export const percy = defineProvider({
  id: 'percy',
  name: 'Percy (BrowserStack)',
  homepage: 'https://percy.io',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'Token token=',
  url: 'https://percy.io',
  logHosts: ['percy.io'],
  tokens: [
    { kind: 'project token', pattern: /(?:web|app|auto|ss|vmw|res)_[a-f0-9]{64}/, sample: fake('web_', 64) },
    { kind: 'project token of the older form', pattern: /[a-f0-9]{64}/, generic: true, sample: fake('', 64) },
  ],
  probe: { method: 'GET', path: '/api/v1/projects', sideEffects: 'none' },
  answers: [
    { status: 401, cause: 'invalid-credential', alsoMeans: ['missing-credential', 'revoked-token'] },
    { status: 403, probeOnly: true, cause: 'unknown' },
  ],
  facts: { message: { json: 'errors.*.detail' } },
  notes: ['A write-only project token may be refused by 403 here and yet be sound. Creating a build would cost quota.'],
  rotate: 'The project, Project settings, Project token',
  support: 'https://www.browserstack.com/support/percy',
  secretNames: ['PERCY_TOKEN'],
  sources: ['https://www.browserstack.com/docs/percy', 'github:trufflesecurity/trufflehog pkg/detectors/percy'],
  fromMemory: ['the prefixes', 'what the refusals mean', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { data: [] }),
    rejects('an unknown token', 'invalid-credential', 401, { errors: [{ status: 'unauthorized' }] }),
    provesNothing('a token that may only write', 'unknown', 403, { errors: [{ status: 'forbidden' }] }),
  ],
});
