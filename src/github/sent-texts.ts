import type { Config, Credential } from '../model/config.ts';

/** What of a credential's configuration is sent as it is written: URLs, paths, names. */
export function sentTexts({ auth, probe, targets, jwt }: Credential): string[] {
  const fields = Object.values(auth.scheme === 'signed' ? auth.fields : auth);
  const texts = [...fields, probe?.path, ...targets.map(({ url }) => url), jwt?.jwks];
  return texts.filter(text => typeof text === 'string');
}

/**
 * The texts into which a variable was filled, by credential: those that read otherwise where every variable has another value.
 * A pull request could carry any secret off in one. `shifted` is null where the configuration can't be read so.
 */
export function filledTexts(config: Config, shifted: Config | null): ReadonlyMap<string, readonly string[]> {
  const filled = config.credentials.map((credential, index): [string, string[]] => {
    const other = shifted?.credentials[index];
    const others = other ? sentTexts(other) : [];
    return [credential.name, sentTexts(credential).filter((text, at) => text !== others[at])];
  });
  return new Map(filled);
}
