import { accepts, defineProvider, forbids, rejects } from './define.ts';

export const bonsaiCluster = defineProvider({
  id: 'bonsai-cluster',
  name: 'Bonsai cluster',
  homepage: 'https://bonsai.io',
  confidence: 'docs',
  scheme: 'basic',
  url: null,
  urlTemplate: 'https://{cluster}.{region}.bonsaisearch.net',
  logHosts: ['.bonsaisearch.net', '.bonsai.io'],
  probe: { method: 'GET', path: '/', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token', 'policy'],
    },
    { status: 402, cause: 'policy', outcome: 'forbidden' },
    { status: 403, match: 'read-only', cause: 'policy' },
    { status: 403, match: 'maintenance', cause: 'policy' },
  ],
  notes: [
    'Endpoints that Bonsai does not offer (node and server tools) answer 401 to sound credentials too, so the root alone is asked.',
    'After "Regenerate" the old pair lives for about two minutes: a check inside that time passes and the deploy fails.',
    'bonsai.io and bonsaisearch.net reach the same cluster.',
  ],
  advice: {
    'invalid-credential': [
      'Read the URL with its user name and password anew from the cluster’s dashboard, Credentials (Heroku: BONSAI_URL).',
    ],
    policy: ['The cluster is read-only, in maintenance or unpaid: see its dashboard. The credentials are sound.'],
  },
  rotate: 'cluster dashboard, Credentials: Regenerate (the master pair can only be rotated, not revoked)',
  support: 'support@bonsai.io',
  secretNames: ['BONSAI_URL', 'ELASTICSEARCH_URL'],
  sources: [
    'https://docs.bonsai.io/hc/en-us/articles/13929076682516-HTTP-401-Authorization-Required',
    'https://bonsai.io/docs/credential-management',
    'https://docs.bonsai.io/article/72-http-403-cluster-read-only',
  ],
  examples: [
    accepts('the cluster’s own pair', 200, { cluster_name: 'acme-search', version: { number: '2.11.0' } }),
    rejects('another pair', 'invalid-credential', 401, { code: 401, message: 'Authorization required' }),
    forbids('a cluster in maintenance', 'policy', 403, { code: 403, message: 'Cluster is in maintenance mode' }),
  ],
});
