import { possibleKeys, variableWord } from '../config/snippet.ts';
import type { Preset } from '../model/config.ts';
import { consumers, registryLogin } from './actions.ts';
import { withoutEnvironment } from './environment.ts';
import { wordsOf } from './guess-key.ts';
import type { SecretUse } from './workflow-secrets.ts';

/** What `init` must know of a preset; a Provider is one. */
export interface KnownPreset extends Preset {
  readonly name: string;
  readonly logHosts: readonly string[];
  readonly secretNames: readonly string[];
}

/** Which preset a secret belongs to, and what speaks for it. */
export interface ProviderGuess {
  readonly preset: KnownPreset;
  /** A phrase for people: `by its name`. */
  readonly because: string;
  /** Too little to make a credential of it. */
  readonly isWeak?: true;
}

/** By the secret's name, the action that gets it, the name it is given to, the hosts next to it: the first that says something. */
export function guessProvider(
  secret: string,
  uses: readonly SecretUse[],
  presets: readonly KnownPreset[],
): ProviderGuess | null {
  const named = [
    byName(secret, 'its name', presets),
    first(uses, use => byAction(use, presets)),
    first(uses, use =>
      use.key === null ? null : byName(use.key, `the name "${use.key}" that it is given to`, presets),
    ),
  ].filter(guess => guess !== null);
  // REGISTRY_TOKEN is any registry's, until something else says whose.
  const concrete = named.find(({ preset }) => preset.url !== null);
  return concrete ?? named[0] ?? first(uses, use => byHost(use, presets)) ?? byPart(secret, presets);
}

function first<T>(uses: readonly SecretUse[], guess: (use: SecretUse) => T | null): T | null {
  for (const use of uses) {
    const found = guess(use);
    if (found !== null) return found;
  }
  return null;
}

/** `PROD_NPM_TOKEN` and `NPM_TOKEN_STAGING` are still called NPM_TOKEN. */
function byName(name: string, what: string, presets: readonly KnownPreset[]): ProviderGuess | null {
  const plain = withoutEnvironment(name);
  const preset = presets.find(({ secretNames }) => secretNames.includes(plain)) ?? presets.find(isCalledAlike(plain));
  return preset === undefined ? null : { preset, because: `by ${what}` };
}

/** Beside DOCKERHUB_TOKEN there is a DOCKERHUB_USERNAME: the same stem, with another of the preset's keys. */
function isCalledAlike(name: string): (preset: KnownPreset) => boolean {
  return preset => {
    const keys = possibleKeys(preset);
    const words = keys.flatMap(key => wordsOf(key.name));
    const stems = preset.secretNames.flatMap(known =>
      words.filter(word => known.endsWith(`_${word}`)).map(word => known.slice(0, -word.length)),
    );
    return keys.length > 1 && stems.some(stem => words.some(word => name === stem + word));
  };
}

function byAction({ action, inputs }: SecretUse, presets: readonly KnownPreset[]): ProviderGuess | null {
  if (action === null) return null;
  if (action === registryLogin) return byRegistry(String(inputs.registry ?? 'docker.io'), presets);
  const [, id] = consumers.find(([name]) => action === name || (name.endsWith('/') && action.startsWith(name))) ?? [];
  const preset = presets.find(candidate => candidate.id === id);
  return preset === undefined ? null : { preset, because: `by the action ${action} that gets it` };
}

function byRegistry(registry: string, presets: readonly KnownPreset[]): ProviderGuess | null {
  const host = registry.replace(/^https?:\/\//, '').split('/', 1)[0]!;
  const preset = presetOfHost(host, presets);
  return preset === null ? null : { preset, because: `by the registry ${host} that ${registryLogin} logs in at` };
}

/** Where a step talks to two providers, nobody can tell which of them gets the secret. */
function byHost({ text }: SecretUse, presets: readonly KnownPreset[]): ProviderGuess | null {
  const found = hostsIn(text).flatMap(host => {
    const preset = presetOfHost(host, presets);
    return preset === null ? [] : [{ preset, because: `by the host ${host} next to it` }];
  });
  return new Set(found.map(({ preset }) => preset)).size === 1 ? found[0]! : null;
}

/** `MISTRAL_PROD` begins with the id of a preset, or `MY_STRIPE_THING` holds it. */
function byPart(secret: string, presets: readonly KnownPreset[]): ProviderGuess | null {
  const words = `_${secret.toUpperCase()}_`;
  const preset = presets.find(({ id }) => id.length > 3 && words.includes(`_${variableWord(id)}_`));
  return preset === undefined ? null : { preset, because: `"${preset.id}" is in its name`, isWeak: true };
}

export function presetOfHost(host: string, presets: readonly KnownPreset[]): KnownPreset | null {
  const fits = (known: string) => (known.startsWith('.') ? host.endsWith(known) : host === known);
  return presets.find(({ logHosts }) => logHosts.some(fits)) ?? null;
}

/** The origins of the URLs in a text, without those that an expression or a variable makes up. */
export function originsIn(text: string): string[] {
  const found = text.matchAll(/\bhttps:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d{1,5})?(?![\w$.{-])/gi);
  return [...new Set([...found].map(([origin]) => origin.toLowerCase()))];
}

function hostsIn(text: string): string[] {
  return originsIn(text).map(origin => new URL(origin).hostname);
}
