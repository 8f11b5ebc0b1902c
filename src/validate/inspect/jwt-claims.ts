import type { Cause } from '../../model/cause.ts';
import type { JwtExpectation } from '../../model/config.ts';
import { type Finding, failure, remark } from '../finding.ts';
import type { Jwt } from './jwt.ts';

/** The JWT's claims against those that the configuration expects: the token may be sound and still another's. */
export function jwtClaims({ claims }: Jwt, expected: JwtExpectation): Finding[] {
  const pairs: readonly (readonly [string, unknown])[] = [
    ['iss', expected.issuer],
    ['aud', expected.audience],
    ...Object.entries(expected.claims),
  ];
  const asked = pairs.filter(([, value]) => value !== null);
  const differing = asked.filter(([name, value]) => !holds(claimOf(claims, name), value));
  if (differing.length > 0) return differing.map(([name, value]) => differs(name, value, claimOf(claims, name)));
  return asked.length === 0
    ? []
    : [remark('jwt-claims', `the JWT's claims are as expected: ${asked.map(([name]) => `"${name}"`).join(', ')}`)];
}

function differs(name: string, expected: unknown, found: unknown): Finding {
  const shown = found === undefined ? 'is missing' : `is ${JSON.stringify(found).slice(0, 200)}`;
  return failure('jwt-claims', causeOf(name), `the JWT's "${name}" ${shown}, expected ${JSON.stringify(expected)}`);
}

/** An issuer or audience of another environment, else another organisation's token: what claims are asked for. */
function causeOf(name: string): Cause {
  return /^(?:iss|aud|env|environment|stage|region)$/i.test(name) ? 'wrong-environment' : 'wrong-organization';
}

/** By its name as it stands (`https://example.com/org` is one), else as a path into objects (`org.id`). */
function claimOf(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>((value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined), claims);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** YAML writes 42 where the token may say "42"; `aud` and its kin may be a list (RFC 7519, section 4.1.3). */
function holds(found: unknown, expected: unknown): boolean {
  if (found === undefined || found === null) return false;
  return [found].flat().some(value => !isObject(value) && String(value) === String(expected));
}
