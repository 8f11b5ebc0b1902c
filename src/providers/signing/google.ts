import type { Signer } from '../../model/http.ts';
import { accepts, provesNothing, rejects } from '../define.ts';
import type { AnswerRule, Example, ProbeDescription } from '../provider.ts';
import { signJwt } from './jwt.ts';

/** The one place that takes a service account's assertion (RFC 7523), whatever `token_uri` the key file names. */
export const googleTokens = 'https://oauth2.googleapis.com';

export const googleProbe: ProbeDescription = {
  method: 'POST',
  path: '/token',
  sideEffects: 'none: it hands out an access token of an hour',
};

/** Exchanges the key file in `service-account` for an access token of that scope. Throws where it isn't such a file. */
export function signedByGoogle(scope: string): Signer {
  return async (_request, values, now) => {
    const key = keyFile(values['service-account'] ?? '');
    const claims = { iss: key.client_email, scope, aud: `${googleTokens}/token` };
    const assertion = await signJwt(
      { algorithm: 'RS256', privateKey: key.private_key, keyId: key.private_key_id, claims, lifetime: 600 },
      now,
    );
    return { headers: {}, form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion } };
  };
}

interface KeyFile {
  readonly client_email: string;
  readonly private_key_id: string;
  readonly private_key: string;
}

/** Many workflows store the file in base64, to keep its line breaks. */
function keyFile(text: string): KeyFile {
  const json = text.trimStart().startsWith('{') ? text : Buffer.from(text, 'base64').toString();
  try {
    const key = JSON.parse(json) as Partial<KeyFile>;
    if (key.client_email && key.private_key) return { private_key_id: '', ...key } as KeyFile;
  } catch {
    // Said below: the parser's own message would show a part of the file.
  }
  throw new Error('the service account is not a key file: JSON with "client_email" and "private_key"');
}

export const googleAnswers: readonly AnswerRule[] = [
  { match: 'Invalid JWT Signature', cause: 'revoked-token', alsoMeans: ['invalid-credential'] },
  { match: 'account not found', cause: 'deactivated-account', alsoMeans: ['invalid-credential'] },
  { match: 'Token must be a short-lived token', cause: 'clock-skew', alsoMeans: ['malformed-credential'] },
  {
    status: [400, 401],
    match: 'invalid_grant',
    cause: 'invalid-credential',
    alsoMeans: ['revoked-token', 'clock-skew'],
  },
  { status: 401, match: 'invalid_client', cause: 'invalid-credential' },
  { status: 400, match: 'invalid_scope', cause: 'unknown' },
];

export const googleExamples: readonly Example[] = [
  accepts('a sound key', 200, { access_token: 'made-up', expires_in: 3599, token_type: 'Bearer' }),
  rejects('a key that was deleted', 'revoked-token', 400, {
    error: 'invalid_grant',
    error_description: 'Invalid JWT Signature.',
  }),
  rejects('an account that is gone', 'deactivated-account', 400, {
    error: 'invalid_grant',
    error_description: 'Invalid grant: account not found',
  }),
  rejects('a clock that is off', 'clock-skew', 400, {
    error: 'invalid_grant',
    error_description:
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
  }),
  provesNothing('a scope that does not exist', 'unknown', 400, { error: 'invalid_scope' }),
];
