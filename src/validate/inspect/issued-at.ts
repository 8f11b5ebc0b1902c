import type { Secret } from '../../model/secret.ts';
import { decodeJwt } from './jwt.ts';

/** When a JWT was issued, by its own word (RFC 7519, section 4.1.6); null where it doesn't say, or the value is no JWT. */
export function issuedAt(secret: Secret): Date | null {
  const seconds = decodeJwt(secret.reveal().trim())?.claims.iat;
  const time = typeof seconds === 'number' ? new Date(seconds * 1000) : null;
  return time === null || Number.isNaN(time.getTime()) ? null : time;
}
