import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';
import { atlassianToken } from './tokens/shapes.ts';

export const jira = defineProvider({
  id: 'jira',
  name: 'Jira Cloud',
  homepage: 'https://www.atlassian.com/software/jira',
  confidence: 'rule',
  scheme: 'basic',
  url: null,
  urlTemplate: 'https://{site}.atlassian.net',
  logHosts: ['.atlassian.net', 'api.atlassian.com'],
  tokens: [
    atlassianToken,
    { kind: 'API token of the older form', pattern: /[A-Za-z0-9]{24}/, generic: true, sample: fake('', 24) },
  ],
  probe: { method: 'GET', path: '/rest/api/3/myself', sideEffects: 'none' },
  answers: [
    { status: 403, header: { name: 'x-seraph-loginreason', match: 'AUTHENTICATION_DENIED' }, cause: 'policy' },
    {
      header: { name: 'x-seraph-loginreason', match: 'AUTHENTICATED_FAILED' },
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token'],
    },
    { status: 401, match: 'scope does not match', cause: 'insufficient-scope' },
    {
      status: 401,
      match: 'Client must be authenticated to access this resource',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token'],
    },
    { status: 404, match: 'Site temporarily unavailable', cause: 'wrong-organization', outcome: 'inconclusive' },
  ],
  facts: { identity: { json: 'accountId' }, message: { json: 'errorMessages.*' } },
  notes: [
    'The user name is the Atlassian account’s e-mail address.',
    'Other paths fall back to an anonymous session and answer 200 or 404 to a dead token.',
    'A token with scopes works through https://api.atlassian.com/ex/jira/CLOUD_ID alone: give that as the target’s URL.',
    'API tokens end within a year.',
  ],
  rotate: 'Atlassian account, Security, API tokens: https://id.atlassian.com/manage-profile/security/api-tokens',
  support: 'https://support.atlassian.com',
  requestIdHeaders: ['atl-traceid', 'x-arequestid'],
  secretNames: ['JIRA_API_TOKEN', 'ATLASSIAN_TOKEN', 'ATLASSIAN_API_TOKEN', 'JIRA_TOKEN'],
  sources: [
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/',
    'https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/',
    'github:CauldronUp/cauldron recipes/jira/README.md',
  ],
  fromMemory: ['the words for scopes and a missing site', 'the request id headers', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { accountId: 'made-up', emailAddress: 'octocat@example.com', active: true }),
    rejects('an unknown token', 'invalid-credential', 401, 'Client must be authenticated to access this resource.'),
    rejects('a login that failed', 'invalid-credential', 401, '', { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' }),
    forbids('a login that is locked by a CAPTCHA', 'policy', 403, '', {
      'x-seraph-loginreason': 'AUTHENTICATION_DENIED',
    }),
  ],
});
