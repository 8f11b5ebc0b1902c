import { defineProvider, fake } from './define.ts';

export const onepassword = defineProvider({
  id: 'onepassword',
  name: '1Password service account',
  homepage: 'https://1password.com',
  confidence: 'memory',
  scheme: 'bearer',
  url: 'https://my.1password.com',
  environments: { us: 'https://my.1password.com', eu: 'https://my.1password.eu', ca: 'https://my.1password.ca' },
  logHosts: ['.1password.com', '.1password.eu', '.1password.ca'],
  tokens: [
    { kind: 'service account token', pattern: /ops_eyJ[A-Za-z0-9+/]{250,2000}={0,3}/, sample: fake('ops_eyJ', 400) },
  ],
  probe: null,
  notes: [
    'No public HTTP call takes the token: presence and shape are all that is checked. With the CLI, op whoami tells.',
    'A Connect server is asked by scheme: bearer and probe: GET /v1/vaults.',
    'Service accounts have hourly and daily request limits.',
  ],
  rotate: 'Developer Tools, Infrastructure Secrets, Service Accounts, the account, Rotate token',
  support: 'support@1password.com',
  secretNames: ['OP_SERVICE_ACCOUNT_TOKEN'],
  sources: ['https://developer.1password.com/docs/service-accounts/'],
  examples: [],
});
