import { accepts, defineProvider, rejects } from './define.ts';
import { uuid } from './tokens/shapes.ts';

export const postmark = defineProvider({
  id: 'postmark',
  name: 'Postmark server token',
  homepage: 'https://postmarkapp.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'X-Postmark-Server-Token',
  url: 'https://api.postmarkapp.com',
  logHosts: ['api.postmarkapp.com'],
  tokens: [
    uuid('server token'),
    {
      kind: 'sandbox token',
      pattern: /POSTMARK_API_TEST/,
      environment: 'test',
      sample: ['POSTMARK', 'API', 'TEST'].join('_'),
    },
  ],
  probe: { method: 'GET', path: '/server', sideEffects: 'none' },
  answers: [
    {
      match: '"ErrorCode":10,',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'wrong-environment', 'revoked-token'],
    },
    {
      match: '"ErrorCode":10}',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'wrong-environment', 'revoked-token'],
    },
    { match: 'Test API Token', cause: 'wrong-environment' },
  ],
  facts: { identity: { json: 'Name' }, message: { json: 'Message' } },
  notes: [
    'An account token travels in X-Postmark-Account-Token: write scheme: header and probe: GET /servers?count=1&offset=0.',
    'Missing and wrong are answered alike.',
  ],
  rotate: 'The server, API Tokens, Generate another token',
  support: 'https://postmarkapp.com/contact',
  requestIdHeaders: ['x-pm-requestid'],
  secretNames: ['POSTMARK_SERVER_TOKEN', 'POSTMARK_API_TOKEN', 'POSTMARK_TOKEN'],
  sources: [
    'https://postmarkapp.com/developer/api/server-api',
    'https://postmarkapp.com/developer/api/overview#error-codes',
    'github:praetorian-inc/titus pkg/validator/validators/postmark.yaml',
  ],
  fromMemory: ['the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { ID: 1, Name: 'Shop', ApiTokens: [] }),
    rejects('an unknown token', 'invalid-credential', 401, {
      ErrorCode: 10,
      Message: 'The Server Token you provided in the X-Postmark-Server-Token request header was invalid.',
    }),
  ],
});
