import { neededKeys, possibleKeys, variableWord } from '../config/snippet.ts';
import type { Preset } from '../model/config.ts';
import { withoutEnvironment } from './environment.ts';
import type { SecretUse } from './workflow-secrets.ts';

/** What people call a key's value in their secrets' names, beside the key itself. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  username: ['USERNAME', 'USER', 'LOGIN', 'EMAIL', 'ACCOUNT', 'KEY', 'ID', 'NAME'],
  password: ['PASSWORD', 'PASSWD', 'PASS', 'SECRET', 'TOKEN', 'PAT', 'API_KEY', 'KEY'],
  'client-id': ['CLIENT_ID', 'APP_ID', 'ID'],
  'client-secret': ['CLIENT_SECRET', 'SECRET', 'PASSWORD'],
  'private-key': ['PRIVATE_KEY', 'PEM', 'P8', 'KEY'],
};

export function wordsOf(key: string): readonly string[] {
  return [variableWord(key), ...(synonyms[key] ?? [])];
}

/** Which of a preset's keys the secret fills, by what it is called and what it is given to; null when nothing tells. */
export function guessKey(preset: Preset, secret: string, uses: readonly SecretUse[]): string | null {
  const keys = possibleKeys(preset).map(({ name }) => name);
  const names = [...uses.flatMap(({ key }) => (key === null ? [] : [key])), withoutEnvironment(secret)].map(
    variableWord,
  );
  const exact = keys.find(key => names.some(name => endsWith(name, variableWord(key))));
  if (exact !== undefined) return exact;
  if (neededKeys(preset).length === 1) return names.some(isCredentialWord) ? keys[0]! : null;
  return keys.find(key => names.some(name => wordsOf(key).some(word => endsWith(name, word)))) ?? null;
}

/** A SLACK_CHANNEL or a DEPLOY_HOST is a secret of the repository, but no credential. */
function isCredentialWord(name: string): boolean {
  return /TOKEN|KEY|SECRET|PASS|PWD|AUTH|CRED|JWT|WEBHOOK|DSN|(?:^|_)PAT(?:_|$)/.test(name);
}

function endsWith(name: string, word: string): boolean {
  return name === word || name.endsWith(`_${word}`);
}
