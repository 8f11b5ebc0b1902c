import { accepts, defineProvider, fake, rejects } from './define.ts';
import { composed, pathOf } from './signing/compose.ts';

export const discordWebhook = defineProvider({
  id: 'discord-webhook',
  name: 'Discord webhook',
  homepage: 'https://discord.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'webhook-url': { secret: true } },
  signer: composed<'webhook-url'>(values => ({ path: pathOf(values['webhook-url']) })),
  url: 'https://discord.com',
  logHosts: ['discord.com', 'discordapp.com'],
  tokens: [
    {
      kind: 'webhook URL',
      pattern: /https:\/\/discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,100}/,
      field: 'webhook-url',
      sample: `${fake('https://discord.com/api/webhooks/', 18, '0123456789')}/${fake('', 68)}`,
    },
  ],
  probe: { method: 'GET', path: '/api/webhooks/{id}/{token}', sideEffects: 'none' },
  control: false,
  answers: [
    { status: 404, match: 'Unknown Webhook', cause: 'revoked-token' },
    { status: 401, match: 'Invalid Webhook Token', cause: 'invalid-credential' },
  ],
  facts: { organization: { json: 'guild_id' }, identity: { json: 'name' }, message: { json: 'message' } },
  notes: ['The URL is the secret. GET only describes the webhook; nothing is posted.'],
  rotate: 'The channel’s settings, Integrations, Webhooks: make a new one, delete the old one',
  support: 'https://discord.com/developers/docs',
  requestIdHeaders: ['cf-ray'],
  secretNames: ['DISCORD_WEBHOOK', 'DISCORD_WEBHOOK_URL'],
  sources: [
    'https://discord.com/developers/docs/resources/webhook#get-webhook-with-token',
    'github:praetorian-inc/titus pkg/validator/validators/discord.yaml',
  ],
  fromMemory: ['the error codes', 'rotate', 'support'],
  examples: [
    accepts('a living webhook', 200, { id: '80351110224678912', name: 'deploys', guild_id: '1', channel_id: '2' }),
    rejects('a webhook that was deleted', 'revoked-token', 404, { message: 'Unknown Webhook', code: 10015 }),
    rejects('a wrong token', 'invalid-credential', 401, { message: 'Invalid Webhook Token', code: 50027 }),
  ],
});
