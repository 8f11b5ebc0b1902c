import type { JSONWebKeySet } from 'jose';
import type { Secret } from '../../model/secret.ts';
import { type Finding, failure, remark, warning } from '../finding.ts';

/** Verifies a JWT's signature with the issuer's published keys (RFC 7515, section 5.2), wherever they are published. */
export async function verifySignature(token: Secret, keys: JSONWebKeySet): Promise<Finding> {
  const { compactVerify, createLocalJWKSet } = await import('jose');
  try {
    const { protectedHeader } = await compactVerify(token.reveal(), createLocalJWKSet(keys));
    return remark('jwt-signature', `the JWT's signature holds (${protectedHeader.alg})`);
  } catch (error) {
    return explain((error as { code?: string }).code ?? '');
  }
}

function explain(code: string): Finding {
  if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED')
    return failure('jwt-signature', 'invalid-credential', "the JWT's signature doesn't hold against the issuer's keys");
  if (code === 'ERR_JWKS_NO_MATCHING_KEY')
    return failure(
      'jwt-signature',
      'invalid-credential',
      'the issuer publishes no key that signed this JWT: the key was rotated out, or another issuer made the token',
    );
  return warning(
    'jwt-signature',
    null,
    `the JWT's signature can't be checked with the issuer's keys (${code || 'unreadable keys'})`,
  );
}
