import { accepts, defineProvider, rejects } from './define.ts';

export const nexus = defineProvider({
  id: 'nexus',
  name: 'Sonatype Nexus Repository',
  homepage: 'https://www.sonatype.com/products/sonatype-nexus-repository',
  confidence: 'memory',
  scheme: 'basic',
  url: null,
  urlTemplate: 'https://{host}',
  logHosts: [],
  probe: { method: 'GET', path: '/service/rest/v1/status/check', sideEffects: 'none' },
  control: false,
  answers: [
    { status: 403, probeOnly: true, cause: null },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['missing-credential', 'revoked-token'] },
  ],
  facts: {},
  notes: [
    'A user without the metrics right is answered by 403 and is sound; an anonymous caller too, so nothing is asked without the user first.',
    'The list of repositories answers 200 to anonymous users, so it proves nothing.',
  ],
  rotate: 'The user menu, User Token, Reset user token (or the user’s password)',
  support: 'https://support.sonatype.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['NEXUS_PASSWORD', 'NEXUS_TOKEN'],
  sources: ['https://help.sonatype.com/en/rest-and-integration-api.html'],
  examples: [
    accepts('a sound user', 200, { 'Available CPUs': { healthy: true } }),
    accepts('a user without the metrics right', 403, ''),
    rejects('an unknown user', 'invalid-credential', 401, ''),
  ],
});
