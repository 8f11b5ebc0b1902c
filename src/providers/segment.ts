import { accepts, defineProvider, fake, rejects } from './define.ts';

export const segment = defineProvider({
  id: 'segment',
  name: 'Segment Public API token',
  homepage: 'https://segment.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.segmentapis.com',
  environments: { us: 'https://api.segmentapis.com', eu: 'https://eu1.api.segmentapis.com' },
  logHosts: ['api.segmentapis.com', 'eu1.api.segmentapis.com'],
  tokens: [{ kind: 'Public API token', pattern: /sgp_[A-Za-z0-9]{64}/, sample: fake('sgp_', 64) }],
  probe: { method: 'GET', path: '/', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"workspace"', cause: null },
    {
      status: [401, 403],
      probeOnly: true,
      cause: 'invalid-credential',
      alsoMeans: ['wrong-environment', 'insufficient-scope', 'revoked-token'],
    },
  ],
  facts: { organization: { json: 'data.workspace.slug' }, message: { json: 'errors.*.message' } },
  notes: [
    'A wrong token is answered by 403 or 401; a token of the other region (us, eu) likewise.',
    'A write key can’t be checked: the tracking API answers 200 to any.',
  ],
  rotate: 'The workspace, Settings, Access Management, Tokens',
  support: 'https://segment.com/help/contact/',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['SEGMENT_TOKEN', 'SEGMENT_PUBLIC_API_TOKEN'],
  sources: [
    'https://docs.segmentapis.com/tag/Workspaces',
    'github:betterleaks/betterleaks cmd/generate/config/rules/segment.go',
    'github:praetorian-inc/titus pkg/validator/validators/segment.yaml',
  ],
  fromMemory: ['the EU host', 'organisation', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { data: { workspace: { id: 'made-up', slug: 'shop' } } }),
    rejects('an unknown token', 'invalid-credential', 403, {
      errors: [{ type: 'forbidden', message: 'Not authorized' }],
    }),
  ],
});
