import type { Answer, Reading } from '../../model/http.ts';
import { type Finding, failure, remark } from '../finding.ts';
import type { Jwt } from '../inspect/index.ts';
import { jsonFields } from './json-fields.ts';

/** Everywhere that tells which scopes were granted. */
export interface ScopeSources {
  readonly reading: Reading | null;
  readonly answer: Answer | null;
  readonly jwt: Jwt | null;
  /** From the token endpoint. */
  readonly token: readonly string[] | null;
}

/** What the deploy needs against what was granted: what lacks is a failure, what is beyond need a remark. */
export function scopes(needed: readonly string[], sources: ScopeSources): Finding[] {
  if (needed.length === 0) return [];
  const granted = grantedScopes(sources);
  if (granted === null)
    return [remark('scopes', 'which scopes were granted is told nowhere, so the needed ones stay unproven')];
  const missing = missingScopes(needed, granted);
  if (missing.length > 0)
    return [failure('scopes', 'insufficient-scope', `lacks ${listed(missing)}; granted: ${listed(granted) || 'none'}`)];
  const beyond = granted.filter(scope => !needed.some(need => covers(scope, need)));
  const more = beyond.length > 0 ? `; beyond need: ${listed(beyond)}` : '';
  return [remark('scopes', `all scopes needed are granted${more}`)];
}

export function missingScopes(needed: readonly string[], granted: readonly string[]): string[] {
  return needed.filter(need => !granted.some(scope => covers(scope, need)));
}

/** null: told nowhere, which differs from none granted. */
export function grantedScopes({ reading, answer, jwt, token }: ScopeSources): readonly string[] | null {
  const body = answer && answer.status < 300 ? jsonFields(answer.text) : {};
  const told = [
    reading?.scopesGranted,
    answer?.headers['x-oauth-scopes'],
    ...scopeNames.map(name => body[name]),
    ...scopeNames.map(name => jwt?.claims[name]),
    token,
  ].flatMap(value => listOf(value) ?? []);
  const isTold = [reading?.scopesGranted, answer?.headers['x-oauth-scopes'], token].some(
    value => value !== undefined && value !== null,
  );
  return told.length > 0 || isTold ? [...new Set(told)] : null;
}

/** RFC 8693, section 4.2; `scp` is Microsoft's and Okta's; the plural is common in bodies. */
const scopeNames = ['scope', 'scp', 'scopes'] as const;

function listOf(value: unknown): string[] | null {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter(Boolean);
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : null;
}

/** Equal, or a wildcard that includes it: `*`, `datasets:*`. */
function covers(granted: string, needed: string): boolean {
  if (granted === needed || granted === '*') return true;
  return /[:./]\*$/.test(granted) && needed.startsWith(granted.slice(0, -1));
}

function listed(names: readonly string[]): string {
  return names.map(name => `"${name}"`).join(', ');
}
