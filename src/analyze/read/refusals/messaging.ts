import { type Phrase, says } from './phrase.ts';

/** Chat, social networks, mail and push: Discord, Telegram, Twitter, Spotify, Facebook, SendGrid, Twilio, Apple's push service. */
export const messaging: readonly Phrase[] = [
  says(401, 'invalid token was provided'),
  says(
    403,
    ['missing access', 'missing permissions'],
    /\b(?:DiscordAPIError\[\d{1,6}\]|5000[13]|50013): Missing (?:Access|Permissions)\b/i,
  ),
  // RabbitMQ's management
  says(403, 'access refused', /\baccess refused: \//i),
  says(403, 'bot was blocked by the user'),
  says(403, 'bot is not a member'),
  says(403, 'bot was kicked from'),
  says(401, 'could not authenticate you'),
  says(401, 'invalid or expired token'),
  says(403, 'insufficient client scope'),
  says(401, 'error validating access token'),
  says(401, 'authorization grant is invalid, expired, or revoked'),
  says(403, 'access forbidden', /^["']?access forbidden["']?$/i),
  says(403, ['invalidprovidertoken', 'expiredprovidertoken'], /\b(?:Invalid|Expired)ProviderToken\b/),
  says(403, ['mismatchsenderid', 'sender_id_mismatch'], /\b(?:MismatchSenderId|SENDER_ID_MISMATCH)\b/),
];
