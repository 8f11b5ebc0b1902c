import { accepts, defineProvider, fake, rejects } from './define.ts';

export const grafana = defineProvider({
  id: 'grafana',
  name: 'Grafana service account token',
  homepage: 'https://grafana.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: null,
  urlTemplate: 'https://{stack}.grafana.net',
  logHosts: ['.grafana.net'],
  tokens: [
    {
      kind: 'service account token',
      pattern: /glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}/,
      sample: `${fake('glsa_', 32)}_${fake('', 8)}`,
    },
  ],
  probe: { method: 'GET', path: '/api/access-control/user/permissions', sideEffects: 'none' },
  answers: [
    { status: 401, match: 'Expired API key', cause: 'expired-token' },
    { status: 401, match: 'api-key.expired', cause: 'expired-token' },
    {
      status: 401,
      match: 'Invalid API key',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'wrong-environment'],
    },
    {
      status: 401,
      match: 'api-key.invalid',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'wrong-environment'],
    },
  ],
  facts: { message: { json: 'message' } },
  notes: ['A token belongs to one stack or server: on another it is unknown.'],
  rotate: 'Administration, Users and access, Service accounts, the account, Add token',
  support: 'https://grafana.com/contact',
  secretNames: ['GRAFANA_TOKEN', 'GRAFANA_API_KEY', 'GRAFANA_SA_TOKEN'],
  sources: [
    'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    'https://grafana.com/docs/grafana/latest/developers/http_api/access_control/',
    'github:trufflesecurity/trufflehog pkg/detectors/grafanaserviceaccount',
  ],
  fromMemory: ['the words of the 401', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { 'dashboards:read': ['dashboards:*'] }),
    rejects('an unknown token', 'invalid-credential', 401, {
      message: 'Invalid API key',
      messageId: 'api-key.invalid',
    }),
    rejects('an expired token', 'expired-token', 401, { message: 'Expired API key' }),
  ],
});
