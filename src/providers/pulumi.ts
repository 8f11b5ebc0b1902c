import { accepts, defineProvider, fake, rejects } from './define.ts';

export const pulumi = defineProvider({
  id: 'pulumi',
  name: 'Pulumi Cloud',
  homepage: 'https://www.pulumi.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'token ',
  url: 'https://api.pulumi.com',
  logHosts: ['api.pulumi.com'],
  tokens: [{ kind: 'access token', pattern: /pul-[a-f0-9]{40}/, sample: fake('pul-', 40) }],
  probe: {
    method: 'GET',
    path: '/api/user',
    headers: { Accept: 'application/vnd.pulumi+8' },
    sideEffects: 'none',
  },
  answers: [
    {
      status: 401,
      match: 'No credentials provided or are invalid',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token', 'wrong-environment'],
    },
  ],
  facts: {
    organization: { json: 'organizations.*.githubLogin' },
    identity: { json: 'githubLogin' },
    message: { json: 'message' },
  },
  notes: [
    'The scheme word is token, not Bearer.',
    'A token of a self-hosted service is refused in the same words: give that service’s URL as the target.',
  ],
  rotate:
    'Personal access tokens: https://app.pulumi.com/account/tokens (organisation and team tokens: the organisation’s settings)',
  support: 'https://support.pulumi.com',
  secretNames: ['PULUMI_ACCESS_TOKEN'],
  sources: [
    'https://www.pulumi.com/docs/reference/cloud-rest-api/',
    'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
    'github:CauldronUp/cauldron recipes/pulumi/README.md',
  ],
  fromMemory: ['organisation', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { githubLogin: 'octocat', organizations: [{ githubLogin: 'octo' }] }),
    rejects('an unknown token', 'invalid-credential', 401, {
      code: 401,
      message: 'Unauthorized: No credentials provided or are invalid.',
    }),
  ],
});
