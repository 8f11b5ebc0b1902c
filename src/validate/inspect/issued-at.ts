import type { Secret } from '../../model/secret.ts';
import { decodeJwt } from './jwt.ts';
import { dateOf } from './jwt-time.ts';

/** When a JWT was issued, by its own word (RFC 7519, section 4.1.6); null where it doesn't say, or the value is no JWT. */
export function issuedAt(secret: Secret): Date | null {
  return dateOf(decodeJwt(secret.reveal().trim())?.claims.iat);
}
