import { accepts, defineProvider, fake, rejects } from './define.ts';

export const azureDevops = defineProvider({
  id: 'azure-devops',
  name: 'Azure DevOps personal access token',
  homepage: 'https://dev.azure.com',
  confidence: 'rule',
  scheme: 'basic',
  username: '',
  url: null,
  urlTemplate: 'https://dev.azure.com/{organization}',
  logHosts: ['dev.azure.com', '.visualstudio.com'],
  tokens: [
    { kind: 'personal access token', pattern: /[0-9A-Za-z]{84}/, generic: true, sample: fake('', 84) },
    { kind: 'personal access token of the older form', pattern: /[a-z0-9]{52}/, generic: true, sample: fake('', 52) },
  ],
  probe: { method: 'GET', path: '/_apis/projects?$top=1&api-version=7.1', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"count"', cause: null },
    { status: 203, match: 'Sign In', cause: 'invalid-credential', alsoMeans: ['expired-token', 'revoked-token'] },
    { status: 302, cause: 'invalid-credential', alsoMeans: ['expired-token', 'revoked-token'] },
    { status: 401, match: 'Personal Access Token used has expired', cause: 'expired-token' },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['expired-token', 'revoked-token', 'wrong-organization'] },
  ],
  facts: { message: { json: 'message' } },
  notes: [
    'A dead token may be answered by a sign-in page under 203 or 302 instead of 401.',
    'The user name stays empty; the token is the password.',
  ],
  rotate: 'User settings, Personal access tokens: https://dev.azure.com/ORGANIZATION/_usersSettings/tokens',
  support: 'https://developercommunity.visualstudio.com/AzureDevOps',
  requestIdHeaders: ['x-vss-e2eid', 'activityid'],
  secretNames: ['AZURE_DEVOPS_EXT_PAT', 'ADO_PAT', 'AZURE_DEVOPS_PAT', 'AZURE_DEVOPS_TOKEN'],
  sources: [
    'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    'https://learn.microsoft.com/en-us/rest/api/azure/devops/core/projects/list',
    'github:mongodb/kingfisher data/rules/azuredevops.yml',
  ],
  fromMemory: ['the request id headers', 'the sign-in page under 203', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { count: 1, value: [{ name: 'shop' }] }),
    rejects('an expired token', 'expired-token', 401, {
      message: 'Access Denied: The Personal Access Token used has expired.',
    }),
    rejects('an unknown token', 'invalid-credential', 401, ''),
    rejects(
      'a sign-in page',
      'invalid-credential',
      203,
      '<!DOCTYPE html><title>Azure DevOps Services | Sign In</title>',
      {
        'content-type': 'text/html',
      },
    ),
  ],
});
