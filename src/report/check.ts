import type { Schema, Type } from './json-schema.ts';

/**
 * What of a JSON value breaks the schema, each as place, finding and what is accepted: `incidents[3].status is 500, accepted
 * are 401, 403`. Only a short string is quoted: a file that was given by mistake may hold anything.
 */
export function faults(value: unknown, schema: Schema, at = ''): readonly string[] {
  const wrong = ownFault(value, schema);
  if (wrong !== null) return [`${at || 'the whole'} ${wrong}`];
  if (Array.isArray(value)) return value.flatMap((item, index) => faults(item, schema.items ?? {}, `${at}[${index}]`));
  return isObject(value) ? objectFaults(value, schema, at) : [];
}

function objectFaults(value: JsonObject, schema: Schema, at: string): readonly string[] {
  const path = (key: string) => (at === '' ? key : `${at}.${key}`);
  const missing = (schema.required ?? [])
    .filter(key => !Object.hasOwn(value, key))
    .map(key => `${path(key)} is missing`);
  const wrong = Object.entries(value).flatMap(([key, item]) => {
    const known = own(schema.properties, key) ?? schema.additionalProperties;
    return known === undefined ? [] : faults(item, known, path(key));
  });
  return [...missing, ...wrong];
}

function ownFault(value: unknown, schema: Schema): string | null {
  const { type, enum: accepted, pattern, minimum, maxItems } = schema;
  const types = type === undefined ? [] : [type].flat();
  if (types.length > 0 && !types.some(one => isOf(value, one)))
    return `is ${named(value)}, accepted is ${types.join(' or ')}`;
  const values = accepted ?? (schema.const === undefined ? null : [schema.const]);
  if (values !== null && !values.includes(value as string))
    return `is ${named(value)}, accepted are ${values.join(', ')}`;
  if (typeof value === 'string' && pattern !== undefined && !new RegExp(pattern).test(value))
    return `is ${named(value)}, accepted is ${schema.description ?? pattern}`;
  if (typeof value === 'number' && minimum !== undefined && value < minimum)
    return `is ${value}, accepted is ${minimum} or more`;
  if (Array.isArray(value) && maxItems !== undefined && value.length > maxItems)
    return `has ${value.length} items, accepted are ${maxItems} at most`;
  return null;
}

/** The value with every optional property that is missing set to its default. */
export function completed(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) return value.map(item => completed(item, schema.items ?? {}));
  if (!isObject(value)) return value;
  const present = Object.entries(value).map(([key, item]) => [key, completed(item, own(schema.properties, key) ?? {})]);
  const missing = Object.entries(schema.properties ?? {})
    .filter(([key, property]) => !Object.hasOwn(value, key) && property.default !== undefined)
    .map(([key, property]) => [key, property.default]);
  return Object.fromEntries([...present, ...missing]);
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOf(value: unknown, type: Type): boolean {
  if (type === 'object') return isObject(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isSafeInteger(value);
  return typeof value === type;
}

function own(properties: Schema['properties'], key: string): Schema | undefined {
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
}

function named(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return value.length <= 12 ? `"${value}"` : 'another string';
  return typeof value === 'object' ? 'an object' : String(value);
}
