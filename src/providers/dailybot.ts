import { accepts, defineProvider, forbids, provesNothing, rejects } from './define.ts';

export const dailybot = defineProvider({
  id: 'dailybot',
  name: 'Dailybot',
  homepage: 'https://www.dailybot.com',
  confidence: 'docs',
  scheme: 'header',
  header: 'X-API-KEY',
  url: 'https://api.dailybot.com',
  logHosts: ['api.dailybot.com', 'api.dailybot.co'],
  probe: { method: 'GET', path: '/v1/me/', headers: { Accept: 'application/json' }, sideEffects: 'none' },
  answers: [
    { match: 'api_key_owner_inactive', cause: 'deactivated-account' },
    { match: 'free_plan_daily_limit_exceeded', cause: 'policy', outcome: 'inconclusive' },
    { status: 403, match: 'plan_', cause: 'policy' },
    { status: 403, match: 'insufficient_role', cause: 'insufficient-scope' },
    { status: 403, match: 'org_admin_required', cause: 'insufficient-scope' },
    { status: 403, match: 'member_in_scope_required', cause: 'wrong-organization' },
    {
      status: 401,
      match: 'Authentication credentials were not provided.',
      cause: 'missing-credential',
      alsoMeans: ['invalid-credential'],
    },
    { status: 402, cause: 'policy', outcome: 'forbidden' },
  ],
  facts: {
    organization: { json: 'organization.name' },
    identity: { json: 'full_name' },
    scopesNeeded: { json: 'extra.required_role' },
  },
  notes: [
    'A missing and a wrong key get the same sentence: "Authentication credentials were not provided."',
    'A key has the role of its owner, and dies with the owner’s account.',
    'On the free plan API keys are refused: that is the plan, not the key.',
    'The trailing slash matters. The key travels in X-API-KEY; the login token of the command line tool in Authorization: Bearer.',
  ],
  advice: {
    'missing-credential': [
      'Send the key in X-API-KEY exactly as documented, without stray quotes or newlines copied from chat.',
    ],
    'malformed-credential': [
      'Send the token exactly, without stray quotes or newlines copied from chat, and don’t encode it twice in a query.',
    ],
    'invalid-credential': [
      'Regenerate the API key or access token in Dailybot, update your secret store, and redeploy the consuming service. If you cache tokens, empty the cache.',
      'Confirm that production and staging base URLs each get the token that was issued for that environment.',
    ],
    'expired-token': [
      'Regenerate the API key or access token in Dailybot, update your secret store, and redeploy the consuming service.',
      'Decode the JWT to see exp, and confirm that the renewal runs before it. A long-running process should refresh on 401 once, then alert.',
    ],
    'clock-skew': ['Synchronise the server’s time: JWT validation fails on skewed systems.'],
    'insufficient-scope': [
      'Review the API reference for the scopes that the endpoint needs; re-authorise, or create a key with broader permissions if your security model allows.',
      'Separate read and write integrations when possible.',
    ],
    'stale-after-rotation': [
      'Make sure that the new configuration reaches every instance: blue/green deploys sometimes leave old pods holding old secrets. For Kubernetes, restart Deployments after Secret changes.',
    ],
    'wrong-organization': [
      'Keys are tied to an organisation: check the resource’s ids, X-Org headers or path prefixes against it.',
    ],
    'deactivated-account': [
      'Reinstall the integration with a service account or a dedicated bot user that your policy supports.',
    ],
    'refresh-failed': ['Refresh on a 401 once, to avoid storms, then alert if the refresh fails.'],
  },
  rotate: 'Dailybot, Settings, API Keys (organisation administrators): make the new key first, then revoke the old one',
  support: 'support@dailybot.com, or Help in the product',
  secretNames: ['DAILYBOT_API_KEY'],
  sources: [
    'https://v3.dailybot.com/developers/api',
    'https://v3.dailybot.com/es/help/troubleshooting/api/auth-errors',
    'https://www.dailybot.com/docs/authentication',
    'github:DailybotHQ/cli dailybot_cli/api_client.py',
  ],
  examples: [
    accepts('a key whose owner is active', 200, {
      uuid: 'u1',
      full_name: 'Deploy Bot',
      organization: { uuid: 'o1', name: 'acme' },
    }),
    rejects('a missing or unknown key', 'missing-credential', 401, {
      detail: 'Authentication credentials were not provided.',
    }),
    forbids('the key of a deactivated user', 'deactivated-account', 403, {
      detail: 'The owner of this API key is inactive.',
      code: 'api_key_owner_inactive',
      extra: {},
    }),
    forbids('a role too low', 'insufficient-scope', 403, {
      detail: 'Your role does not allow this action.',
      code: 'insufficient_role',
      extra: { required_role: 'admin', current_role: 'member' },
    }),
    provesNothing('too many requests', 'not-auth', 429, { detail: 'Request was throttled.' }, { 'retry-after': '20' }),
  ],
});
