import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';

export const grafanaCloud = defineProvider({
  id: 'grafana-cloud',
  name: 'Grafana Cloud access policy token',
  homepage: 'https://grafana.com/products/cloud/',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://grafana.com',
  logHosts: ['grafana.com', 'www.grafana.com'],
  tokens: [{ kind: 'access policy token', pattern: /glc_eyJ[A-Za-z0-9+/=]{60,400}/, sample: fake('glc_eyJ', 120) }],
  probe: null,
  needsProbe: 'GET /api/v1/tokens?region=REGION',
  answers: [
    { status: 401, match: 'missing required scope', cause: 'insufficient-scope' },
    {
      status: 401,
      match: 'InvalidCredentials',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'expired-token'],
    },
    { status: 401, match: 'Token could not be parsed', cause: 'malformed-credential' },
  ],
  facts: { message: { json: 'message' } },
  notes: [
    'The region stands in the token’s own payload.',
    'A sound token without accesspolicies:read is answered by 401 too; only the message tells it from a dead one.',
  ],
  rotate: 'Cloud portal, Security, Access Policies, the policy, Add token',
  support: 'https://grafana.com/contact',
  secretNames: ['GRAFANA_CLOUD_TOKEN', 'GRAFANA_CLOUD_API_KEY'],
  sources: [
    'https://grafana.com/docs/grafana-cloud/developer-resources/api-reference/cloud-api/',
    'github:trufflesecurity/trufflehog pkg/detectors/grafana',
    'github:praetorian-inc/titus pkg/validator/validators/grafana.yaml',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { items: [] }),
    forbids('a sound token without the scope', 'insufficient-scope', 401, {
      code: 'InvalidCredentials',
      message: 'invalid permission: missing required scope accesspolicies:read',
    }),
    rejects('a dead token', 'invalid-credential', 401, { code: 'InvalidCredentials', message: 'Token invalid' }),
  ],
});
