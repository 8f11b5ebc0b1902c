import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const shopify = defineProvider({
  id: 'shopify',
  name: 'Shopify Admin API token',
  homepage: 'https://shopify.dev',
  confidence: 'rule',
  scheme: 'header',
  header: 'X-Shopify-Access-Token',
  url: null,
  urlTemplate: 'https://{shop}.myshopify.com',
  logHosts: ['.myshopify.com'],
  tokens: [
    { kind: 'custom app token', pattern: /shpat_[a-fA-F0-9]{32}/, sample: fake('shpat_', 32) },
    { kind: 'partner app token', pattern: /shpca_[a-fA-F0-9]{32}/, sample: fake('shpca_', 32) },
    { kind: 'private app password', pattern: /shppa_[a-fA-F0-9]{32}/, sample: fake('shppa_', 32) },
  ],
  probe: { method: 'GET', path: '/admin/oauth/access_scopes.json', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'Invalid API key or access token',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'expired-token', 'wrong-organization'],
    },
    { status: 402, cause: 'deactivated-account', outcome: 'forbidden' },
    { status: 403, match: 'merchant approval', cause: 'insufficient-scope' },
    { status: 423, cause: 'policy' },
  ],
  facts: { scopes: { json: 'access_scopes.*.handle' }, message: { json: 'errors' } },
  notes: [
    'A shop that does not exist answers 404 before the token is looked at; a frozen shop answers 402.',
    'A theme access password (shptka_) is used by the CLI and is not asked about.',
  ],
  rotate: 'The shop’s admin, Settings, Apps and sales channels, Develop apps, the app, API credentials',
  support: 'https://help.shopify.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['SHOPIFY_ACCESS_TOKEN', 'SHOPIFY_ADMIN_TOKEN', 'SHOPIFY_ADMIN_API_ACCESS_TOKEN'],
  sources: [
    'https://shopify.dev/docs/api/admin-rest/latest/resources/accessscope',
    'https://shopify.dev/docs/api/usage/response-codes',
    'github:CauldronUp/cauldron recipes/shopify/README.md',
  ],
  fromMemory: ['what 402, 403 and 423 say', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { access_scopes: [{ handle: 'read_products' }, { handle: 'write_themes' }] }),
    rejects('an unknown token', 'invalid-credential', 401, {
      errors: '[API] Invalid API key or access token (unrecognized login or wrong password)',
    }),
    forbids('a frozen shop', 'deactivated-account', 402, { errors: 'Unavailable Shop' }),
  ],
});
