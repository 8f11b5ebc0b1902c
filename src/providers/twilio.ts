import { accepts, defineProvider, fake, rejects } from './define.ts';

export const twilio = defineProvider({
  id: 'twilio',
  name: 'Twilio',
  homepage: 'https://www.twilio.com',
  confidence: 'rule',
  scheme: 'basic',
  url: 'https://api.twilio.com',
  logHosts: ['api.twilio.com', '.twilio.com'],
  tokens: [
    { kind: 'auth token', pattern: /[0-9a-f]{32}/, generic: true, sample: fake('', 32) },
    { kind: 'API key secret', pattern: /[0-9a-zA-Z]{32}/, generic: true, sample: fake('', 32, 'aB3dE6gH') },
  ],
  probe: { method: 'GET', path: '/2010-04-01/Accounts.json?PageSize=1', sideEffects: 'none' },
  answers: [
    {
      match: '"code":20003',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'wrong-environment', 'revoked-token', 'deactivated-account'],
    },
    { match: '"code":20008', cause: 'wrong-environment' },
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'wrong-environment', 'revoked-token'],
    },
  ],
  facts: { identity: { json: 'accounts.*.friendly_name' }, message: { json: 'message' } },
  notes: [
    'User name: the account SID (AC…), password: the auth token. Test credentials are a pair of their own.',
    'A standard API key (SK…) may not list accounts: give https://verify.twilio.com as the URL and probe: GET /v2/Services?PageSize=1.',
    'A key made in a region (ie1, au1) works in that region alone.',
  ],
  rotate:
    'Console, Account, API keys & tokens: make the secondary token, switch over, promote it: https://console.twilio.com',
  support: 'https://support.twilio.com',
  requestIdHeaders: ['twilio-request-id'],
  secretNames: ['TWILIO_AUTH_TOKEN', 'TWILIO_API_SECRET', 'TWILIO_ACCOUNT_SID', 'TWILIO_API_KEY'],
  sources: [
    'https://www.twilio.com/docs/iam/api/account#list-all-accounts',
    'https://www.twilio.com/docs/api/errors/20003',
    'github:CauldronUp/cauldron recipes/twilio/README.md',
  ],
  fromMemory: ['what 20008 means', 'rotate', 'support'],
  examples: [
    accepts('a sound pair', 200, { accounts: [{ friendly_name: 'Shop', status: 'active' }] }),
    rejects('an unknown pair', 'invalid-credential', 401, {
      code: 20003,
      message: 'Authenticate',
      more_info: 'https://www.twilio.com/docs/errors/20003',
      status: 401,
    }),
  ],
});
