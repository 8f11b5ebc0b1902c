import { accepts, defineProvider, fake, rejects } from './define.ts';

export const cratesIo = defineProvider({
  id: 'crates-io',
  name: 'crates.io',
  homepage: 'https://crates.io',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: '',
  url: 'https://crates.io',
  logHosts: ['crates.io'],
  tokens: [{ kind: 'API token', pattern: /cio[A-Za-z0-9]{32}/, sample: fake('cio', 32) }],
  probe: { method: 'GET', path: '/api/v1/me', sideEffects: 'none' },
  answers: [
    { status: 403, match: 'can only be performed on the crates.io website', cause: null },
    { status: 403, match: 'requires authentication', cause: 'missing-credential' },
    {
      status: 403,
      match: 'authentication failed',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'expired-token'],
    },
    { match: 'does not match the format used by crates.io', cause: 'malformed-credential' },
    { status: 403, match: 'does not have the required permissions', cause: 'insufficient-scope' },
  ],
  facts: { message: { json: 'errors.*.detail' } },
  notes: [
    'The probe takes cookies alone: a sound token is answered by 403 with words that say so, a dead one by 403 with others.',
    'The token stands bare in Authorization, without a scheme word.',
  ],
  rotate: 'Account settings, API Tokens: https://crates.io/settings/tokens (better: trusted publishing, no token)',
  support: 'help@crates.io',
  requestIdHeaders: ['x-request-id', 'x-amz-cf-id'],
  secretNames: ['CARGO_REGISTRY_TOKEN', 'CRATES_IO_TOKEN', 'CRATES_TOKEN'],
  sources: [
    'https://doc.rust-lang.org/cargo/reference/registry-web-api.html',
    'https://github.com/rust-lang/crates.io/pull/11926',
    'https://github.com/fstubner/netscli/pull/391',
    'https://github.com/vectordotdev/vrl/issues/1860',
  ],
  fromMemory: ['the request id headers', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 403, {
      errors: [{ detail: 'this action can only be performed on the crates.io website' }],
    }),
    rejects('a dead token', 'invalid-credential', 403, { errors: [{ detail: 'authentication failed' }] }),
    rejects('no token', 'missing-credential', 403, { errors: [{ detail: 'this action requires authentication' }] }),
    rejects('a value that is no token', 'malformed-credential', 401, {
      errors: [{ detail: 'The given API token does not match the format used by crates.io.' }],
    }),
  ],
});
