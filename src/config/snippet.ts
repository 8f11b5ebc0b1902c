import type { Preset } from '../model/config.ts';

/** A key that a preset's credential needs, and whether its value is a secret. */
export interface NeededKey {
  readonly name: string;
  readonly secret: boolean;
}

/** The keys without which a credential of this preset can't be read, in the order in which they are written. */
export function neededKeys(preset: Preset): readonly NeededKey[] {
  const keys: Readonly<Record<Exclude<Preset['scheme'], 'signed'>, readonly NeededKey[]>> = {
    bearer: [{ name: 'token', secret: true }],
    header: [{ name: 'token', secret: true }],
    query: [{ name: 'token', secret: true }],
    basic: [
      ...(preset.username === undefined ? [{ name: 'username', secret: false }] : []),
      { name: 'password', secret: true },
    ],
    oauth2: [
      { name: 'client-id', secret: false },
      { name: 'client-secret', secret: true },
    ],
  };
  if (preset.scheme !== 'signed') return keys[preset.scheme];
  const fields = Object.entries(preset.fields ?? {}).filter(([, { optional }]) => !optional);
  return fields.map(([name, { secret }]) => ({ name, secret }));
}

/** Those, and the keys that a preset takes where they are given. */
export function possibleKeys(preset: Preset): readonly NeededKey[] {
  const optional = Object.entries(preset.fields ?? {}).filter(([, field]) => field.optional);
  return [...neededKeys(preset), ...optional.map(([name, { secret }]) => ({ name, secret }))];
}

/** The variable that usually holds a key: the one of `secretNames` that fits, else `CLOUDFLARE_TOKEN`. */
function usualVariable(preset: Preset, key: string, secretNames: readonly string[]): string {
  const suffix = variableWord(key);
  const keys = neededKeys(preset);
  const secrets = keys.filter(({ secret }) => secret);
  const isSoleSecret = secrets.length === 1 && secrets[0]!.name === key;
  const fitting = secretNames.find(name => keys.length === 1 || name.endsWith(suffix));
  return fitting ?? (isSoleSecret ? secretNames[0] : undefined) ?? `${variableWord(preset.id)}_${suffix}`;
}

/** `access-key-id` as variables spell it: `ACCESS_KEY_ID`. */
export function variableWord(key: string): string {
  return key.replace(/\W/g, '_').toUpperCase();
}

/** One credential as the configuration writes it, from its name on; values stand as YAML. */
export function credentialLines(name: string, values: readonly (readonly [key: string, value: string])[]): string[] {
  return [`${name}:`, ...values.map(([key, value]) => `  ${key}: ${value}`)];
}

/** How a credential of this preset is written, with what only its owner knows left as `…`. */
export function exampleOf(preset: Preset, secretNames: readonly string[]): string[] {
  return credentialLines(preset.id, [
    ['provider', preset.id],
    ...neededKeys(preset).map(({ name }) => [name, `$${usualVariable(preset, name, secretNames)}`] as const),
    ...(preset.needsProbe === undefined ? [] : [['probe', preset.needsProbe] as const]),
    ['targets', `{ ${targetOf(preset)} }`],
  ]);
}

function targetOf({ url, environments = {}, urlTemplate = 'https://…' }: Preset): string {
  const [environment] = Object.keys(environments);
  if (url !== null) return 'production: {}';
  return environment === undefined ? `production: '${urlTemplate}'` : `${environment}: {}`;
}
