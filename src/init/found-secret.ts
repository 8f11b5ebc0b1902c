import { guessProvider, type KnownPreset, type ProviderGuess } from './guess.ts';
import { guessKey } from './guess-key.ts';
import type { SecretUse } from './workflow-secrets.ts';

/** A secret with all its places and what was guessed of it. */
export interface FoundSecret {
  readonly secret: string;
  readonly uses: readonly SecretUse[];
  readonly guess: ProviderGuess | null;
  readonly key: string | null;
}

/** Every secret with what was guessed of it, in the order of their names. */
export function foundSecrets(uses: readonly SecretUse[], presets: readonly KnownPreset[]): FoundSecret[] {
  const bySecret = Map.groupBy(uses, ({ secret }) => secret.toUpperCase());
  return [...bySecret]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([secret, own]) => {
      const guess = isAutomatic(secret) ? null : guessProvider(secret, own, presets);
      return {
        secret,
        uses: own,
        guess,
        key: guess === null || guess.isWeak ? null : guessKey(guess.preset, secret, own),
      };
    });
}

/** GitHub makes it for each job; nobody stores or rotates it. */
export function isAutomatic(secret: string): boolean {
  return secret === 'GITHUB_TOKEN';
}
