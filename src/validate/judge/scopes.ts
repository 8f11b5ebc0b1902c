import type { Answer, Reading } from '../../model/http.ts';
import { type Finding, failure, remark } from '../finding.ts';
import type { Jwt } from '../inspect/jwt.ts';
import { unwrappedFieldsOf } from '../json-fields.ts';
import { listed } from './listed.ts';

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
  const body = answer && answer.status < 300 ? unwrappedFieldsOf(answer.text) : {};
  const told = [
    reading?.scopesGranted,
    answer?.headers['x-oauth-scopes'],
    token,
    ...bodyNames.map(name => body[name]),
    ...claimNames.map(name => jwt?.claims[name]),
  ];
  const lists = told.map(listOf).filter(list => list !== null);
  return lists.length > 0 ? [...new Set(lists.flat())] : null;
}

const bodyNames = ['scope', 'scopes'] as const;
/** RFC 8693, section 4.2 and RFC 9068, section 2.2.3.1; `scp` is Okta's and Microsoft's, `permissions` Auth0's. */
const claimNames = ['scope', 'scopes', 'scp', 'roles', 'permissions'] as const;

function listOf(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter(Boolean);
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : null;
}

/** Equal, or a wildcard that includes it: `*`, `datasets:*`. */
function covers(granted: string, needed: string): boolean {
  if (granted === needed || granted === '*') return true;
  return /[:./]\*$/.test(granted) && needed.startsWith(granted.slice(0, -1));
}
