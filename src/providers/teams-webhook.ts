import { defineProvider, fake, rejects } from './define.ts';

export const teamsWebhook = defineProvider({
  id: 'teams-webhook',
  name: 'Microsoft Teams webhook',
  homepage: 'https://www.microsoft.com/microsoft-teams',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'webhook-url': { secret: true } },
  url: null,
  urlTemplate: 'https://{tenant}.webhook.office.com',
  logHosts: ['.webhook.office.com', '.environment.api.powerplatform.com', '.logic.azure.com'],
  tokens: [
    {
      kind: 'connector URL',
      pattern: /https:\/\/[a-z0-9-]{1,63}\.webhook\.office\.com\/webhookb2\/[\w@/-]{80,400}/,
      field: 'webhook-url',
      sample: fake('https://shop.webhook.office.com/webhookb2/', 160),
    },
  ],
  probe: null,
  answers: [
    { status: 404, match: 'Webhook', cause: 'revoked-token' },
    { status: 401, match: 'signature', cause: 'invalid-credential' },
  ],
  notes: [
    'A workflow’s URL runs the flow on any call, so nothing is asked: presence and shape are all that is checked.',
    'Office connectors are being retired; a workflow takes their place.',
  ],
  rotate: 'The channel, Workflows (or Connectors): make a new one, delete the old one',
  support: 'https://support.microsoft.com/teams',
  secretNames: ['TEAMS_WEBHOOK_URL', 'MSTEAMS_WEBHOOK', 'TEAMS_WEBHOOK'],
  sources: [
    'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    'github:mongodb/kingfisher data/rules/microsoftteamswebhook.yml',
  ],
  fromMemory: ['the words of the answers', 'rotate', 'support'],
  examples: [rejects('a connector that was removed', 'revoked-token', 404, 'Webhook not found')],
});
