import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export interface Issuer {
  readonly keys: { readonly keys: readonly JWK[] };
  /** A JWT with these claims; `iat` a minute ago and `exp` in 30 days unless they say otherwise. */
  sign(claims: Readonly<Record<string, unknown>>, options?: { readonly kid?: string | null }): Promise<string>;
}

export const day = 86_400;

export function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** Somebody who signs JWTs and publishes the key. */
export async function createIssuer(kid = 'key-1'): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] };
  return {
    keys,
    sign: (claims, options = {}) =>
      new SignJWT({ iat: nowInSeconds() - 60, exp: nowInSeconds() + 30 * day, ...claims })
        .setProtectedHeader({ alg: 'ES256', ...kidOf(options.kid, kid) })
        .sign(privateKey),
  };
}

/** null leaves the key unnamed. */
function kidOf(given: string | null | undefined, own: string): { readonly kid?: string } {
  return given === null ? {} : { kid: given ?? own };
}

/** A JWT without a signature, by default one that says it needs none (RFC 7519, section 6). */
export function unsigned(claims: Readonly<Record<string, unknown>>, alg = 'none'): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg })}.${encode(claims)}.`;
}
