import { readAnswer } from '../../causes/read-answer.ts';
import { causeOfWords } from '../../causes/words.ts';
import type { Cause } from '../../model/cause.ts';
import type { Answer, Reading } from '../../model/http.ts';
import { fieldsOf } from '../json-fields.ts';

/** What a refusal means where its code leaves that to the request that was refused. */
export interface Refused {
  readonly invalidGrant: Cause | null;
  /** No code at all, a bare 401 or 403. */
  readonly bare: Cause;
}

/** What each other error code means for the credential (RFC 6749, section 5.2); null: nothing. */
const meanings: Readonly<Record<string, Cause | null>> = {
  invalid_client: 'invalid-credential',
  invalid_scope: 'insufficient-scope',
  // The client is known and may not use this grant: it is still the client that has to be mended.
  unauthorized_client: 'invalid-credential',
  unsupported_grant_type: null,
  invalid_request: null,
  temporarily_unavailable: null,
  server_error: null,
  slow_down: null,
};

/** A token endpoint's refusal, each error code as what it is. */
export function readRefusal(answer: Answer, refused: Refused): Reading {
  const common = readAnswer(answer);
  if (common.cause === 'not-auth' || answer.status >= 500) return { ...common, outcome: 'inconclusive' };
  const { error, error_description: description } = fieldsOf(answer.text);
  // Some (GitHub, Slack) give the code of a refusal under 200.
  if (answer.status < 400 && typeof error !== 'string') {
    return { outcome: 'inconclusive', cause: 'unknown', evidence: [`status ${answer.status} without an access token`] };
  }
  const message = typeof description === 'string' ? { message: description } : {};
  const cause = causeOf(answer, error, refused);
  const said = typeof error === 'string' ? `says "${error}"` : `answers ${answer.status}`;
  const evidence = [`the token endpoint ${said}`];
  if (cause === null) return { outcome: 'inconclusive', cause: 'unknown', evidence, ...message };
  return { outcome: 'rejected', cause, evidence, ...message };
}

function causeOf(answer: Answer, error: unknown, { invalidGrant, bare }: Refused): Cause | null {
  if (error === 'invalid_grant') return invalidGrant;
  // No code of this section: Auth0 gives it at 401 for a wrong secret, others at 403 for a rule of theirs.
  if (error === 'access_denied') return answer.status === 401 ? bare : 'policy';
  if (typeof error === 'string' && Object.hasOwn(meanings, error)) return meanings[error] ?? null;
  if (answer.status === 401 || answer.status === 403) return bare;
  return answer.status <= 400 && causeOfWords(answer.text) !== null ? bare : null;
}
