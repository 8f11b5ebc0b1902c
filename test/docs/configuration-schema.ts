import { credentialKeys } from '../../src/config/credential-keys.ts';
import { type Key, type KeyKind, schemes } from '../../src/config/key.ts';
import { dialectGroups, documentKeys, jwtKeys, targetKeys } from '../../src/config/keys.ts';
import { neededKeys } from '../../src/config/snippet.ts';
import type { Preset, Scheme } from '../../src/model/config.ts';

type Schema = Readonly<Record<string, unknown>>;

const variable = '^\\$([A-Za-z_]\\w*|\\{[A-Za-z_]\\w*\\})$';
/** https, http to loopback, or a URL that a variable begins. */
const url = '^(https://|http://(localhost|127\\.|\\[::1\\]|[^/]*\\.localhost)|\\$)';

/** What an editor may check of a value; the loader checks the rest. */
const values: Readonly<Record<Exclude<KeyKind, 'choice' | 'section'>, Schema>> = {
  secret: { type: 'string', pattern: variable },
  'secret or text': { type: ['string', 'number'] },
  text: { type: ['string', 'number'] },
  url: { type: 'string', pattern: url },
  proxy: { type: 'string', pattern: '^(https?://|\\$)' },
  certificates: { type: 'string' },
  duration: { type: 'string', pattern: '^\\d{1,9} ?(ms|s|m|h|d|w)$' },
  probe: { type: 'string', pattern: '^(GET|HEAD|OPTIONS|POST) /(?![/\\\\])[^#\\s\\\\]*$' },
  date: { type: 'string', pattern: '^(\\d{4}-\\d\\d-\\d\\d|\\$)' },
  flag: { type: 'boolean' },
  names: { anyOf: [{ type: 'array', items: { type: ['string', 'number'] } }, { type: ['string', 'number'] }] },
  claims: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
};

/** docs/auth-check.schema.json, made from the tables that the loader reads by (JSON Schema draft-07, which editors know best). */
export function configurationSchema(presets: readonly Preset[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'auth-check configuration (.github/auth-check.yml)',
    ...section(documentKeys, {
      credentials: { type: 'object', additionalProperties: { $ref: '#/definitions/credential' } },
      dialects: {
        type: 'object',
        additionalProperties: { type: 'string', description: `Named groups: ${dialectGroups.join(', ')}.` },
      },
    }),
    required: ['version'],
    definitions: { credential: credential(presets), target, jwt: section(jwtKeys, {}) },
  };
}

const target: Schema = { anyOf: [values.url, section(targetKeys, {})] };

function credential(presets: readonly Preset[]): Schema {
  const base = section(credentialKeys, {
    targets: { type: 'object', minProperties: 1, additionalProperties: { $ref: '#/definitions/target' } },
    jwt: { $ref: '#/definitions/jwt' },
  });
  const provider = { enum: presets.map(({ id }) => id), description: described(credentialKeys[0]) };
  return {
    ...base,
    properties: { ...fieldsOf(presets), ...(base.properties as Schema), provider },
    required: ['targets'],
    anyOf: [{ required: ['provider'] }, { required: ['scheme'] }],
    allOf: [
      ...schemes.map(scheme => ({
        if: { required: ['scheme'], properties: { scheme: { const: scheme } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: foreign(scheme) },
        else: {},
      })),
      ...groupsOf(presets).map(group => ({
        if: {
          required: ['provider'],
          properties: { provider: { enum: group.map(({ id }) => id) } },
          not: { required: ['scheme'] },
        },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: ofPreset(group[0]!),
        else: {},
      })),
      {
        if: { not: { required: ['provider'] } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { required: ['probe'], allOf: schemes.map(withoutPreset) },
        else: {},
      },
    ],
  };
}

/** Presets that ask for the same keys share a rule. */
function groupsOf(presets: readonly Preset[]): Preset[][] {
  return [...Map.groupBy(presets, preset => JSON.stringify(ofPreset(preset))).values()];
}

function ofPreset(preset: Preset): Schema {
  const required = [...neededKeys(preset).map(({ name }) => name), ...(preset.needsProbe ? ['probe'] : [])];
  return {
    required: required.filter(name => name !== 'client-secret'),
    properties: foreign(preset.scheme, Object.keys(preset.fields ?? {})),
  };
}

function withoutPreset(scheme: Scheme): Schema {
  const required = keysOf(scheme)
    .filter(({ required }) => required)
    .map(({ name }) => name);
  return {
    if: { required: ['scheme'], properties: { scheme: { const: scheme } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required },
    else: {},
  };
}

/** `false` for every key that belongs to other schemes. */
function foreign(scheme: Scheme, own: readonly string[] = []): Schema {
  const keys = (credentialKeys as readonly Key[]).filter(({ schemes: homes }) => homes && !homes.includes(scheme));
  return Object.fromEntries(keys.filter(({ name }) => !own.includes(name)).map(({ name }) => [name, false]));
}

function keysOf(scheme: Scheme): readonly Key[] {
  return (credentialKeys as readonly Key[]).filter(({ schemes: homes }) => homes?.includes(scheme));
}

/** The keys of presets that sign, each with the presets that ask for it. */
function fieldsOf(presets: readonly Preset[]): Schema {
  const fields = presets.flatMap(({ id, fields = {} }) => Object.keys(fields).map(name => ({ id, name })));
  return Object.fromEntries(
    [...Map.groupBy(fields, ({ name }) => name)].map(([name, owners]) => [
      name,
      { type: ['string', 'number'], description: `Asked for by ${owners.map(({ id }) => id).join(', ')}.` },
    ]),
  );
}

function section(keys: readonly Key[], special: Schema): Schema {
  const properties = keys.map(key => {
    const value = special[key.name] ?? (key.kind === 'choice' ? choice(key) : values[key.kind as keyof typeof values]);
    return [key.name, { ...(value as Schema), description: described(key) }];
  });
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

function choice({ choices = [] }: Key): Schema {
  return { enum: choices.flatMap(text => (/^\d+$/.test(text) ? [Number(text), text] : [text])) };
}

export function described({ description, default: otherwise }: Key): string {
  const text = description.endsWith('.') ? description : `${description}.`;
  return otherwise === undefined ? text : `${text} Default: ${otherwise}.`;
}
