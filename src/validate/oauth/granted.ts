import type { OAuth2 } from '../../model/config.ts';
import type { Answer } from '../../model/http.ts';
import { Secret } from '../../model/secret.ts';
import { fieldsOf } from '../json-fields.ts';

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
}

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
  };
}

/** Everything secret in an answer, for the redactor's inventory: tokens under any name that a server invents. */
export function secretsIn(answer: Answer, owner: string): Secret[] {
  const secret = Object.entries(fieldsOf(answer.text)).filter(
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
