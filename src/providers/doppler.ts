import { accepts, defineProvider, fake, rejects } from './define.ts';

export const doppler = defineProvider({
  id: 'doppler',
  name: 'Doppler',
  homepage: 'https://www.doppler.com',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://api.doppler.com',
  logHosts: ['api.doppler.com'],
  tokens: [
    service('prd'),
    service('stg'),
    service('dev'),
    { kind: 'service token', pattern: /dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/, sample: fake('dp.st.', 43) },
    { kind: 'token', pattern: /dp\.(?:ct|pt|sa|scim|audit)\.[A-Za-z0-9]{40,44}/, sample: fake('dp.pt.', 43) },
  ],
  probe: { method: 'GET', path: '/v3/me', sideEffects: 'none' },
  answers: [{ status: 401, cause: 'invalid-credential', alsoMeans: ['expired-token', 'revoked-token'] }],
  facts: { organization: { json: 'workplace.slug' }, identity: { json: 'slug' }, message: { json: 'messages.*' } },
  notes: [
    'A service token names its config: dp.st.prd.… is of production, dp.st.stg.… of staging.',
    'Paths that do not exist are refused before they are looked up, so a 401 in a log may be a typing error.',
  ],
  rotate: 'The config, Access, Service Tokens (other kinds: the workplace’s Tokens)',
  support: 'support@doppler.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['DOPPLER_TOKEN', 'DOPPLER_SERVICE_TOKEN'],
  sources: [
    'https://docs.doppler.com/reference/auth-token-formats',
    'https://docs.doppler.com/reference/auth-me',
    'github:CauldronUp/cauldron recipes/doppler/README.md',
  ],
  fromMemory: ['the words of the 401', 'organisation', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, {
      workplace: { name: 'Shop', slug: 'made-up' },
      type: 'service_token',
      slug: 'made-up',
    }),
    rejects('an unknown token', 'invalid-credential', 401, { messages: ['Invalid Auth token'], success: false }),
  ],
});

function service(config: string) {
  const start = `dp.st.${config}.`;
  const pattern = new RegExp(`dp\\.st\\.${config}\\.[A-Za-z0-9]{40,44}`);
  return { kind: 'service token', pattern, environment: config, sample: fake(start, 43) };
}
