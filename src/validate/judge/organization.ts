import type { Answer, Reading } from '../../model/http.ts';
import { type Finding, failure, remark } from '../finding.ts';
import type { Jwt } from '../inspect/jwt.ts';
import { unwrappedFieldsOf } from '../json-fields.ts';
import { listed } from './listed.ts';

const names = ['organization', 'organisation', 'org', 'tenant', 'workspace', 'company'];
/** As they stand in a body, in claims, and in headers. */
const fieldNames = names.flatMap(name => [name, `${name}_id`, `${name}Id`, `${name}_name`, `${name}_slug`]);
const headerNames = names.flatMap(name => [`x-${name}`, `x-${name}-id`, `${name}`, `${name}-id`, `openai-${name}`]);
/** Which fields of an organisation's object name it. */
const identifiers = ['id', 'uuid', 'name', 'slug', 'login', 'key', 'domain'];

/** Everywhere that may tell whose credential it is. */
export interface OrganizationSources {
  readonly reading: Reading | null;
  readonly answer: Answer | null;
  readonly jwt: Jwt | null;
  /** A preset knows where its answers name the organisation, so that no body is searched for a field of that name. */
  readonly hasPreset: boolean;
}

/** Whose credential it is, as the answer or the token tells, against `organization:` of the configuration. */
export function organization(expected: string | null, sources: OrganizationSources): Finding[] {
  if (expected === null) return [];
  const told = organizationsIn(sources);
  if (told.length === 0) {
    const message = `whose credential it is stands nowhere in the answer, so "${expected}" stays unproven`;
    return [remark('organization', message)];
  }
  if (told.some(value => value.toLowerCase() === expected.toLowerCase()))
    return [remark('organization', `belongs to "${expected}", as expected`)];
  return [failure('organization', 'wrong-organization', `belongs to ${listed(told)}, expected "${expected}"`)];
}

function organizationsIn({ reading, answer, jwt, hasPreset }: OrganizationSources): string[] {
  const body = answer && answer.status < 300 && !hasPreset ? unwrappedFieldsOf(answer.text) : {};
  const told = [
    reading?.organization,
    ...headerNames.map(name => answer?.headers[name]),
    ...fieldNames.flatMap(name => [body[name], jwt?.claims[name]]),
    jwt?.claims.tid,
  ];
  return [...new Set(told.flatMap(namesOf))];
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string' && value !== '') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return identifiers.flatMap(name => namesOf((value as Readonly<Record<string, unknown>>)[name]));
}
