import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const airtable = defineProvider({
  id: 'airtable',
  name: 'Airtable',
  homepage: 'https://airtable.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.airtable.com',
  logHosts: ['api.airtable.com'],
  tokens: [
    {
      kind: 'personal access token',
      pattern: /pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/,
      sample: `${fake('pat', 14)}.${fake('', 64)}`,
    },
  ],
  probe: { method: 'GET', path: '/v0/meta/whoami', sideEffects: 'none' },
  answers: [
    { match: 'AUTHENTICATION_REQUIRED', cause: 'missing-credential', alsoMeans: ['malformed-credential'] },
    { status: 403, match: 'INVALID_PERMISSIONS', cause: 'insufficient-scope' },
    { status: 401, match: 'UNAUTHORIZED', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
  ],
  facts: { scopes: { json: 'scopes' }, identity: { json: 'id' }, message: { json: 'error.message' } },
  notes: ['A token of the wrong shape is answered as a missing one.'],
  rotate: 'Builder hub, Personal access tokens, Regenerate token: https://airtable.com/create/tokens',
  support: 'https://support.airtable.com',
  secretNames: ['AIRTABLE_API_KEY', 'AIRTABLE_PAT', 'AIRTABLE_TOKEN'],
  sources: [
    'https://airtable.com/developers/web/api/get-user-id-scopes',
    'https://airtable.com/developers/web/api/errors',
    'github:CauldronUp/cauldron recipes/airtable/README.md',
  ],
  fromMemory: ['the code for a lack of scope', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { id: 'usrEXAMPLE', scopes: ['data.records:read', 'data.records:write'] }),
    rejects('an unknown token', 'invalid-credential', 401, {
      error: { type: 'UNAUTHORIZED', message: 'Invalid token' },
    }),
    rejects('no token', 'missing-credential', 401, {
      error: { type: 'AUTHENTICATION_REQUIRED', message: 'Authentication required' },
    }),
    forbids('a token without the scope', 'insufficient-scope', 403, { error: { type: 'INVALID_PERMISSIONS' } }),
  ],
});
