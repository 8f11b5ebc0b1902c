/** Why a credential was refused, in the words of the contract. The gate and the analyzer share this vocabulary. */
export const causes = [
  'missing-credential',
  'malformed-credential',
  'invalid-credential',
  'expired-token',
  'revoked-token',
  'wrong-environment',
  'clock-skew',
  'refresh-failed',
  'stale-after-rotation',
  'deactivated-account',
  'insufficient-scope',
  'wrong-organization',
  'policy',
  'not-auth',
  'unknown',
] as const;

export type Cause = (typeof causes)[number];
