import { defineProvider, fake, forbids, rejects } from './define.ts';

export const auth0 = defineProvider({
  id: 'auth0',
  name: 'Auth0 machine-to-machine application',
  homepage: 'https://auth0.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'client-id': { secret: false }, 'client-secret': { secret: true } },
  url: null,
  urlTemplate: 'https://{tenant}.{region}.auth0.com',
  logHosts: ['.auth0.com'],
  tokens: [
    { kind: 'client id', pattern: /[A-Za-z0-9]{32}/, field: 'client-id', generic: true, sample: fake('', 32) },
    { kind: 'client secret', pattern: /[\w-]{64}/, field: 'client-secret', generic: true, sample: fake('', 64) },
  ],
  probe: null,
  answers: [
    { status: 401, match: 'access_denied', cause: 'invalid-credential' },
    { status: 401, match: 'invalid_client', cause: 'invalid-credential' },
    { status: 403, match: 'Client is not authorized to access', cause: 'insufficient-scope' },
    { status: 403, match: 'unauthorized_client', cause: 'policy' },
  ],
  facts: { message: { json: 'error_description' } },
  notes: [
    'Every token counts against the tenant’s monthly machine-to-machine quota, which is paid for: the preset asks for none and checks presence and shape.',
    'To have one fetched all the same, write scheme: oauth2 with the tenant’s /oauth/token instead of the preset.',
  ],
  rotate: 'Dashboard, Applications, the application, Settings, Rotate secret',
  support: 'https://support.auth0.com',
  requestIdHeaders: ['x-auth0-requestid'],
  secretNames: ['AUTH0_CLIENT_SECRET', 'AUTH0_CLIENT_ID'],
  sources: [
    'https://auth0.com/docs/get-started/authentication-and-authorization-flow/client-credentials-flow',
    'github:praetorian-inc/titus pkg/validator/validators/auth0.yaml',
  ],
  fromMemory: ['the words of the answers', 'rotate', 'support'],
  examples: [
    rejects('a wrong secret', 'invalid-credential', 401, { error: 'access_denied', error_description: 'Unauthorized' }),
    forbids('a client without a grant for the API', 'insufficient-scope', 403, {
      error: 'access_denied',
      error_description: 'Client is not authorized to access "https://api.example.com".',
    }),
  ],
});
