import { accepts, defineProvider, fake, provesNothing, rejects } from './define.ts';

export const terraformCloud = defineProvider({
  id: 'terraform-cloud',
  name: 'HCP Terraform (Terraform Cloud)',
  homepage: 'https://app.terraform.io',
  confidence: 'rule',
  scheme: 'bearer',
  url: 'https://app.terraform.io',
  environments: { us: 'https://app.terraform.io', eu: 'https://app.eu.terraform.io' },
  logHosts: ['app.terraform.io', 'app.eu.terraform.io'],
  tokens: [
    {
      kind: 'user, team or organization token',
      pattern: /[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}/,
      sample: `${fake('', 14)}.atlasv1.${fake('', 67)}`,
    },
  ],
  probe: { method: 'GET', path: '/api/v2/account/details', sideEffects: 'none' },
  answers: [
    { status: 404, probeOnly: true, cause: 'unknown' },
    {
      status: 401,
      match: 'unauthorized',
      cause: 'invalid-credential',
      alsoMeans: ['missing-credential', 'expired-token', 'revoked-token', 'wrong-environment'],
    },
  ],
  facts: { identity: { json: 'data.attributes.username' }, message: { json: 'errors.*.title' } },
  notes: [
    'User, team and organization tokens look alike. An organization token may not ask for an account: give probe: GET /api/v2/organizations/NAME/entitlement-set.',
    'What a token may not see answers 404, not 403.',
  ],
  rotate:
    'User settings, Tokens: https://app.terraform.io/app/settings/tokens (team and organization tokens: the organization’s settings, API tokens)',
  support: 'https://support.hashicorp.com',
  requestIdHeaders: ['x-request-id'],
  secretNames: ['TF_API_TOKEN', 'TFE_TOKEN', 'TFC_TOKEN', 'TF_TOKEN_app_terraform_io'],
  sources: [
    'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account',
    'https://developer.hashicorp.com/terraform/cloud-docs/api-docs#authentication',
    'github:betterleaks/betterleaks cmd/generate/config/rules/hashicorp.go',
  ],
  fromMemory: ['the EU host', 'the bodies', 'the request id header', 'rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { data: { type: 'users', attributes: { username: 'octocat' } } }),
    rejects('an unknown token', 'invalid-credential', 401, { errors: [{ status: '401', title: 'unauthorized' }] }),
    provesNothing('a token that has no account', 'unknown', 404, { errors: [{ status: '404', title: 'not found' }] }),
  ],
});
