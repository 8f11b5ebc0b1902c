import { accepts, defineProvider, forbids, rejects } from './define.ts';
import { basic, composed } from './signing/compose.ts';

export const mavenCentral = defineProvider({
  id: 'maven-central',
  name: 'Maven Central (Sonatype Central Portal)',
  homepage: 'https://central.sonatype.com',
  confidence: 'docs',
  scheme: 'signed',
  fields: { username: { secret: false }, password: { secret: true } },
  signer: composed<'username' | 'password'>(({ username, password }) => ({
    headers: { Authorization: basic(username, password).replace('Basic', 'Bearer') },
  })),
  url: 'https://central.sonatype.com',
  logHosts: ['central.sonatype.com', 'ossrh-staging-api.central.sonatype.com'],
  probe: null,
  needsProbe: 'GET /api/v1/publisher/published?namespace=NAMESPACE&name=NAME&version=VERSION',
  answers: [
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token', 'malformed-credential'],
    },
    { status: 403, cause: 'wrong-organization', alsoMeans: ['insufficient-scope'] },
  ],
  notes: [
    'username and password are the two halves of the user token, not the account’s: they travel as Bearer base64(username:password).',
    'Generating a new user token takes the place of the old one at once.',
  ],
  rotate: 'Account, Generate User Token: https://central.sonatype.com/usertoken',
  support: 'central-support@sonatype.com',
  secretNames: [
    'MAVEN_CENTRAL_TOKEN',
    'MAVEN_CENTRAL_PASSWORD',
    'MAVEN_PASSWORD',
    'OSSRH_TOKEN',
    'OSSRH_PASSWORD',
    'SONATYPE_PASSWORD',
  ],
  sources: [
    'https://central.sonatype.org/publish/publish-portal-api/',
    'https://central.sonatype.org/publish/generate-portal-token/',
  ],
  fromMemory: ['what the refusals mean', 'support'],
  examples: [
    accepts('a sound token', 200, { published: true }),
    rejects('an unknown token', 'invalid-credential', 401, ''),
    forbids('a namespace that is not yours', 'wrong-organization', 403, ''),
  ],
});
