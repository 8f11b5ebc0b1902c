import { type Finding, stop, warning } from '../finding.ts';
import type { Jwt } from './jwt.ts';

/** What clocks may differ by before a JWT's times count, in milliseconds (RFC 7519, section 4.1.4: "a few minutes" at most). */
const leeway = 60_000;

/** The JWT's own times against our clock. */
export function jwtTime({ claims }: Jwt, now: Date): Finding[] {
  const { exp, nbf, iat } = claims;
  if (exp !== undefined && dateOf(exp) === null)
    return [
      stop('jwt', 'malformed-credential', `the JWT's "exp" is not a number of seconds (RFC 7519, section 4.1.4)`),
    ];
  const expiry = dateOf(exp);
  if (expiry !== null && now.getTime() - expiry.getTime() > leeway)
    return [stop('jwt-expiry', 'expired-token', `the JWT ran out at ${expiry.toISOString()}`)];
  return [...early('nbf', nbf, now), ...early('iat', iat, now)].slice(0, 1);
}

function early(claim: 'nbf' | 'iat', value: unknown, now: Date): Finding[] {
  const date = dateOf(value);
  if (date === null || date.getTime() - now.getTime() <= leeway) return [];
  const meaning = claim === 'nbf' ? 'is not valid before' : 'was issued at';
  return [
    warning(
      'jwt-time',
      'clock-skew',
      `the JWT ${meaning} ${date.toISOString()}, which is still to come by our clock ("${claim}")`,
    ),
  ];
}

/** A NumericDate (RFC 7519, section 2), or null. */
export function dateOf(value: unknown): Date | null {
  if (typeof value !== 'number') return null;
  const date = new Date(value * 1000);
  return Number.isNaN(date.getTime()) ? null : date;
}
