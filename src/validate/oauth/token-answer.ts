import { causeOfWords, readAnswer } from '../../causes/index.ts';
import type { Cause } from '../../model/cause.ts';
import type { OAuth2 } from '../../model/config.ts';
import type { Answer, Reading } from '../../model/http.ts';
import { Secret } from '../../model/secret.ts';

/** What a token endpoint gave. */
export interface Granted {
  readonly accessToken: Secret;
  /** A refresh token that isn't the one that was sent: the old one is spent. */
  readonly isRotated: boolean;
  readonly scopes: readonly string[] | null;
  /** When the access token runs out. */
  readonly expiresAt: Date | null;
  /** When the refresh token does, where the endpoint tells. */
  readonly refreshExpiresAt: Date | null;
  /** Everything secret in the answer, for the redactor's inventory. */
  readonly secrets: readonly Secret[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A successful answer (RFC 6749, section 5.1), or null where it holds no access token. */
export function readGranted(answer: Answer, auth: OAuth2, owner: string, now: Date): Granted | null {
  const fields = fieldsOf(answer.text);
  const { access_token: token, refresh_token: refresh, scope } = fields;
  if (answer.status < 200 || answer.status > 299 || typeof token !== 'string' || token === '') return null;
  return {
    accessToken: new Secret(`access_token of ${owner}`, token),
    isRotated: typeof refresh === 'string' && auth.refreshToken !== null && !auth.refreshToken.is(refresh),
    scopes: typeof scope === 'string' ? scope.split(/\s+/).filter(Boolean) : null,
    expiresAt: after(fields.expires_in, now),
    refreshExpiresAt: after(fields.refresh_expires_in ?? fields.refresh_token_expires_in, now),
    secrets: secretsIn(fields, owner),
  };
}

/** Tokens under any name that a server invents. */
export function secretsIn(fields: Fields, owner: string): Secret[] {
  const secret = Object.entries(fields).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' &&
      entry[1].length >= 6 &&
      /token|secret|assertion|key$/i.test(entry[0]) &&
      !/type|uri|url/i.test(entry[0]),
  );
  return secret.map(([name, value]) => new Secret(`${name} of ${owner}`, value));
}

/** Seconds from now; some servers write them as text. */
function after(seconds: unknown, now: Date): Date | null {
  const count = typeof seconds === 'string' && seconds !== '' ? Number(seconds) : seconds;
  return typeof count === 'number' && count > 0 && count < 1e10 ? new Date(now.getTime() + count * 1000) : null;
}

export function fieldsOf(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
  } catch {
    return {};
  }
}

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
  unauthorized_client: 'policy',
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
  if (answer.status < 400) {
    return { outcome: 'inconclusive', cause: 'unknown', evidence: [`status ${answer.status} without an access token`] };
  }
  const { error, error_description: description } = fieldsOf(answer.text);
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
  return answer.status === 400 && causeOfWords(answer.text) !== null ? bare : null;
}
