import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';
import { composed, pathOf } from './signing/compose.ts';

export const slackWebhook = defineProvider({
  id: 'slack-webhook',
  name: 'Slack incoming webhook',
  homepage: 'https://slack.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'webhook-url': { secret: true } },
  signer: composed<'webhook-url'>(values => ({ path: pathOf(values['webhook-url']) })),
  url: 'https://hooks.slack.com',
  logHosts: ['hooks.slack.com'],
  tokens: [
    {
      kind: 'webhook URL',
      pattern: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{6,20}\/B[A-Z0-9]{6,20}\/[A-Za-z0-9]{20,30}/,
      field: 'webhook-url',
      sample: [
        'https://hooks.slack.com/services',
        fake('T', 10, 'EXAMPLE0'),
        fake('B', 10, 'EXAMPLE0'),
        fake('', 24),
      ].join('/'),
    },
  ],
  probe: {
    method: 'POST',
    path: '/services/{team}/{webhook}/{token}',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
    sideEffects: 'none: without a text there is nothing to post, and a living webhook says so by 400',
  },
  answers: [
    { status: 400, match: 'no_text', cause: null },
    { status: 400, match: 'invalid_payload', cause: null },
    { match: 'invalid_token', cause: 'revoked-token' },
    { match: 'no_service', cause: 'revoked-token' },
    { match: 'no_active_hooks', cause: 'revoked-token' },
    { match: 'no_team', cause: 'deactivated-account', outcome: 'rejected' },
    { match: 'action_prohibited', cause: 'policy' },
  ],
  notes: ['The URL is the secret. A workflow trigger (hooks.slack.com/triggers/…) would run and is never asked.'],
  rotate: 'The app, Incoming Webhooks, Add New Webhook: https://api.slack.com/apps',
  support: 'https://slack.com/help',
  requestIdHeaders: ['x-slack-unique-id'],
  secretNames: ['SLACK_WEBHOOK_URL', 'SLACK_WEBHOOK'],
  sources: [
    'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    'https://api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks',
    'github:praetorian-inc/titus pkg/validator/validators/slack.yaml',
  ],
  fromMemory: ['what action_prohibited means', 'rotate'],
  examples: [
    accepts('a living webhook', 400, 'no_text'),
    rejects('a webhook that was deleted', 'revoked-token', 404, 'no_service'),
    rejects('a token that was revoked', 'revoked-token', 403, 'invalid_token'),
    forbids('a workspace that forbids it', 'policy', 403, 'action_prohibited'),
  ],
});
