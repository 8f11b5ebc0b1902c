import { accepts, defineProvider, rejects } from './define.ts';
import { signJwt } from './signing/jwt.ts';

export const githubApp = defineProvider({
  id: 'github-app',
  name: 'GitHub App private key',
  homepage: 'https://github.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'app-id': { secret: false }, 'private-key': { secret: true } },
  signer: async (_request, values, now) => {
    const claims = { iss: values['app-id'] ?? '' };
    const privateKey = values['private-key'] ?? '';
    const token = await signJwt({ algorithm: 'RS256', privateKey, claims, lifetime: 300 }, now);
    return { headers: { Authorization: `Bearer ${token}` } };
  },
  url: 'https://api.github.com',
  logHosts: ['api.github.com'],
  probe: {
    method: 'GET',
    path: '/app',
    headers: { Accept: 'application/vnd.github+json', 'X-GitHub-Api-Version': '2022-11-28' },
    sideEffects: 'none',
  },
  answers: [
    {
      status: 401,
      match: 'A JSON web token could not be decoded',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'wrong-environment', 'malformed-credential'],
    },
    { status: 401, match: "'Expiration time' claim ('exp')", cause: 'clock-skew', alsoMeans: ['malformed-credential'] },
    { status: 401, match: "'Issued at' claim ('iat')", cause: 'clock-skew', alsoMeans: ['malformed-credential'] },
    { status: 404, match: 'Integration not found', cause: 'wrong-environment', alsoMeans: ['invalid-credential'] },
  ],
  facts: { organization: { json: 'owner.login' }, identity: { json: 'slug' }, message: { json: 'message' } },
  notes: [
    'app-id is the app’s id or its client id; private-key the PEM file that GitHub made.',
    'The key makes a token for five minutes (RS256): a clock that is ahead is refused.',
    'Where the app is installed, GET /app/installations tells.',
  ],
  rotate: 'The app’s settings, Private keys: Generate a private key, switch over, delete the old one',
  support: 'https://support.github.com',
  requestIdHeaders: ['x-github-request-id'],
  secretNames: ['APP_PRIVATE_KEY', 'GH_APP_PRIVATE_KEY', 'GITHUB_APP_PRIVATE_KEY', 'APP_ID'],
  sources: [
    'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app',
    'https://docs.github.com/en/rest/apps/apps#get-the-authenticated-app',
  ],
  fromMemory: ['the words of the answers', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { id: 1, slug: 'deployer', owner: { login: 'octo' } }),
    rejects('a key that was deleted, or of another app', 'invalid-credential', 401, {
      message: 'A JSON web token could not be decoded',
    }),
    rejects('a clock that is off', 'clock-skew', 401, {
      message: "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    }),
    rejects('an app that this instance does not have', 'wrong-environment', 404, { message: 'Integration not found' }),
  ],
});
