import type { Preset } from '../model/config.ts';
import type { credentialKeys } from './credential-keys.ts';
import type { Reader } from './reader.ts';
import type { Read, Section } from './section.ts';

export type CredentialValues = Read<typeof credentialKeys>;
export type CredentialSection = Section<typeof credentialKeys>;

/** A credential that is being read: its section, its preset where it has one, and where to point when a key is missing. */
export interface Subject {
  readonly reader: Reader;
  readonly section: CredentialSection;
  readonly preset: Preset | null;
  readonly what: string;
  /** Offset of the credential's name. */
  readonly offset: number;
}
