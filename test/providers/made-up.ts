import { generateKeyPairSync } from 'node:crypto';
import type { Provider } from '../../src/providers/provider.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const account = JSON.stringify({
  type: 'service_account',
  client_email: 'deploy@shop.iam.gserviceaccount.com',
  private_key_id: 'made-up',
  private_key: rsa.export({ type: 'pkcs8', format: 'pem' }),
});

/** The fields that no made-up text can stand for: private keys, each made for this run. */
const keys: Readonly<Record<string, string>> = {
  'app-store-connect private-key': ec.export({ type: 'pkcs8', format: 'pem' }).toString(),
  'github-app private-key': rsa.export({ type: 'pkcs1', format: 'pem' }).toString(),
  'gcp service-account': account,
  'google-play service-account': account,
};

/** A value that the provider's field could hold, and that nobody was ever given. */
export function madeUp({ id, tokens }: Provider, field: string): string {
  const shape = tokens.find(token => token.field === field) ?? tokens.find(token => token.field === undefined);
  const isSecret = ['token', 'password', 'client-secret'].includes(field);
  const sample = shape?.field === field || isSecret ? shape?.sample : undefined;
  return keys[`${id} ${field}`] ?? sample ?? 'deploy-7f3a9c';
}
