import type { Auth, Credential } from '../../model/config.ts';
import type { Secret } from '../../model/secret.ts';
import type { Provider } from '../../providers/provider.ts';
import { type Finding, stop } from '../finding.ts';
import type { Trial } from '../trial.ts';
import { characters } from './characters.ts';
import { encoding } from './encoding.ts';
import { decodeJwt, type Jwt, looksLikeJwt } from './jwt.ts';
import { jwtClaims } from './jwt-claims.ts';
import { jwtTime } from './jwt-time.ts';
import { type Part, partsOf } from './part.ts';
import { placeholder } from './placeholder.ts';
import { presence } from './presence.ts';
import { schemeWord } from './scheme-word.ts';
import { shape } from './shape.ts';
import { wrapping } from './wrapping.ts';

/** What can be told of a credential before anything is sent. */
export interface Inspection {
  readonly findings: readonly Finding[];
  readonly jwt: Jwt | null;
}

/** Looks at the value alone; the first thing that is wrong with it is told, since the others often follow from it. */
export function inspect(
  { credential, target, provider }: Trial,
  catalogue: readonly Provider[],
  now: Date,
): Inspection {
  const slot = { provider, environment: target.environment, catalogue };
  const { auth } = credential;
  const found = partsOf(auth).flatMap(part => named(part, inspectPart(part, auth) ?? shape(part, slot)));
  const token = partsOf(auth).find(({ key }) => key === 'token' || key === 'password');
  if (token === undefined || found.some(({ stops }) => stops)) return { findings: found, jwt: null };
  const { findings, jwt } = inspectJwt(token.value, credential, now);
  return { findings: [...found, ...findings], jwt };
}

function named({ name }: Part, finding: Finding | null): Finding[] {
  return finding === null ? [] : [{ ...finding, variable: name }];
}

function inspectPart(part: Part, auth: Auth): Finding | null {
  return (
    presence(part) ??
    placeholder(part) ??
    wrapping(part) ??
    schemeWord(part, auth) ??
    characters(part, auth) ??
    encoding(part, auth)
  );
}

/** An access token that was fetched a moment ago is held against the same expectations as one that was stored. */
export function inspectToken(token: Secret, credential: Credential, now: Date): Inspection {
  return inspectJwt(token.reveal(), credential, now);
}

function inspectJwt(value: string, { jwt: expected }: Credential, now: Date): Inspection {
  const jwt = decodeJwt(value);
  if (jwt === null) return { findings: notAJwt(value, expected !== null), jwt };
  if (jwt.algorithm?.toLowerCase() === 'none')
    return { findings: [stop('jwt', 'malformed-credential', 'the JWT is not signed (alg "none")')], jwt };
  return { findings: [...jwtTime(jwt, now), ...(expected ? jwtClaims(jwt, expected) : [])], jwt };
}

function notAJwt(value: string, isExpected: boolean): Finding[] {
  if (looksLikeJwt(value))
    return [stop('jwt', 'malformed-credential', "the JWT can't be decoded: a part of it is missing or damaged")];
  return isExpected
    ? [stop('jwt', 'malformed-credential', 'the token is not a JWT, and "jwt" of the configuration expects one')]
    : [];
}
