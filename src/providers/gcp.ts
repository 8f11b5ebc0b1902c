import { defineProvider } from './define.ts';
import { googleAnswers, googleExamples, googleProbe, googleTokens, signedByGoogle } from './signing/google.ts';

export const gcp = defineProvider({
  id: 'gcp',
  name: 'Google Cloud service account key',
  homepage: 'https://cloud.google.com',
  confidence: 'rule',
  scheme: 'signed',
  fields: { 'service-account': { secret: true } },
  signer: signedByGoogle('https://www.googleapis.com/auth/cloud-platform'),
  url: googleTokens,
  logHosts: ['oauth2.googleapis.com', '.googleapis.com'],
  probe: googleProbe,
  answers: googleAnswers,
  facts: { message: { json: 'error_description' } },
  notes: [
    'service-account is the key file’s JSON, or its base64. It names its project and account.',
    'The exchange proves the key and says nothing of what the account may do.',
  ],
  rotate:
    'IAM & Admin, Service Accounts, the account, Keys: add a key, switch over, delete the old one (better: Workload Identity Federation, no key)',
  support: 'https://cloud.google.com/support',
  secretNames: [
    'GCP_SA_KEY',
    'GCP_SERVICE_ACCOUNT_KEY',
    'GOOGLE_CREDENTIALS',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'GCP_CREDENTIALS',
  ],
  sources: [
    'https://developers.google.com/identity/protocols/oauth2/service-account',
    'https://cloud.google.com/iam/docs/keys-create-delete',
    'github:betterleaks/betterleaks cmd/generate/config/rules/gcp.go',
  ],
  fromMemory: ['the meaning of some error descriptions', 'rotate'],
  examples: googleExamples,
});
