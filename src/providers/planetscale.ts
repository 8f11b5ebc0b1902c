import { accepts, defineProvider, fake, rejects } from './define.ts';
import { composed } from './signing/compose.ts';

export const planetscale = defineProvider({
  id: 'planetscale',
  name: 'PlanetScale service token',
  homepage: 'https://planetscale.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'token-id': { secret: false }, token: { secret: true } },
  signer: composed<'token-id' | 'token'>(values => ({
    headers: { Authorization: `${values['token-id']}:${values.token}` },
  })),
  url: 'https://api.planetscale.com',
  logHosts: ['api.planetscale.com'],
  tokens: [
    { kind: 'service token', pattern: /pscale_tkn_[\w-]{43}/, field: 'token', sample: fake('pscale_tkn_', 43) },
    { kind: 'service token id', pattern: /[a-z0-9]{12}/, field: 'token-id', generic: true, sample: fake('', 12) },
  ],
  probe: { method: 'GET', path: '/v1/organizations', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'malformed-credential', 'revoked-token'],
    },
    { status: 403, probeOnly: true, cause: null },
  ],
  facts: { organization: { json: 'data.*.name' }, message: { json: 'message' } },
  notes: [
    'Id and token stand together in Authorization, without a scheme word.',
    'A token without read_organization is answered by 403 and is sound.',
  ],
  rotate: 'Organization settings, Service tokens: https://app.planetscale.com/ORGANIZATION/settings/service-tokens',
  support: 'https://support.planetscale.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['PLANETSCALE_SERVICE_TOKEN', 'PLANETSCALE_SERVICE_TOKEN_ID'],
  sources: [
    'https://planetscale.com/docs/api/reference/service-tokens',
    'https://planetscale.com/docs/api/reference/list_organizations',
    'github:betterleaks/betterleaks cmd/generate/config/rules/planetscale.go',
  ],
  fromMemory: ['the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { data: [{ name: 'octo' }] }),
    accepts('a token without read_organization', 403, { code: 'forbidden', message: 'Forbidden' }),
    rejects('an unknown token', 'invalid-credential', 401, { code: 'unauthorized', message: 'Unauthorized' }),
  ],
});
