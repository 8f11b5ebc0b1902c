import type { Answer, Reading } from '../../model/http.ts';
import type { Fact, Facts } from '../provider.ts';

export type Told = Pick<
  Reading,
  'scopesGranted' | 'scopesNeeded' | 'organization' | 'identity' | 'expiresAt' | 'message'
>;

/** What the answer tells at the places that the provider names; what isn't there is left out. */
export function readFacts(facts: Facts, answer: Answer): Told {
  const body = parse(answer.text);
  const at = (fact: Fact | undefined): unknown => (fact ? find(fact, answer, body) : undefined);
  return {
    ...named('expiresAt', toDate(at(facts.expiresAt))),
    ...named('scopesGranted', toList(at(facts.scopes))),
    ...named('scopesNeeded', toList(at(facts.scopesNeeded))),
    ...named('organization', toText(at(facts.organization))),
    ...named('identity', toText(at(facts.identity))),
    ...named('message', toText(at(facts.message))),
  };
}

function named<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value });
}

function parse(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function find(fact: Fact, answer: Answer, body: unknown): unknown {
  if ('header' in fact) return answer.headers[fact.header];
  if ('xml' in fact) return element(answer.text, fact.xml);
  if ('text' in fact) return fact.text.exec(answer.text)?.[1];
  return walk(body, fact.json.split('.'));
}

function walk(node: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof node !== 'object' || node === null) return path.length === 0 ? node : undefined;
  if (step === '*') return Object.values(node).map(item => walk(item, rest));
  return walk((node as Record<string, unknown>)[step], rest);
}

function element(text: string, name: string): string | undefined {
  const start = text.indexOf(`<${name}>`);
  const end = text.indexOf(`</${name}>`, start);
  return start < 0 || end < 0 ? undefined : text.slice(start + name.length + 2, end);
}

/** The bound between seconds and milliseconds since 1970: as seconds it is the year 5138. */
const maxSeconds = 100_000_000_000;

function toDate(value: unknown): Date | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const date = new Date(typeof value === 'number' && value < maxSeconds ? value * 1000 : value);
  return value === 0 || Number.isNaN(date.getTime()) ? undefined : date;
}

/** Scopes come as a list, or in one string with commas, semicolons or spaces between. */
function toList(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return value.split(/[\s,;]+/).filter(Boolean);
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : undefined;
}

function toText(value: unknown): string | undefined {
  if (Array.isArray(value)) return toText(value.find(item => toText(item) !== undefined));
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
