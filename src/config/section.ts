import type { Node } from 'yaml';
import type { Key, KeyKind } from './key.ts';
import { sections } from './keys.ts';
import { nearest } from './nearest.ts';
import type { Entry, Reader } from './reader.ts';
import { parsers, type Values } from './values.ts';
import { listed, shown } from './wording.ts';

type ValueOf<K extends Key> = K extends { readonly choices: readonly (infer Choice)[] } ? Choice : Values[K['kind']];

/** A section's values by key, typed by the table; what is absent or was wrong is undefined. */
export type Read<Keys extends readonly Key[]> = {
  readonly [K in Keys[number] as K['name']]?: ValueOf<K>;
};

export interface Section<Keys extends readonly Key[]> {
  readonly values: Read<Keys>;
  /** The node of a key that is there, whether its value could be read or not. */
  nodeOf(name: string): Node | undefined;
  /** Entries whose keys the table doesn't have. */
  readonly others: readonly Entry[];
}

/** Reads a mapping by its table. `what` names it in messages: `the credential "datasets"`. */
export function readSection<const Keys extends readonly Key[]>(
  reader: Reader,
  node: Node,
  what: string,
  keys: Keys,
): Section<Keys> | undefined {
  const entries = reader.entries(node, what);
  if (entries === undefined) return undefined;
  const known = entries.flatMap(entry => {
    const key = keys.find(({ name }) => name === entry.name);
    return key === undefined ? [] : [{ key, entry }];
  });
  const values = known.map(({ key, entry }) => [key.name, parse(reader, key, entry.value)]);
  return {
    values: Object.fromEntries(values) as Read<Keys>,
    nodeOf: name => entries.find(entry => entry.name === name)?.value,
    others: entries.filter(entry => keys.every(({ name }) => name !== entry.name)),
  };
}

function parse(reader: Reader, key: Key, node: Node): Values[KeyKind] | undefined {
  return parsers[key.kind](reader, node, key);
}

/** Reports keys that nobody knows, with the one that was probably meant. */
export function refuseUnknown(
  reader: Reader,
  entries: readonly Entry[],
  what: string,
  accepted: readonly string[],
): void {
  for (const { name, offset } of entries) {
    reader.problems.add(offset, `${shown(name)} is not a key of ${what}`, help(name, accepted));
  }
}

function help(name: string, accepted: readonly string[]): string {
  const meant = nearest(name, accepted);
  if (meant !== null) return `did you mean "${meant}"?`;
  const home = Object.values(sections).find(({ keys }) => keys.some((key: Key) => key.name === name));
  if (home !== undefined) return `"${name}" belongs to ${home.title}`;
  return `accepted here: ${listed(accepted, 'and')}`;
}
