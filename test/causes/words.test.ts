import fc from 'fast-check';
import { expect, test } from 'vitest';
import { causeOfWords } from '../../src/causes/words.ts';

/** Sentences of many providers, each with the cause that a careful reader takes from it. */
const sentences: [string, string | null][] = [
  ['The security token included in the request is expired', 'expired-token'],
  ['Your authorization token has expired. Reauthenticate and try again.', 'expired-token'],
  ['Token has been expired or revoked.', 'revoked-token'],
  ['API key not found', 'invalid-credential'],
  ['Incorrect API key provided: FILL_IN.', 'invalid-credential'],
  ['The AWS Access Key Id you provided does not exist in our records.', 'invalid-credential'],
  ['Invalid or non-existent authentication information.', 'invalid-credential'],
  ['Unable to authenticate, your authentication token seems to be invalid.', 'invalid-credential'],
  ['unauthorized: incorrect username or password', 'invalid-credential'],
  ['missing authentication token for REST request [/_sql]', 'missing-credential'],
  ['Authentication credentials were not provided.', 'missing-credential'],
  ['No API key was found in headers', 'missing-credential'],
  ["could not read Username for 'https://github.com': terminal prompts disabled", 'missing-credential'],
  ['Token lacks the required scope', 'insufficient-scope'],
  ['User "system:serviceaccount:ci:d" cannot list resource "pods" in API group ""', 'insufficient-scope'],
  ['User: arn:aws:iam::1:user/ci is not authorized to perform: sts:AssumeRole', 'insufficient-scope'],
  ['The caller does not have permission', 'insufficient-scope'],
  ['User is not authorized to perform: s3:GetObject with an explicit deny in an identity-based policy', 'policy'],
  ['Your IP address 203.0.113.9 is not allowed to access this resource', 'policy'],
  ['Resource protected by organization SAML enforcement.', 'policy'],
  ['You have exceeded a secondary rate limit.', 'not-auth'],
  ['This user account is deactivated', 'deactivated-account'],
  ['This credential belongs to a different organization', 'wrong-organization'],
  ['Token used too early', 'clock-skew'],
  ['Token used before issued', 'clock-skew'],
  ['Issued At claim (iat) cannot be in the future.', 'clock-skew'],
  ['JWT issued at future', 'clock-skew'],
  ['"nbf" claim timestamp check failed', 'clock-skew'],
  ['Signature nbf has not been reached', 'clock-skew'],
  ['Invalid JWT: not yet valid', 'clock-skew'],
  ['build finished in 401 ms', null],
];

test.each(sentences)('%s', (sentence, cause) => {
  expect(causeOfWords(sentence)?.cause ?? null).toBe(cause);
});

test('comes to an end on text made to be slow', () => {
  // Backtracking that grows faster than the text would run into the test's time-out.
  const parts = ['token ', 'a', ' ', 'not ', 'invalid ', 'permission ', "'", 'does not have ', 'user is ', '\n'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 200, maxLength: 4000 }), words => {
      expect(() => causeOfWords(words.join(''))).not.toThrow();
    }),
    { numRuns: 50 },
  );
});
