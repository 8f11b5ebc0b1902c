import { accepts, defineProvider, fake, rejects } from './define.ts';
import { composed } from './signing/compose.ts';

export const telegram = defineProvider({
  id: 'telegram',
  name: 'Telegram bot token',
  homepage: 'https://core.telegram.org/bots',
  confidence: 'rule',
  scheme: 'signed',
  fields: { token: { secret: true } },
  signer: composed<'token'>(({ token }) => ({ path: `/bot${token.replace(/[^\w:-]/g, encodeURIComponent)}/getMe` })),
  url: 'https://api.telegram.org',
  logHosts: ['api.telegram.org'],
  tokens: [
    {
      kind: 'bot token',
      pattern: /\d{5,16}:[\w-]{34,35}/,
      field: 'token',
      sample: `${fake('', 10, '0123456789')}:${fake('', 35)}`,
    },
  ],
  probe: { method: 'GET', path: '/bot{token}/getMe', sideEffects: 'none' },
  control: false,
  answers: [
    { status: 200, match: '"ok":true', cause: null },
    { status: 401, match: 'Unauthorized', cause: 'invalid-credential', alsoMeans: ['revoked-token'] },
    { status: 404, match: 'Not Found', cause: 'malformed-credential' },
  ],
  facts: { identity: { json: 'result.username' }, message: { json: 'description' } },
  notes: ['The token stands in the path. A well-formed one that nobody has is answered by 401, a misspelt one by 404.'],
  rotate: '@BotFather: /revoke, then /token',
  support: '@BotSupport',
  secretNames: ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_TOKEN'],
  sources: ['https://core.telegram.org/bots/api#getme', 'github:CauldronUp/cauldron recipes/telegram/README.md'],
  fromMemory: ['rotate', 'support'],
  examples: [
    accepts('a sound token', 200, { ok: true, result: { id: 1, is_bot: true, username: 'deploy_bot' } }),
    rejects('an unknown token', 'invalid-credential', 401, { ok: false, error_code: 401, description: 'Unauthorized' }),
    rejects('a value that is no token', 'malformed-credential', 404, {
      ok: false,
      error_code: 404,
      description: 'Not Found',
    }),
  ],
});
