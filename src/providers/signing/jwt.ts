export interface JwtParts {
  readonly algorithm: 'RS256' | 'ES256';
  /** PEM, PKCS#1 or PKCS#8; line breaks may stand as `\n`, as secrets often hold them. */
  readonly privateKey: string;
  readonly keyId?: string;
  readonly claims: Readonly<Record<string, string>>;
  /** How long it lives, in seconds. */
  readonly lifetime: number;
}

/** A clock that is a little ahead must not make a token that is not yet valid. */
const marginSeconds = 60;

/**
 * A signed JWT (RFC 7519). Throws where the key can't be read, without a word of it in the message. Libraries are loaded here
 * and not above: every command loads every provider, and few sign.
 */
export async function signJwt(
  { algorithm, privateKey, keyId, claims, lifetime }: JwtParts,
  now: Date,
): Promise<string> {
  const { SignJWT } = await import('jose');
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', ...(keyId === undefined ? {} : { kid: keyId }) })
    .setIssuedAt(seconds - marginSeconds)
    .setExpirationTime(seconds + lifetime)
    .sign(await keyOf(privateKey));
}

async function keyOf(pem: string) {
  const { createPrivateKey } = await import('node:crypto');
  try {
    return createPrivateKey(pem.replaceAll('\\n', '\n'));
  } catch {
    throw new Error(
      'the private key is not a PEM that can be read: it starts with -----BEGIN and keeps its line breaks',
    );
  }
}
