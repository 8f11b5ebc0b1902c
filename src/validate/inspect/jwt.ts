import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { decodeJwt as decodeClaims } from 'jose/jwt/decode';

/** A JSON Web Token, decoded and not believed: what it says of itself (RFC 7519). */
export interface Jwt {
  readonly algorithm: string | null;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** null where the text isn't a JWT. */
export function decodeJwt(text: string): Jwt | null {
  if (text.split('.').length !== 3) return null;
  try {
    const { alg } = decodeProtectedHeader(text);
    return { algorithm: alg ?? null, claims: decodeClaims(text) };
  } catch {
    return null;
  }
}

/** Parts of which the first is a JOSE header: meant as a JWT, so it has to be one. Its signature may have been cut off. */
export function looksLikeJwt(text: string): boolean {
  return /^eyJ[\w-]*\.(?:[^.]*\.[^.]*|eyJ[\w-]*)$/.test(text);
}
