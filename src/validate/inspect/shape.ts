import type { Provider, TokenShape } from '../../providers/provider.ts';
import { type Finding, failure, remark, stop } from '../finding.ts';
import { encodedTwice } from './encoding.ts';
import type { Part } from './part.ts';

export interface Slot {
  /** null: the credential has no preset, so whose token it is can't be wrong. */
  readonly provider: Provider | null;
  readonly environment: string;
  /** Every preset, to tell whose token it is instead. */
  readonly catalogue: readonly Provider[];
}

/** The value against the formats that its provider publishes: whose it is, for which environment, and its checksum. */
export function shape(part: Part, { provider, environment, catalogue }: Slot): Finding | null {
  if (provider === null) {
    const known = ownerOf(part, catalogue);
    return known && shapeOf(part, known, environment);
  }
  const own = provider.tokens.filter(token => belongs(token, part));
  const match = own.find(token => fits(token, part.value));
  if (match) return shapeOf(part, { provider, token: match }, environment);
  if (own.some(token => !token.generic && fits(token, fromBase64(part.value)))) return encodedTwice(part);
  const others = own.length === 0 ? [] : catalogue.filter(({ id }) => id !== provider.id);
  const foreign = ownerOf(part, others);
  if (foreign === null) return null;
  return stop(
    'shape',
    'malformed-credential',
    `"${part.name}" has the form of a ${foreign.provider.name} ${foreign.token.kind}, and this credential is ${provider.name}'s`,
  );
}

interface Owned {
  readonly provider: Provider;
  readonly token: TokenShape;
}

/** Whose token has this form, where the form tells. */
function ownerOf({ value }: Part, candidates: readonly Provider[]): Owned | null {
  for (const provider of candidates) {
    const token = provider.tokens.find(candidate => isTelling(candidate) && fits(candidate, value));
    if (token) return { provider, token };
  }
  return null;
}

/** What is wrong with a token of this form, in this place. */
function shapeOf(part: Part, { provider, token }: Owned, environment: string): Finding {
  return checksum(part, token) ?? environmentOf(part, { provider, token }, environment);
}

function fromBase64(value: string): string {
  return Buffer.from(value, 'base64').toString('latin1').trim();
}

const mainKeys = ['token', 'password', 'client-secret'];

function belongs(token: TokenShape, { key }: Part): boolean {
  return token.field === undefined ? mainKeys.includes(key) : token.field === key;
}

function fits({ pattern }: TokenShape, value: string): boolean {
  return new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, '')).test(value);
}

function checksum({ name, value }: Part, token: TokenShape): Finding | null {
  if (token.checksum === undefined || token.checksum(value)) return null;
  return stop(
    'checksum',
    'malformed-credential',
    `"${name}" has the form of a ${token.kind}, but its checksum doesn't hold: a character is missing or wrong`,
  );
}

function environmentOf({ name }: Part, { provider, token }: Owned, environment: string): Finding {
  if (token.environment === undefined) return remark('shape', `"${name}" has the form of a ${token.kind}`);
  if (!contradict(token.environment, environment, provider))
    return remark('shape', `"${name}" has the form of a ${token.kind} (${token.environment})`);
  return failure(
    'shape',
    'wrong-environment',
    `"${name}" has the form of a ${token.kind} for "${token.environment}", and the target is "${environment}"`,
  );
}

const live = /^(?:live|prod|production|prd)$/i;
const test = /^(?:test|testing|sandbox|staging|stage|stg|dev|development|qa|uat|preview|integration|int)$/i;

/** Names of the same kind that differ: live against test, or two of the provider's own environments. */
function contradict(told: string, environment: string, provider: Provider): boolean {
  if (live.test(told)) return test.test(environment);
  if (test.test(told)) return live.test(environment);
  const names = Object.keys(provider.environments ?? {});
  return names.includes(told) && names.includes(environment) && told !== environment;
}

/** Starts with four characters that are always the same (`ghp_`, `glpat-`): `sk-` alone is many providers'. */
function isTelling({ generic, pattern }: TokenShape): boolean {
  return !generic && /^(?:[\w-]|\\[.-]){4}/.test(pattern.source);
}
