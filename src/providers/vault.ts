import { accepts, defineProvider, fake, provesNothing, rejects } from './define.ts';

export const vault = defineProvider({
  id: 'vault',
  name: 'HashiCorp Vault token',
  homepage: 'https://www.vaultproject.io',
  confidence: 'rule',
  scheme: 'header',
  header: 'X-Vault-Token',
  url: null,
  urlTemplate: 'https://{host}:8200',
  logHosts: ['.hashicorp.cloud'],
  tokens: [
    { kind: 'service token', pattern: /hvs\.[\w-]{90,120}/, sample: fake('hvs.', 95) },
    { kind: 'batch token', pattern: /hvb\.[\w-]{138,300}/, sample: fake('hvb.', 150) },
    { kind: 'service token of the older form', pattern: /s\.[A-Za-z0-9]{24}/, generic: true, sample: fake('s.', 24) },
  ],
  probe: {
    method: 'GET',
    path: '/v1/auth/token/lookup-self',
    sideEffects: 'a token with a use limit (num_uses) loses one use',
  },
  answers: [
    { status: 503, match: 'Vault is sealed', cause: 'not-auth' },
    { status: 400, match: 'missing client token', cause: 'missing-credential' },
    { status: 400, match: 'invalid role or secret ID', cause: 'invalid-credential' },
    { status: 403, match: 'bad token', cause: 'malformed-credential' },
    {
      status: 403,
      match: 'permission denied',
      probeOnly: true,
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token', 'wrong-environment'],
    },
    {
      status: 403,
      match: 'permission denied',
      cause: 'insufficient-scope',
      alsoMeans: ['invalid-credential', 'expired-token', 'revoked-token'],
    },
  ],
  facts: {
    expiresAt: { json: 'data.expire_time' },
    scopes: { json: 'data.policies' },
    organization: { json: 'data.namespace_path' },
    identity: { json: 'data.display_name' },
    message: { json: 'errors.*' },
  },
  notes: [
    'A bad, an expired and a revoked token are all answered by 403 "permission denied", not by 401; so is a wrong namespace.',
    'Scopes are the token’s policies.',
  ],
  rotate: 'vault token create, or the auth method that made it (better: the JWT auth method from CI, no token)',
  support: 'https://support.hashicorp.com',
  requestIdHeaders: ['x-vault-request-id'],
  secretNames: ['VAULT_TOKEN'],
  sources: [
    'https://developer.hashicorp.com/vault/api-docs/auth/token#lookup-a-token-self',
    'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    'github:betterleaks/betterleaks cmd/generate/config/rules/hashicorp_vault.go',
  ],
  fromMemory: ['the words of the answers', 'the request id header', 'rotate'],
  examples: [
    accepts('a sound token', 200, {
      data: {
        display_name: 'token-deploy',
        policies: ['default', 'deploy'],
        expire_time: '2027-01-01T00:00:00Z',
        ttl: 3600,
      },
    }),
    rejects('a dead token', 'invalid-credential', 403, { errors: ['permission denied'] }),
    rejects('no token', 'missing-credential', 400, { errors: ['missing client token'] }),
    provesNothing('a sealed server', 'not-auth', 503, { errors: ['Vault is sealed'] }),
  ],
});
