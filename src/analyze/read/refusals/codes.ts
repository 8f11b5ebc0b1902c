import { causeByCode } from '../../../causes/codes.ts';
import type { Cause } from '../../../model/cause.ts';
import { type Phrase, says } from './phrase.ts';

/** The status that a cause comes with (the contract's columns); a malformed request, a limit or a firewall may be anything. */
const statusOf: Readonly<Partial<Record<Cause, 401 | 403>>> = {
  'missing-credential': 401,
  'invalid-credential': 401,
  'expired-token': 401,
  'revoked-token': 401,
  'refresh-failed': 401,
  'deactivated-account': 401,
  'insufficient-scope': 403,
  'wrong-organization': 403,
};

/** Codes that name a cause, where they are words that nobody would write otherwise; and two that may have several causes. */
export const codes: readonly Phrase[] = [
  ...[...causeByCode].flatMap(([name, cause]) => {
    const status = statusOf[cause];
    return status !== undefined && name.includes('_') ? [code(status, name)] : [];
  }),
  code(403, 'access_denied'),
  code(403, 'not_allowed_token_type'),
  code(403, 'api_disabled_for_org'),
];

function code(status: 401 | 403, name: string): Phrase {
  return says(status, name, String.raw`(?:^|["'\s:(\[])${name}\b`);
}
