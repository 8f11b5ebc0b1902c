import type { Auth, Preset } from '../model/config.ts';
import type { SecretOrText } from '../model/secret.ts';
import { credentialKeys } from './credential-keys.ts';
import type { Key } from './key.ts';
import { variableWord } from './snippet.ts';
import type { Subject } from './subject.ts';

/** What a signing preset asks for stands beside the keys of the table. */
export function keysFor(preset: Preset | null): readonly Key[] {
  if (preset?.scheme !== 'signed') return credentialKeys;
  const common = (credentialKeys as readonly Key[]).filter(
    ({ name, schemes: homes }) => name !== 'scheme' && homes === undefined,
  );
  const fields = Object.entries(preset.fields ?? {}).map(([name, { secret }]) => fieldKey(preset.id, name, secret));
  return [...common, ...fields];
}

function fieldKey(preset: string, name: string, secret: boolean): Key {
  const example = `$${variableWord(`${preset}-${name}`)}`;
  return {
    name,
    kind: secret ? 'secret' : 'secret or text',
    description: `Asked for by the preset ${preset}.`,
    example,
  };
}

/** The values of a signing preset's own keys; null when one is missing, which was reported. */
export function readSigned({ section, reader, what, offset }: Subject, preset: Preset): Auth | null {
  const values: Readonly<Record<string, unknown>> = section.values;
  const fields = Object.entries(preset.fields ?? {});
  const needed = fields.filter(([name, { optional }]) => !optional && values[name] === undefined);
  for (const [name, { secret }] of needed.filter(([name]) => section.nodeOf(name) === undefined)) {
    const { example } = fieldKey(preset.id, name, secret);
    reader.problems.add(
      offset,
      `${what} has no "${name}", which provider "${preset.id}" needs`,
      `write "${name}: ${example}"`,
    );
  }
  if (needed.length > 0) return null;
  const given = fields.flatMap(([name]) => (values[name] === undefined ? [] : [[name, values[name] as SecretOrText]]));
  return { scheme: 'signed', fields: Object.fromEntries(given) };
}
