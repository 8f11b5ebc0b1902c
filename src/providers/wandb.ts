import { accepts, defineProvider, fake, rejects } from './define.ts';
import { graphql } from './graphql.ts';

export const wandb = defineProvider({
  id: 'wandb',
  name: 'Weights & Biases',
  homepage: 'https://wandb.ai',
  confidence: 'rule',
  scheme: 'basic',
  username: 'api',
  url: 'https://api.wandb.ai',
  logHosts: ['api.wandb.ai'],
  tokens: [
    { kind: 'API key', pattern: /wandb_v1_\w{77}/, sample: fake('wandb_v1_', 77) },
    { kind: 'API key of the older form', pattern: /[0-9a-f]{40}/, generic: true, sample: fake('', 40) },
  ],
  probe: graphql('/graphql', '{ viewer { username } }'),
  answers: [
    { status: 200, match: '"username"', cause: null },
    {
      status: 200,
      match: '"viewer":null',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'revoked-token'],
    },
    { status: 401, cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
  ],
  facts: { identity: { json: 'data.viewer.username' }, message: { json: 'errors.*.message' } },
  notes: [
    'The user name is always api; the key is the password.',
    'A refused key may be answered by 200 with "viewer": null.',
  ],
  rotate: 'User settings, API keys: https://wandb.ai/settings',
  support: 'support@wandb.com',
  secretNames: ['WANDB_API_KEY'],
  sources: [
    'https://docs.wandb.ai/guides/track/environment-variables',
    'github:trufflesecurity/trufflehog pkg/detectors/weightsandbiases',
    'github:mongodb/kingfisher data/rules/weightsandbiases.yml',
  ],
  fromMemory: ['the answer with "viewer": null', 'rotate', 'support'],
  examples: [
    accepts('a sound key', 200, { data: { viewer: { username: 'octocat' } } }),
    rejects('an unknown key', 'invalid-credential', 401, { errors: [{ message: 'user is not logged in' }] }),
    rejects('a refusal under success', 'invalid-credential', 200, { data: { viewer: null } }),
  ],
});
