import { defineProvider, fake, rejects } from './define.ts';

export const firebase = defineProvider({
  id: 'firebase',
  name: 'Firebase CLI token',
  homepage: 'https://firebase.google.com',
  confidence: 'memory',
  scheme: 'bearer',
  url: 'https://firebase.googleapis.com',
  logHosts: ['firebase.googleapis.com', 'firebasehosting.googleapis.com'],
  tokens: [{ kind: 'refresh token of firebase login:ci', pattern: /1\/\/[\w-]{40,200}/, sample: fake('1//', 100) }],
  probe: null,
  answers: [{ match: 'invalid_grant', cause: 'refresh-failed', alsoMeans: ['revoked-token', 'expired-token'] }],
  notes: [
    'The token of firebase login:ci is a refresh token of the CLI’s own client: nobody else can ask about it, so presence and shape are all that is checked.',
    'Firebase has deprecated it: use a service account (the preset gcp), or Workload Identity Federation.',
  ],
  rotate: 'firebase login:ci makes a new one (better: a service account, or Workload Identity Federation)',
  support: 'https://firebase.google.com/support',
  secretNames: ['FIREBASE_TOKEN'],
  sources: ['https://firebase.google.com/docs/cli#cli-ci-systems'],
  examples: [rejects('a refresh token that was revoked', 'refresh-failed', 400, { error: 'invalid_grant' })],
});
