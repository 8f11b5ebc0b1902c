import type { Schema } from './json-schema.ts';

/** Keys in the order in which the schema names them; those that it doesn't name follow by the alphabet. */
export function ordered(value: unknown, schema: Schema = {}): unknown {
  if (Array.isArray(value)) return value.map(item => ordered(item, schema.items));
  if (typeof value !== 'object' || value === null) return value;
  const named = Object.keys(schema.properties ?? {}).filter(key => key in value);
  const others = Object.keys(value)
    .filter(key => !named.includes(key))
    .sort();
  const entries = [...named, ...others].map(key => [
    key,
    ordered((value as Record<string, unknown>)[key], schema.properties?.[key] ?? schema.additionalProperties),
  ]);
  return Object.fromEntries(entries);
}
