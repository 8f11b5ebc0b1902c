import { accepts, defineProvider, fake, rejects } from './define.ts';

export const sonarcloud = defineProvider({
  id: 'sonarcloud',
  name: 'SonarQube Cloud (SonarCloud)',
  homepage: 'https://sonarcloud.io',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://sonarcloud.io',
  environments: { eu: 'https://sonarcloud.io', us: 'https://sonarqube.us' },
  logHosts: ['sonarcloud.io', 'api.sonarcloud.io', 'sonarqube.us'],
  tokens: [
    { kind: 'token', pattern: /[0-9a-z]{40}/, generic: true, sample: fake('', 40) },
    { kind: 'scoped organization token', pattern: /sqco_[A-Za-z0-9]{59}/, sample: fake('sqco_', 59) },
  ],
  probe: { method: 'GET', path: '/api/authentication/validate', sideEffects: 'none' },
  control: false,
  answers: [
    { status: 200, match: '"valid":true', cause: null },
    {
      status: 200,
      match: '"valid":false',
      cause: 'invalid-credential',
      alsoMeans: ['expired-token', 'revoked-token', 'wrong-environment'],
    },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['expired-token', 'revoked-token'] },
    { status: 403, match: 'Insufficient privileges', cause: 'insufficient-scope' },
  ],
  facts: { message: { json: 'errors.*.msg' } },
  notes: [
    'The answer is always 200: "valid" in the body counts. Without a credential it is true, for the anonymous user, so nothing is asked without it first.',
    'For a scoped organization token (sqco_) give probe: GET /api/projects/search?organization=KEY.',
  ],
  rotate: 'My Account, Security, Generate Tokens: https://sonarcloud.io/account/security',
  support: 'https://community.sonarsource.com',
  requestIdHeaders: ['x-amzn-requestid'],
  secretNames: ['SONAR_TOKEN', 'SONARCLOUD_TOKEN'],
  sources: [
    'https://sonarcloud.io/web_api/api/authentication',
    'https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/',
    'github:mongodb/kingfisher data/rules/sonarcloud.yml',
  ],
  fromMemory: ['the US host', 'what the anonymous user is told', 'the words of the 403', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { valid: true }),
    rejects('an unknown token', 'invalid-credential', 200, { valid: false }),
  ],
});
