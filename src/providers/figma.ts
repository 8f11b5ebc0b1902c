import { accepts, defineProvider, fake, rejects } from './define.ts';

export const figma = defineProvider({
  id: 'figma',
  name: 'Figma',
  homepage: 'https://www.figma.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'X-Figma-Token',
  url: 'https://api.figma.com',
  logHosts: ['api.figma.com'],
  tokens: [{ kind: 'personal access token', pattern: /figd_[\w-]{38,42}/, sample: fake('figd_', 40) }],
  probe: { method: 'GET', path: '/v1/me', sideEffects: 'none' },
  answers: [
    { status: [401, 403], match: 'Missing credentials', cause: 'missing-credential' },
    { status: 403, match: 'Invalid scope', probeOnly: true, cause: null },
    { status: 403, match: 'Token expired', cause: 'expired-token' },
    { status: 401, match: 'Token has expired', cause: 'expired-token' },
    {
      status: [401, 403],
      match: 'Invalid token',
      cause: 'invalid-credential',
      alsoMeans: ['insufficient-scope', 'revoked-token', 'expired-token'],
    },
  ],
  facts: {
    scopes: { text: /Invalid scope\(s\): ([\w:, ]{1,500})/ },
    identity: { json: 'handle' },
    message: { json: 'err' },
  },
  notes: [
    'Figma documents 403 for a wrong token; 401 has been seen too.',
    'The probe needs the scope current_user:read: a sound token without it is refused, at times in the words for a dead one.',
  ],
  rotate: 'Settings, Security, Personal access tokens',
  support: 'https://help.figma.com',
  secretNames: ['FIGMA_TOKEN', 'FIGMA_ACCESS_TOKEN', 'FIGMA_API_KEY'],
  sources: [
    'https://www.figma.com/developers/api#users-endpoints',
    'https://www.figma.com/developers/api#errors',
    'github:CauldronUp/cauldron recipes/figma/README.md',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { id: '1', handle: 'octocat', email: 'octocat@example.com' }),
    accepts('a token without current_user:read', 403, { status: 403, err: 'Invalid scope(s): file_content:read' }),
    rejects('an expired token', 'expired-token', 401, { status: 401, err: 'Token has expired' }),
    rejects('an unknown token', 'invalid-credential', 403, { status: 403, err: 'Invalid token' }),
    rejects('the same under 401', 'invalid-credential', 401, { status: 401, err: 'Invalid token' }),
  ],
});
