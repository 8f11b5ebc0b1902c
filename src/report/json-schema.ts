/** The part of JSON Schema (2020-12) that the report needs; `read.ts` checks by it, `json.ts` takes the order of keys from it. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: Type | readonly Type[];
  readonly const?: string | number;
  readonly enum?: readonly (string | number | null)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** What a reader takes where an optional property is missing. */
  readonly default?: unknown;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}

export type Type = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

export function object(required: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

export function list(items: Schema): Schema {
  return { type: 'array', items };
}

export function nullable(schema: Schema): Schema {
  return { ...schema, type: ['object', 'null'] };
}
