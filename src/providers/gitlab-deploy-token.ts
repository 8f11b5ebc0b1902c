import { accepts, defineProvider, fake, rejects } from './define.ts';

export const gitlabDeployToken = defineProvider({
  id: 'gitlab-deploy-token',
  name: 'GitLab deploy token',
  homepage: 'https://gitlab.com',
  confidence: 'memory',
  scheme: 'basic',
  url: 'https://gitlab.com',
  logHosts: ['gitlab.com', 'registry.gitlab.com'],
  tokens: [{ kind: 'deploy token', pattern: /gldt-[\w-]{20,300}/, sample: fake('gldt-', 20) }],
  probe: null,
  needsProbe: 'GET /jwt/auth?service=container_registry&scope=repository:GROUP/PROJECT:pull',
  answers: [
    {
      status: 401,
      match: 'HTTP Basic: Access denied',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
    { status: 403, match: 'insufficient_scope', cause: 'insufficient-scope' },
  ],
  facts: { message: { json: 'message' } },
  notes: [
    'No REST call tells of a deploy token. Its registry’s token service does; a 200 there may be a narrowed grant.',
  ],
  rotate: 'The project’s or group’s Settings, Repository, Deploy tokens',
  support: 'https://support.gitlab.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['CI_DEPLOY_PASSWORD', 'GITLAB_DEPLOY_TOKEN'],
  sources: ['https://docs.gitlab.com/user/project/deploy_tokens/'],
  examples: [
    accepts('a sound token', 200, { token: 'made-up' }),
    rejects('an unknown token', 'invalid-credential', 401, { message: 'HTTP Basic: Access denied.' }),
  ],
});
