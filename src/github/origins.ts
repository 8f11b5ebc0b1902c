import { type Config, type Credential, type Preset, secretsOf, type Target } from '../model/config.ts';

/** A target that a credential isn't sent to, and why, as a sentence for people. */
export interface Withheld {
  readonly credential: Credential;
  readonly target: Target;
  readonly why: string;
}

export interface Trusted {
  /** What is left to be checked; a credential without a target is gone. */
  readonly config: Config;
  readonly withheld: readonly Withheld[];
}

type FindPreset = (id: string) => Preset | undefined;

/** Whether the configuration asks for more than presets own, so that the base's is needed to tell who named it. */
export function needsBase(config: Config, findPreset: FindPreset): boolean {
  return config.proxy !== null || config.ca !== null || withhold(config, null, findPreset).withheld.length > 0;
}

/**
 * Holds a configuration that a pull request's author may have written against the base's: a credential goes only to origins
 * that the base names for the credential of that name with those variables, or that its preset owns. The proxy and the
 * certificate authorities could read everything on its way, so they are the base's. `base` is null where there is none.
 */
export function withhold(config: Config, base: Config | null, findPreset: FindPreset): Trusted {
  const withheld: Withheld[] = [];
  const credentials = config.credentials.map(credential => {
    const preset = presetOf(credential, findPreset);
    const granted = new Set([...ownedBy(preset), ...grantedBy(base, credential, findPreset)]);
    const targets = credential.targets.filter(target => {
      const refused = originsOf(credential, [target], preset).find(origin => !granted.has(origin));
      if (refused) withheld.push({ credential, target, why: reason(credential, refused, base) });
      return !refused;
    });
    return { ...credential, targets };
  });
  const rest = credentials.filter(({ targets }) => targets.length > 0);
  return { config: { ...config, credentials: rest, proxy: base?.proxy ?? null, ca: base?.ca ?? null }, withheld };
}

function grantedBy(base: Config | null, credential: Credential, findPreset: FindPreset): string[] {
  const named = base?.credentials.find(({ name }) => name === credential.name);
  if (!named) return [];
  const variables = new Set(secretsOf(named).map(({ name }) => name));
  if (!secretsOf(credential).every(({ name }) => variables.has(name))) return [];
  return originsOf(named, named.targets, presetOf(named, findPreset));
}

function ownedBy(preset: Preset | undefined): string[] {
  if (!preset) return [];
  return originsIn([preset.url, preset.tokenUrl, ...Object.values(preset.environments ?? {})]);
}

function originsOf(credential: Credential, targets: readonly Target[], preset: Preset | undefined): string[] {
  const urls = targets.map(({ url, environment }) => url ?? preset?.environments?.[environment] ?? preset?.url);
  const { auth } = credential;
  return originsIn([...urls, auth.scheme === 'oauth2' ? auth.tokenUrl : null]);
}

function originsIn(urls: readonly (string | null | undefined)[]): string[] {
  return urls.filter(url => typeof url === 'string' && URL.canParse(url)).map(url => new URL(url!).origin);
}

function presetOf(credential: Credential, findPreset: FindPreset): Preset | undefined {
  return credential.provider === null ? undefined : findPreset(credential.provider);
}

function reason(credential: Credential, origin: string, base: Config | null): string {
  const variables = secretsOf(credential)
    .map(({ name }) => `$${name}`)
    .join(' and ');
  if (!base) return `the base of this pull request has no configuration yet, and "${origin}" belongs to no preset`;
  return `the base's configuration doesn't name "${origin}" for "${credential.name}" with ${variables || 'no variable'}`;
}
