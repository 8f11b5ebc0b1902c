import type { CryptoKey, JSONWebKeySet } from 'jose';
import type { Secret } from '../../model/secret.ts';
import { type Finding, failure, remark, warning } from '../finding.ts';

/** Verifies a JWT's signature with the issuer's published keys (RFC 7515, section 5.2), wherever they are published. */
export async function verifySignature(token: Secret, keys: JSONWebKeySet): Promise<Finding> {
  const { compactVerify, createLocalJWKSet } = await import('jose');
  const jwt = token.reveal();
  try {
    await compactVerify(jwt, createLocalJWKSet(keys));
    return holds;
  } catch (error) {
    for await (const key of candidatesOf(error)) {
      if (await compactVerify(jwt, key).catch(() => null)) return holds;
    }
    return explain(codeOf(error));
  }
}

const holds = remark('jwt-signature', "the JWT's signature holds against the issuer's keys");

/** A JWT without a `kid`, and several keys that might have signed it: jose hands them out to be tried. */
function candidatesOf(error: unknown): AsyncIterable<CryptoKey> | readonly CryptoKey[] {
  return codeOf(error) === 'ERR_JWKS_MULTIPLE_MATCHING_KEYS' ? (error as AsyncIterable<CryptoKey>) : [];
}

function codeOf(error: unknown): string {
  return (error as { readonly code?: string }).code ?? '';
}

const refusals: Readonly<Record<string, string>> = {
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: "the JWT's signature doesn't hold against the issuer's keys",
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: "the JWT's signature holds against none of the issuer's keys",
  ERR_JWKS_NO_MATCHING_KEY:
    'the issuer publishes no key that signed this JWT: the key was rotated out, or another issuer made the token',
};

function explain(code: string): Finding {
  const refusal = refusals[code];
  if (refusal !== undefined) return failure('jwt-signature', 'invalid-credential', refusal);
  const reason = code || 'they are unreadable';
  return warning('jwt-signature', 'unknown', `the JWT's signature can't be checked with the issuer's keys (${reason})`);
}
