import { accepts, defineProvider, fake, rejects } from './define.ts';

export const flyIo = defineProvider({
  id: 'fly-io',
  name: 'Fly.io',
  homepage: 'https://fly.io',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'Bearer ',
  url: 'https://api.machines.dev',
  logHosts: ['api.machines.dev', 'api.fly.io', 'registry.fly.io'],
  tokens: [
    {
      kind: 'token (its first word belongs to it)',
      pattern: /FlyV1 fm\d{1,3}_[A-Za-z0-9+/=,_-]{100,4000}/,
      sample: fake('FlyV1 fm2_', 500),
    },
    { kind: 'token', pattern: /fm\d{1,3}_[A-Za-z0-9+/=,_-]{100,4000}/, sample: fake('fm2_', 500) },
  ],
  probe: { method: 'GET', path: '/v1/apps?org_slug=', sideEffects: 'none' },
  answers: [
    { status: 400, probeOnly: true, cause: null },
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token', 'malformed-credential'],
    },
    { status: 403, cause: 'wrong-organization', alsoMeans: ['insufficient-scope'] },
  ],
  facts: { message: { json: 'error' } },
  notes: [
    'The probe leaves the organisation empty: a sound token is answered by 400, a wrong one by 401.',
    'The words "FlyV1 " are a part of the token: without them it may be refused.',
  ],
  rotate: 'fly tokens create deploy (or the dashboard, Tokens); fly tokens revoke takes the old one back',
  support: 'https://community.fly.io',
  requestIdHeaders: ['fly-request-id'],
  secretNames: ['FLY_API_TOKEN', 'FLY_ACCESS_TOKEN'],
  sources: [
    'https://fly.io/docs/machines/api/working-with-machines-api/',
    'https://fly.io/docs/security/tokens/',
    'github:trufflesecurity/trufflehog pkg/detectors/flyio',
    'github:praetorian-inc/titus pkg/validator/validators/flyio.yaml',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token, with no organisation asked for', 400, { error: 'org_slug is required' }),
    rejects('an unknown token', 'invalid-credential', 401, { error: 'unauthenticated' }),
  ],
});
