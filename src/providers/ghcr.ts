import { accepts, defineProvider, rejects } from './define.ts';
import { githubInstallationToken, githubToken } from './tokens/shapes.ts';

export const ghcr = defineProvider({
  id: 'ghcr',
  name: 'GitHub Container Registry',
  homepage: 'https://ghcr.io',
  confidence: 'rule',
  scheme: 'basic',
  url: 'https://ghcr.io',
  logHosts: ['ghcr.io'],
  tokens: [githubToken('personal access token (classic)', 'ghp_'), githubInstallationToken],
  probe: null,
  needsProbe: 'GET /token?service=ghcr.io&scope=repository:OWNER/IMAGE:pull',
  answers: [
    { match: '"DENIED"', cause: 'invalid-credential', alsoMeans: ['insufficient-scope'] },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'] },
  ],
  facts: { message: { json: 'errors.*.message' } },
  notes: [
    'A 200 proves the login alone: the grant is narrowed without a word. To check write:packages, use the preset github with scopes: [write:packages].',
    'Without a credential a public image is answered by 200 too.',
  ],
  rotate:
    'Settings, Developer settings, Personal access tokens: https://github.com/settings/tokens (in a workflow: GITHUB_TOKEN with permissions: packages: write)',
  support: 'https://support.github.com',
  requestIdHeaders: ['x-github-request-id'],
  secretNames: ['GHCR_TOKEN', 'CR_PAT', 'GHCR_PAT'],
  sources: [
    'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
    'https://distribution.github.io/distribution/spec/auth/token/',
  ],
  fromMemory: ['the error bodies', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { token: 'made-up' }),
    rejects('an unknown token', 'invalid-credential', 403, { errors: [{ code: 'DENIED', message: 'denied' }] }),
  ],
});
