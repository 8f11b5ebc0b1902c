import { accepts, defineProvider, fake, rejects } from './define.ts';
import { uuid } from './tokens/shapes.ts';

export const snyk = defineProvider({
  id: 'snyk',
  name: 'Snyk',
  homepage: 'https://snyk.io',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'token ',
  url: 'https://api.snyk.io',
  environments: {
    'us-01': 'https://api.snyk.io',
    'us-02': 'https://api.us.snyk.io',
    'eu-01': 'https://api.eu.snyk.io',
    'au-01': 'https://api.au.snyk.io',
  },
  logHosts: ['api.snyk.io', '.snyk.io'],
  tokens: [
    uuid('API token'),
    { kind: 'personal access token', pattern: /snyk_[\w.-]{40,200}/, sample: fake('snyk_', 60) },
  ],
  probe: { method: 'GET', path: '/rest/self?version=2024-10-15', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'malformed-credential', 'wrong-environment', 'revoked-token'],
    },
    { status: 403, cause: 'insufficient-scope', alsoMeans: ['policy'] },
  ],
  facts: {
    organization: { json: 'data.attributes.default_org_context' },
    identity: { json: 'data.attributes.username' },
    message: { json: 'errors.*.detail' },
  },
  notes: [
    'The scheme word is token. Without a token, with a wrong one and with Bearer the answer is the same.',
    'A token works in its own region alone: give it (us-01, us-02, eu-01, au-01) as the target’s name, or its URL.',
  ],
  rotate:
    'Account settings, Auth Token, Revoke & Regenerate: https://app.snyk.io/account (service accounts: the group’s or organisation’s settings)',
  support: 'https://support.snyk.io',
  requestIdHeaders: ['snyk-request-id'],
  secretNames: ['SNYK_TOKEN', 'SNYK_API_TOKEN'],
  sources: [
    'https://docs.snyk.io/snyk-api/authentication-for-api',
    'https://docs.snyk.io/working-with-snyk/regional-hosting-and-data-residency',
    'github:CauldronUp/cauldron recipes/snyk/README.md',
  ],
  fromMemory: ['organisation', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, {
      data: { type: 'user', attributes: { username: 'octocat', default_org_context: 'made-up' } },
    }),
    rejects('an unknown token, or one of another region', 'invalid-credential', 401, {
      errors: [{ status: '401', title: 'Unauthorized', detail: 'Unauthorized' }],
    }),
  ],
});
