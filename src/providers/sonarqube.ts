import { accepts, defineProvider, fake, rejects } from './define.ts';

export const sonarqube = defineProvider({
  id: 'sonarqube',
  name: 'SonarQube Server',
  homepage: 'https://www.sonarsource.com/products/sonarqube/',
  confidence: 'rule',
  scheme: 'bearer',
  url: null,
  urlTemplate: 'https://{host}',
  logHosts: [],
  tokens: [
    { kind: 'user token', pattern: /squ_[a-z0-9]{40}/, sample: fake('squ_', 40) },
    { kind: 'project analysis token', pattern: /sqp_[a-z0-9]{40}/, sample: fake('sqp_', 40) },
    { kind: 'global analysis token', pattern: /sqa_[a-z0-9]{40}/, sample: fake('sqa_', 40) },
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
  ],
  notes: [
    'The answer is always 200: "valid" in the body counts.',
    'Before version 10 a token was the user name of HTTP Basic with an empty password: write scheme: basic then.',
  ],
  rotate: 'My Account, Security, Generate Tokens',
  support: 'https://community.sonarsource.com',
  secretNames: ['SONAR_TOKEN', 'SONARQUBE_TOKEN'],
  sources: [
    'https://docs.sonarsource.com/sonarqube-server/extension-guide/web-api/',
    'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
    'github:mongodb/kingfisher data/rules/sonarqube.yml',
  ],
  fromMemory: ['the probe', 'from which version Bearer is taken', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { valid: true }),
    rejects('an unknown token', 'invalid-credential', 200, { valid: false }),
    rejects('a refusal by status', 'invalid-credential', 401, ''),
  ],
});
