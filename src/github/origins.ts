import { type Config, type Credential, type Preset, secretsOf } from '../model/config.ts';
import { sentTexts } from './sent-texts.ts';

/** Why a credential must not go to an origin, as a clause for people; null: it may. */
export type Withhold = (credential: Credential, origin: string) => string | null;

type FindPreset = (id: string) => Preset | undefined;

/**
 * Holds a configuration that a pull request's author may have written against the base's: a credential goes only to origins
 * that the base names for the credential of that name with those variables, or that its preset owns; and nowhere where it
 * fills a variable into a text that the base doesn't have, or asks by a method that may change something (RFC 9110, section
 * 9.2.1) where the base doesn't. `base` is null where there is none.
 */
export function withholdUnless(
  base: Config | null,
  findPreset: FindPreset,
  filled: ReadonlyMap<string, readonly string[]>,
): Withhold {
  return (credential, origin) => {
    const named = base?.credentials.find(({ name }) => name === credential.name);
    const known = named ? sentTexts(named) : [];
    if (filled.get(credential.name)?.some(text => !known.includes(text))) {
      return "it fills a variable into a URL or another text that is sent, which the base's configuration doesn't";
    }
    if (isUnsafe(credential) && !asksAlike(credential, named)) {
      return `it asks by ${credential.probe!.method}, which the base's configuration doesn't`;
    }
    if (ownedBy(presetOf(credential, findPreset)).includes(origin)) return null;
    if (base === null) return `the base of this pull request has no configuration that names "${origin}"`;
    if (grantedBy(base, credential, findPreset).includes(origin)) return null;
    const variables = variablesOf(credential).map(name => `$${name}`);
    return `the base's configuration doesn't name "${origin}" for "${credential.name}" with ${variables.join(' and ')}`;
  };
}

/** The proxy and the certificate authorities could read all that goes through, so they are the base's as well. */
export function withRouteOf(base: Config | null, config: Config): Config {
  return { ...config, proxy: base?.proxy ?? null, ca: base?.ca ?? null };
}

/** Whether the configuration asks for more than presets own, so that the base's is needed to tell who named it. */
export function needsBase(
  config: Config,
  findPreset: FindPreset,
  filled: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (config.proxy !== null || config.ca !== null) return true;
  if ([...filled.values()].some(texts => texts.length > 0)) return true;
  if (config.credentials.some(isUnsafe)) return true;
  return config.credentials.some(credential => {
    const preset = presetOf(credential, findPreset);
    const owned = ownedBy(preset);
    return originsOf(credential, preset).some(origin => !owned.includes(origin));
  });
}

function isUnsafe({ probe }: Credential): boolean {
  return probe !== null && !['GET', 'HEAD', 'OPTIONS'].includes(probe.method);
}

function asksAlike({ probe }: Credential, named: Credential | undefined): boolean {
  return named?.probe?.method === probe?.method && named?.probe?.path === probe?.path;
}

function grantedBy(base: Config, credential: Credential, findPreset: FindPreset): string[] {
  const named = base.credentials.find(({ name }) => name === credential.name);
  if (!named) return [];
  const known = variablesOf(named);
  const isSame = variablesOf(credential).every(name => known.includes(name));
  return isSame ? originsOf(named, presetOf(named, findPreset)) : [];
}

function ownedBy(preset: Preset | undefined): string[] {
  if (!preset) return [];
  return originsIn([preset.url, preset.tokenUrl, ...Object.values(preset.environments ?? {})]);
}

function originsOf({ auth, targets }: Credential, preset: Preset | undefined): string[] {
  const urls = targets.map(({ url, environment }) => url ?? preset?.environments?.[environment] ?? preset?.url);
  return originsIn([...urls, auth.scheme === 'oauth2' ? auth.tokenUrl : null]);
}

function originsIn(urls: readonly (string | null | undefined)[]): string[] {
  return urls.filter(url => typeof url === 'string' && URL.canParse(url)).map(url => new URL(url!).origin);
}

function presetOf({ provider }: Credential, findPreset: FindPreset): Preset | undefined {
  return provider === null ? undefined : findPreset(provider);
}

function variablesOf(credential: Credential): string[] {
  return secretsOf(credential).map(({ name }) => name);
}
