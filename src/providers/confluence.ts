import { accepts, defineProvider, rejects } from './define.ts';
import { atlassianToken } from './tokens/shapes.ts';

export const confluence = defineProvider({
  id: 'confluence',
  name: 'Confluence Cloud',
  homepage: 'https://www.atlassian.com/software/confluence',
  confidence: 'memory',
  scheme: 'basic',
  url: null,
  urlTemplate: 'https://{site}.atlassian.net',
  logHosts: ['.atlassian.net', 'api.atlassian.com'],
  tokens: [atlassianToken],
  probe: { method: 'GET', path: '/wiki/rest/api/user/current', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"type":"known"', cause: null },
    { status: 200, match: '"type":"anonymous"', cause: 'invalid-credential', alsoMeans: ['missing-credential'] },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['expired-token', 'revoked-token'] },
  ],
  facts: { identity: { json: 'accountId' }, message: { json: 'message' } },
  notes: [
    'Where anonymous access is on, a dead token is answered by 200 as the anonymous user.',
    'A token with scopes works through https://api.atlassian.com/ex/confluence/CLOUD_ID alone: give that as the target’s URL.',
  ],
  rotate: 'Atlassian account, Security, API tokens: https://id.atlassian.com/manage-profile/security/api-tokens',
  support: 'https://support.atlassian.com',
  requestIdHeaders: ['atl-traceid'],
  secretNames: ['CONFLUENCE_API_TOKEN', 'CONFLUENCE_TOKEN'],
  sources: ['https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-users/'],
  examples: [
    accepts('a sound token', 200, { type: 'known', accountId: 'made-up' }),
    rejects('the anonymous user', 'invalid-credential', 200, { type: 'anonymous' }),
    rejects('an unknown token', 'invalid-credential', 401, ''),
  ],
});
