import { accepts, defineProvider, provesNothing, rejects } from './define.ts';

export const ociRegistry = defineProvider({
  id: 'oci-registry',
  name: 'Any OCI or Docker registry with HTTP Basic',
  homepage: 'https://github.com/opencontainers/distribution-spec',
  confidence: 'rule',
  scheme: 'basic',
  url: null,
  urlTemplate: 'https://{host}',
  logHosts: [],
  probe: { method: 'GET', path: '/v2/', sideEffects: 'none' },
  answers: [
    { status: 401, header: { name: 'www-authenticate', match: 'Bearer realm=' }, probeOnly: true, cause: 'unknown' },
    { match: 'TOOMANYREQUESTS', cause: 'not-auth' },
    {
      status: 401,
      match: 'UNAUTHORIZED',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'],
    },
    { status: 403, match: 'DENIED', cause: 'insufficient-scope' },
  ],
  facts: { message: { json: 'errors.*.message' } },
  notes: [
    'A registry that asks for a Bearer token (WWW-Authenticate: Bearer realm=…) can’t be judged by this probe: give its token service as the target’s URL and probe: GET /token?service=SERVICE.',
    'A registry that answers 200 without a credential proves nothing either: the check asks without it first.',
  ],
  rotate: 'Where the registry keeps its users or robot accounts',
  support: 'the registry’s administrator',
  secretNames: ['REGISTRY_PASSWORD', 'REGISTRY_TOKEN'],
  sources: [
    'https://github.com/opencontainers/distribution-spec/blob/main/spec.md#determining-support',
    'https://distribution.github.io/distribution/spec/auth/token/',
  ],
  fromMemory: ['which refusal uses which code'],
  examples: [
    accepts('a sound login', 200, {}),
    rejects(
      'a wrong login',
      'invalid-credential',
      401,
      { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] },
      {
        'www-authenticate': 'Basic realm="Registry"',
      },
    ),
    provesNothing(
      'a registry that wants a Bearer token',
      'unknown',
      401,
      { errors: [{ code: 'UNAUTHORIZED' }] },
      {
        'www-authenticate': 'Bearer realm="https://auth.example.com/token",service="registry"',
      },
    ),
  ],
});
