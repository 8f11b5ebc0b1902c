import { createPrivateKey, type KeyObject, randomUUID } from 'node:crypto';
import type { Signer } from '../../model/http.ts';

/** Seconds that an assertion lives: one use, soon (RFC 7523, section 3). */
const lifetime = 60;

/** Client authentication by a JWT that the client's private key signs: private_key_jwt (RFC 7523, section 2.2). */
export const clientAssertion: Signer = async ({ url }, values, now) => {
  const { SignJWT } = await import('jose');
  const clientId = values['client-id'] ?? '';
  const { key, kid, algorithm } = readKey(values['private-key'] ?? '');
  const issuedAt = Math.floor(now.getTime() / 1000);
  const assertion = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: algorithm, ...(kid === undefined ? {} : { kid }) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(url)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime)
    .sign(key);
  const form = {
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
  return { headers: {}, form };
};

/** PEM or a JWK, as identity providers hand them out. */
function readKey(text: string): { readonly key: KeyObject; readonly kid?: string; readonly algorithm: string } {
  if (!text.trimStart().startsWith('{')) {
    const key = createPrivateKey(text);
    return { key, algorithm: algorithmOf(key) };
  }
  const { kid, alg, ...jwk } = JSON.parse(text);
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return { key, ...(kid === undefined ? {} : { kid }), algorithm: alg ?? algorithmOf(key) };
}

/** The algorithm that every server knows for the kind of key (RFC 7518, section 3.1; RFC 8037, section 3.1). */
function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  if (asymmetricKeyType === 'ed25519') return 'EdDSA';
  if (asymmetricKeyType !== 'ec') return 'RS256';
  const curves: Readonly<Record<string, string>> = { secp384r1: 'ES384', secp521r1: 'ES512' };
  return curves[asymmetricKeyDetails?.namedCurve ?? ''] ?? 'ES256';
}
