import { accepts, defineProvider, fake, rejects } from './define.ts';

export const huggingface = defineProvider({
  id: 'huggingface',
  name: 'Hugging Face',
  homepage: 'https://huggingface.co',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://huggingface.co',
  logHosts: ['huggingface.co'],
  tokens: [
    { kind: 'user access token', pattern: /hf_[A-Za-z0-9]{34}/, sample: fake('hf_', 34) },
    { kind: 'organization token', pattern: /api_org_[A-Za-z0-9]{34}/, sample: fake('api_org_', 34) },
  ],
  probe: { method: 'GET', path: '/api/whoami-v2', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'is expired', cause: 'expired-token' },
    {
      status: 401,
      match: 'Invalid username or password',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token'],
    },
    { status: 401, match: 'Invalid credentials in Authorization header', cause: 'invalid-credential' },
  ],
  facts: {
    scopes: { json: 'auth.accessToken.role' },
    organization: { json: 'orgs.*.name' },
    identity: { json: 'name' },
    message: { json: 'error' },
  },
  notes: ['A repository that does not exist is answered by 401 as well: a 401 in a log need not be the token.'],
  rotate: 'Settings, Access Tokens, Invalidate and refresh: https://huggingface.co/settings/tokens',
  support: 'website@huggingface.co',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['HF_TOKEN', 'HUGGINGFACE_TOKEN', 'HUGGING_FACE_HUB_TOKEN'],
  sources: [
    'https://huggingface.co/docs/hub/security-tokens',
    'https://huggingface.co/docs/hub/api',
    'github:CauldronUp/cauldron recipes/huggingface/README.md',
  ],
  fromMemory: ['scopes', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, {
      type: 'user',
      name: 'octocat',
      orgs: [{ name: 'octo' }],
      auth: { type: 'access_token', accessToken: { displayName: 'deploy', role: 'write' } },
    }),
    rejects('an unknown token', 'invalid-credential', 401, { error: 'Invalid username or password.' }),
    rejects('an expired token', 'expired-token', 401, { error: 'User Access Token "deploy" is expired' }),
  ],
});
