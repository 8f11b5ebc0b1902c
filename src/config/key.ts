import type { Scheme } from '../model/config.ts';

/** The schemes that a configuration can name; `signed` belongs to presets alone. */
export const schemes = ['bearer', 'basic', 'header', 'query', 'oauth2'] as const satisfies readonly Scheme[];

export type KeyKind =
  | 'secret' // $NAME and nothing else
  | 'secret or text' // $NAME, or text that is no secret (a user name, a client id)
  | 'text'
  | 'url'
  | 'proxy'
  | 'certificates'
  | 'duration'
  | 'probe'
  | 'date'
  | 'flag'
  | 'names'
  | 'choice'
  | 'claims'
  | 'section';

/** One key of the configuration: the loader, the JSON Schema and docs/configuration.md are all made from the tables of keys. */
export interface Key {
  readonly name: string;
  readonly kind: KeyKind;
  readonly choices?: readonly string[];
  /** The schemes whose credentials take it; where nothing is said, all of them. */
  readonly schemes?: readonly Scheme[];
  /** Must be there (for its schemes); a preset may know it instead. */
  readonly required?: true;
  readonly default?: string;
  readonly description: string;
  /** A value as YAML. */
  readonly example: string;
}
