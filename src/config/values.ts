import type { Node } from 'yaml';
import type { Secret, SecretOrText } from '../model/secret.ts';
import { readCertificates, readProxy } from './connection.ts';
import { durationUnits, parseDuration } from './duration.ts';
import type { Key, KeyKind } from './key.ts';
import { readProbe } from './probe.ts';
import type { Reader } from './reader.ts';
import { readSecret, readSecretOrText } from './secrets.ts';
import { readUrl } from './urls.ts';
import { expand, readText } from './variables.ts';
import { listed, named, shown } from './wording.ts';

/** What a value of each kind becomes. */
export interface Values {
  readonly secret: Secret;
  readonly 'secret or text': SecretOrText;
  readonly text: string;
  readonly url: string;
  readonly proxy: string;
  readonly certificates: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly probe: { readonly method: string; readonly path: string };
  readonly date: Date;
  readonly flag: boolean;
  readonly names: readonly string[];
  readonly choice: string;
  readonly claims: Readonly<Record<string, string | number | boolean>>;
  readonly section: Node;
}

type Parse<Kind extends KeyKind> = (reader: Reader, node: Node, key: Key) => Values[Kind] | undefined;

/** Reads a value of each kind; undefined when it was reported as a problem. */
export const parsers: { readonly [Kind in KeyKind]: Parse<Kind> } = {
  secret: readSecret,
  'secret or text': readSecretOrText,
  text: (reader, node, { name }) => readText(reader, node, `"${name}"`),
  url: (reader, node, { name }) => readUrl(reader, node, `"${name}"`),
  proxy: readProxy,
  certificates: readCertificates,
  duration: readDuration,
  probe: readProbe,
  date: readDate,
  flag: (reader, node, { name }) => {
    const value = reader.scalar(node);
    return typeof value === 'boolean' ? value : reader.report(node, `"${name}" must be true or false`);
  },
  names: readNames,
  choice: readChoice,
  claims: readClaims,
  section: (_reader, node) => node,
};

function readDuration(reader: Reader, node: Node, { name, example }: Key): number | undefined {
  const text = reader.text(node, `"${name}"`);
  if (text === undefined) return undefined;
  const help = `write a number with its unit, as in "${example}": ${durationUnits}`;
  return parseDuration(text) ?? reader.report(node, `"${name}" is ${shown(text)}, which is no duration`, help);
}

function readDate(reader: Reader, node: Node, { name, example }: Key): Date | undefined {
  const text = readText(reader, node, `"${name}"`);
  if (text === undefined) return undefined;
  const date = new Date(text);
  const isIso = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/.test(text);
  if (isIso && !Number.isNaN(date.getTime())) return date;
  const help = `write it as "${example}", with its zone`;
  return reader.report(node, `"${name}" is ${shown(text)}, which is no time`, help);
}

/** A list, or text with spaces or commas between the names, as OAuth writes scopes. */
function readNames(reader: Reader, node: Node, { name }: Key): readonly string[] | undefined {
  const read = (item: Node) => readText(reader, item, `"${name}"`);
  const items = reader.items(node)?.map(read) ?? read(node)?.split(/[\s,]+/);
  return items?.filter(item => item !== undefined && item !== '') as string[] | undefined;
}

function readChoice(reader: Reader, node: Node, { name, choices = [] }: Key): string | undefined {
  const text = reader.text(node, `"${name}"`);
  if (text === undefined || choices.includes(text)) return text;
  return reader.report(node, `"${name}" is ${shown(text)}`, `accepted: ${listed(choices)}`);
}

function readClaims(reader: Reader, node: Node, { name }: Key): Values['claims'] {
  const entries = reader.entries(node, `"${name}"`) ?? [];
  const claims = entries.map(entry => [entry.name, readClaim(reader, entry.value, entry.name)] as const);
  return Object.fromEntries(claims.filter(([, claim]) => claim !== undefined)) as Values['claims'];
}

function readClaim(reader: Reader, node: Node, name: string): string | number | boolean | undefined {
  const value = reader.scalar(node);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return expand(reader, node, value);
  return reader.report(node, `${named('claim', name)} must be text, a number, true or false`);
}
