import type { SealedReport } from '../model/sealed.ts';
import { reportSchema, type Schema } from './schema.ts';

/**
 * What JSON may hold as it is, yet a terminal or the runner acts on: written as escapes, which a JSON parser reads back
 * as the same text. `JSON.stringify` leaves C1 controls and direction overrides alone; `##[` would begin a workflow command.
 */
const active = /(?<=##)\[|[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The report of the contract, two spaces deep, keys in the contract's order, ended by a newline. Same report, same bytes. */
export function renderJson(report: SealedReport): string {
  return `${JSON.stringify(ordered(report, reportSchema), null, 2).replace(active, written)}\n`;
}

function written(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Keys in the order in which the schema names them; those that it doesn't name follow by the alphabet. */
function ordered(value: unknown, schema: Schema = {}): unknown {
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
