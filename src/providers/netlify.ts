import { accepts, defineProvider, fake, rejects } from './define.ts';

export const netlify = defineProvider({
  id: 'netlify',
  name: 'Netlify',
  homepage: 'https://www.netlify.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.netlify.com',
  logHosts: ['api.netlify.com'],
  tokens: [
    { kind: 'personal access token', pattern: /nfp_\w{36}/, sample: fake('nfp_', 36) },
    { kind: 'token of the older form', pattern: /[\w-]{43,45}/, generic: true, sample: fake('', 43) },
  ],
  probe: { method: 'GET', path: '/api/v1/user', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'Access Denied',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'],
    },
  ],
  facts: { identity: { json: 'email' }, message: { json: 'message' } },
  notes: ['Missing and wrong are answered alike. A site that the token may not see answers 404.'],
  rotate:
    'User settings, Applications, Personal access tokens: https://app.netlify.com/user/applications#personal-access-tokens',
  support: 'https://www.netlify.com/support/',
  requestIdHeaders: ['x-nf-request-id'],
  secretNames: ['NETLIFY_AUTH_TOKEN', 'NETLIFY_TOKEN'],
  sources: [
    'https://docs.netlify.com/api/get-started/',
    'https://open-api.netlify.com/#tag/user/operation/getCurrentUser',
    'github:CauldronUp/cauldron recipes/netlify/README.md',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { id: 'made-up', email: 'octocat@example.com' }),
    rejects('an unknown token', 'invalid-credential', 401, { code: 401, message: 'Access Denied' }),
  ],
});
