import { accepts, defineProvider, fake, rejects } from './define.ts';
import { jwt } from './tokens/shapes.ts';

export const supabaseProject = defineProvider({
  id: 'supabase-project',
  name: 'Supabase project key',
  homepage: 'https://supabase.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'apikey',
  url: null,
  urlTemplate: 'https://{ref}.supabase.co',
  logHosts: ['.supabase.co'],
  tokens: [
    { kind: 'secret key', pattern: /sb_secret_[\w-]{31}/, sample: fake('sb_secret_', 31) },
    { kind: 'publishable key', pattern: /sb_publishable_[\w-]{20,60}/, sample: fake('sb_publishable_', 31) },
    jwt('legacy key (JWT)'),
  ],
  probe: { method: 'GET', path: '/rest/v1/', sideEffects: 'none' },
  answers: [
    {
      status: 401,
      match: 'Invalid API key',
      cause: 'invalid-credential',
      alsoMeans: ['wrong-environment', 'revoked-token'],
    },
    { status: 401, match: 'No API key found in request', cause: 'missing-credential' },
  ],
  facts: { message: { json: 'message' } },
  notes: [
    'The probe is for secret keys: a publishable one may be refused here though it is sound.',
    'A legacy key is a JWT that names its project (ref) and role: jwt.claims can hold it to both before anything is sent.',
  ],
  rotate: 'The project, Settings, API Keys',
  support: 'https://supabase.com/dashboard/support/new',
  requestIdHeaders: ['sb-request-id', 'cf-ray'],
  secretNames: ['SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_ANON_KEY', 'SUPABASE_SECRET_KEY', 'SUPABASE_KEY'],
  sources: [
    'https://supabase.com/docs/guides/api/api-keys',
    'github:betterleaks/betterleaks cmd/generate/config/rules/supabase.go',
  ],
  fromMemory: ['the words of the 401', 'the request id headers', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { swagger: '2.0' }),
    rejects('an unknown key, or one of another project', 'invalid-credential', 401, {
      message: 'Invalid API key',
      hint: 'Double check your Supabase `anon` or `service_role` API key.',
    }),
    rejects('no key', 'missing-credential', 401, { message: 'No API key found in request' }),
  ],
});
