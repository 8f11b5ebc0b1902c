import type { Provider, TokenShape } from '../../providers/provider.ts';
import { type Finding, failure, remark, stop } from '../finding.ts';
import { encodedTwice } from './encoding.ts';
import type { Part } from './part.ts';

export interface Slot {
  readonly provider: Provider;
  readonly environment: string;
  /** Every preset, to tell whose token it is instead. */
  readonly catalogue: readonly Provider[];
}

/** The value against the formats that its provider publishes: whose it is, for which environment, and its checksum. */
export function shape(part: Part, slot: Slot): Finding | null {
  const own = slot.provider.tokens.filter(token => belongs(token, part));
  const match = own.find(token => fits(token, part.value));
  if (match) return checksum(part, match) ?? environment(part, match, slot);
  if (own.some(token => !token.generic && fits(token, fromBase64(part.value)))) return encodedTwice(part);
  const foreign = own.length === 0 ? null : foreignShape(part, slot);
  if (foreign === null) return null;
  return stop(
    'shape',
    'malformed-credential',
    `"${part.name}" has the form of a ${foreign.provider.name} ${foreign.token.kind}, and this credential is ${slot.provider.name}'s`,
  );
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

function environment({ name }: Part, token: TokenShape, slot: Slot): Finding | null {
  if (token.environment === undefined) return remark('shape', `"${name}" has the form of a ${token.kind}`);
  if (!contradict(token.environment, slot))
    return remark('shape', `"${name}" has the form of a ${token.kind} (${token.environment})`);
  return failure(
    'shape',
    'wrong-environment',
    `"${name}" has the form of a ${token.kind} for "${token.environment}", and the target is "${slot.environment}"`,
  );
}

const live = /^(?:live|prod|production|prd)$/i;
const test = /^(?:test|testing|sandbox|staging|stage|stg|dev|development|qa|uat|preview|integration|int)$/i;

/** Names of the same kind that differ: live against test, or two of the provider's own environments. */
function contradict(told: string, { environment, provider }: Slot): boolean {
  if (live.test(told)) return test.test(environment);
  if (test.test(told)) return live.test(environment);
  const names = Object.keys(provider.environments ?? {});
  return names.includes(told) && names.includes(environment) && told !== environment;
}

/** Starts with four characters that are always the same (`ghp_`, `glpat-`): `sk-` alone is many providers'. */
function isTelling({ generic, pattern }: TokenShape): boolean {
  return !generic && /^(?:[\w-]|\\[.-]){4}/.test(pattern.source);
}

function foreignShape(part: Part, { provider, catalogue }: Slot): { provider: Provider; token: TokenShape } | null {
  for (const other of catalogue) {
    if (other.id === provider.id) continue;
    const token = other.tokens.find(candidate => isTelling(candidate) && fits(candidate, part.value));
    if (token) return { provider: other, token };
  }
  return null;
}
