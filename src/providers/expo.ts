import { accepts, defineProvider, rejects } from './define.ts';

export const expo = defineProvider({
  id: 'expo',
  name: 'Expo (EAS)',
  homepage: 'https://expo.dev',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.expo.dev',
  logHosts: ['api.expo.dev', 'exp.host'],
  probe: { method: 'GET', path: '/v2/auth/userInfo', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'bearer token is invalid', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['missing-credential', 'revoked-token'] },
  ],
  facts: { identity: { json: 'data.username' }, message: { json: 'errors.*.message' } },
  notes: ['The call is used by other tools but not in Expo’s public reference.'],
  rotate: 'Account settings, Access tokens: https://expo.dev/accounts/ACCOUNT/settings/access-tokens',
  support: 'https://expo.dev/contact',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['EXPO_TOKEN'],
  sources: ['https://docs.expo.dev/accounts/programmatic-access/', 'https://docs.expo.dev/build/building-on-ci/'],
  fromMemory: ['the body of the answer', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { data: { username: 'octocat' } }),
    rejects('an unknown token', 'invalid-credential', 401, {
      errors: [{ code: 'UNAUTHORIZED_ERROR', message: 'The bearer token is invalid.' }],
    }),
  ],
});
