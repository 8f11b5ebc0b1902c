import { defineProvider, forbids } from './define.ts';
import { googleAnswers, googleExamples, googleProbe, googleTokens, signedByGoogle } from './signing/google.ts';

export const googlePlay = defineProvider({
  id: 'google-play',
  name: 'Google Play service account',
  homepage: 'https://play.google.com/console',
  confidence: 'memory',
  scheme: 'signed',
  fields: { 'service-account': { secret: true } },
  signer: signedByGoogle('https://www.googleapis.com/auth/androidpublisher'),
  url: googleTokens,
  logHosts: ['androidpublisher.googleapis.com'],
  probe: googleProbe,
  answers: [
    ...googleAnswers,
    { status: 401, match: 'permissionDenied', cause: 'insufficient-scope' },
    { status: 403, match: 'The caller does not have permission', cause: 'insufficient-scope' },
    { status: 404, match: 'Package not found', cause: 'wrong-organization' },
  ],
  facts: { message: { json: 'error_description' } },
  notes: [
    'The exchange proves the key. Whether the account may release the app is granted in the Play Console and not asked: opening an edit would void the one in progress.',
  ],
  rotate: 'Google Cloud, IAM & Admin, Service Accounts, Keys; the rights: Play Console, Users and permissions',
  support: 'https://support.google.com/googleplay/android-developer',
  secretNames: [
    'PLAY_STORE_SERVICE_ACCOUNT',
    'GOOGLE_PLAY_SERVICE_ACCOUNT_JSON',
    'PLAY_STORE_CONFIG_JSON',
    'SERVICE_ACCOUNT_JSON',
  ],
  sources: ['https://developers.google.com/android-publisher/getting_started'],
  examples: [
    ...googleExamples,
    forbids('an account without the right on the app', 'insufficient-scope', 403, {
      error: { code: 403, message: 'The caller does not have permission' },
    }),
  ],
});
