import { accepts, defineProvider, fake, rejects } from './define.ts';
import { jwt } from './tokens/shapes.ts';

export const artifactory = defineProvider({
  id: 'artifactory',
  name: 'JFrog Artifactory',
  homepage: 'https://jfrog.com/artifactory/',
  confidence: 'rule',
  scheme: 'bearer',
  url: null,
  urlTemplate: 'https://{name}.jfrog.io',
  logHosts: ['.jfrog.io'],
  tokens: [
    { kind: 'reference token', pattern: /cmVmdGtu[A-Za-z0-9]{56}/, sample: fake('cmVmdGtu', 56) },
    jwt('access token (JWT)'),
  ],
  probe: { method: 'GET', path: '/access/api/v1/tokens/me', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'Token failed verification: expired', cause: 'expired-token' },
    {
      status: 401,
      match: 'Token not found',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'wrong-environment'],
    },
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token', 'wrong-environment'],
    },
    { status: 403, probeOnly: true, cause: null },
  ],
  facts: { expiresAt: { json: 'expiry' }, scopes: { json: 'scope' }, identity: { json: 'subject' } },
  notes: [
    'The ping endpoint answers 200 to anyone where anonymous access is on, so it proves nothing.',
    'API keys (AKCp…) travel in X-JFrog-Art-Api and are at the end of their life: make an identity token.',
    'A 404 is an old version without this call; a page or a redirect is a wrong host.',
  ],
  rotate: 'Platform, user profile, Identity Tokens (or Administration, User Management, Access Tokens)',
  support: 'https://jfrog.com/support/',
  requestIdHeaders: ['x-jfrog-trace-id', 'x-request-id'],
  secretNames: ['ARTIFACTORY_TOKEN', 'JF_ACCESS_TOKEN', 'ARTIFACTORY_ACCESS_TOKEN'],
  sources: [
    'github:trufflesecurity/trufflehog pkg/detectors/artifactoryreferencetoken',
    'github:mongodb/kingfisher data/rules/artifactory.yml',
    'github:betterleaks/betterleaks cmd/generate/config/rules/artifactory.go',
  ],
  fromMemory: ['expiry, scope and subject in the answer', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, {
      token_id: 'made-up',
      subject: 'users/deploy',
      expiry: 1_900_000_000,
      scope: 'applied-permissions/user',
    }),
    accepts('a token that may not describe itself', 403, { errors: [{ code: 'FORBIDDEN', message: 'Forbidden' }] }),
    rejects('an expired token', 'expired-token', 401, {
      errors: [{ status: 401, message: 'Token failed verification: expired' }],
    }),
    rejects('an unknown token', 'invalid-credential', 401, {
      errors: [{ code: 'UNAUTHORIZED', message: 'Invalid token' }],
    }),
  ],
});
