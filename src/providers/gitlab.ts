import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const gitlab = defineProvider({
  id: 'gitlab',
  name: 'GitLab personal, project or group access token',
  homepage: 'https://gitlab.com',
  confidence: 'docs',
  scheme: 'header',
  header: 'PRIVATE-TOKEN',
  url: 'https://gitlab.com',
  logHosts: ['gitlab.com'],
  tokens: [
    { kind: 'access token', pattern: /glpat-[\w-]{20}/, sample: fake('glpat-', 20) },
    {
      kind: 'routable access token',
      pattern: /glpat-[\w-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{7,9}/,
      sample: `${fake('glpat-', 27)}.01.${fake('', 9)}`,
    },
  ],
  probe: { method: 'GET', path: '/api/v4/personal_access_tokens/self', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'Token is expired', cause: 'expired-token' },
    { status: 401, match: 'Token was revoked', cause: 'revoked-token' },
    { status: 403, match: 'insufficient_scope', probeOnly: true, cause: null },
    { status: 403, match: 'insufficient_scope', cause: 'insufficient-scope' },
    { status: 403, match: 'account has been blocked', cause: 'deactivated-account' },
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token', 'wrong-environment'],
    },
  ],
  facts: {
    expiresAt: { json: 'expires_at' },
    scopes: { json: 'scopes' },
    scopesNeeded: { json: 'scope' },
    identity: { json: 'name' },
    message: { json: 'message' },
  },
  notes: [
    'A token of another GitLab instance answers like a dead one: give your own instance’s URL as the target.',
    'A project that the token may not see answers 404, not 403.',
  ],
  rotate:
    'User settings, Access tokens: https://gitlab.com/-/user_settings/personal_access_tokens (or Settings, Access tokens of the project or group)',
  support: 'https://support.gitlab.com',
  requestIdHeaders: ['x-request-id', 'x-gitlab-meta'],
  secretNames: ['GITLAB_TOKEN', 'GITLAB_PAT', 'GL_TOKEN'],
  sources: [
    'https://docs.gitlab.com/api/personal_access_tokens/',
    'https://docs.gitlab.com/security/tokens/',
    'https://gitlab.com/gitlab-org/gitlab/-/issues/370101',
  ],
  fromMemory: ['the words for a blocked account', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, {
      id: 4,
      name: 'deploy',
      revoked: false,
      active: true,
      scopes: ['api', 'read_repository'],
      user_id: 3,
      expires_at: '2027-06-01',
    }),
    rejects('an unknown token', 'invalid-credential', 401, { message: '401 Unauthorized' }),
    rejects('an expired token', 'expired-token', 401, {
      error: 'invalid_token',
      error_description: 'Token is expired. You can either do re-authorization or token refresh.',
    }),
    rejects('a revoked token', 'revoked-token', 401, {
      error: 'invalid_token',
      error_description: 'Token was revoked. You have to re-authorize from the user.',
    }),
    forbids('a blocked user', 'deactivated-account', 403, {
      message: '403 Forbidden - Your account has been blocked.',
    }),
  ],
});
