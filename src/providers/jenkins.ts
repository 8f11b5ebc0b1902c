import { accepts, defineProvider, fake, rejects } from './define.ts';

export const jenkins = defineProvider({
  id: 'jenkins',
  name: 'Jenkins',
  homepage: 'https://www.jenkins.io',
  confidence: 'memory',
  scheme: 'basic',
  url: null,
  urlTemplate: 'https://{host}',
  logHosts: [],
  tokens: [{ kind: 'API token', pattern: /11[0-9a-f]{32}/, generic: true, sample: fake('11', 32) }],
  probe: { method: 'GET', path: '/whoAmI/api/json', sideEffects: 'none' },
  answers: [
    { status: 200, match: '"authenticated":true', cause: null },
    { status: 200, match: '"anonymous":true', cause: 'missing-credential', alsoMeans: ['invalid-credential'] },
    { status: 401, match: 'Invalid password/token', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
  ],
  facts: { identity: { json: 'name' } },
  notes: ['An anonymous caller is answered by 200 as well, with "anonymous": true.'],
  rotate: 'The user’s page, Security, API Token, Add new Token',
  support: 'the administrator of your Jenkins, or https://community.jenkins.io',
  secretNames: ['JENKINS_TOKEN', 'JENKINS_API_TOKEN'],
  sources: ['https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/'],
  examples: [
    accepts('a sound token', 200, { anonymous: false, authenticated: true, name: 'deploy' }),
    rejects('the anonymous user', 'missing-credential', 200, {
      anonymous: true,
      authenticated: false,
      name: 'anonymous',
    }),
    rejects(
      'a wrong token',
      'invalid-credential',
      401,
      '<html><body>Invalid password/token for user: deploy</body></html>',
      {
        'content-type': 'text/html',
      },
    ),
  ],
});
