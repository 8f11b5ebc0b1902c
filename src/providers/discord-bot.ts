import { accepts, defineProvider, fake, rejects } from './define.ts';

export const discordBot = defineProvider({
  id: 'discord-bot',
  name: 'Discord bot token',
  homepage: 'https://discord.com',
  confidence: 'rule',
  scheme: 'header',
  header: 'Authorization',
  prefix: 'Bot ',
  url: 'https://discord.com',
  logHosts: ['discord.com'],
  tokens: [
    {
      kind: 'bot token',
      pattern: /[\w-]{24,28}\.[\w-]{6}\.[\w-]{27,38}/,
      sample: `${fake('', 24)}.${fake('', 6)}.${fake('', 38)}`,
    },
  ],
  probe: { method: 'GET', path: '/api/v10/users/@me', sideEffects: 'none' },
  control: false,
  answers: [
    {
      status: 401,
      match: '401: Unauthorized',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'malformed-credential'],
    },
  ],
  facts: { identity: { json: 'username' }, message: { json: 'message' } },
  notes: [
    'The scheme word is Bot, not Bearer.',
    'An address with many 401s is blocked for a while, so nothing is asked without the token first.',
  ],
  rotate: 'Developer Portal, the application, Bot, Reset Token: https://discord.com/developers/applications',
  support: 'https://discord.com/developers/docs',
  requestIdHeaders: ['cf-ray'],
  secretNames: ['DISCORD_TOKEN', 'DISCORD_BOT_TOKEN'],
  sources: [
    'https://discord.com/developers/docs/reference#authentication',
    'https://discord.com/developers/docs/resources/user#get-current-user',
    'github:CauldronUp/cauldron recipes/discord/README.md',
  ],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { id: '80351110224678912', username: 'deploy', bot: true }),
    rejects('an unknown token', 'invalid-credential', 401, { message: '401: Unauthorized', code: 0 }),
  ],
});
