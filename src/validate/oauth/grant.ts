import type { Credential, OAuth2 } from '../../model/config.ts';
import type { Answer, Exchange, Reading, Send } from '../../model/http.ts';
import type { Secret } from '../../model/secret.ts';
import { type Finding, failure, remark } from '../finding.ts';
import { type Granted, readGranted, secretsIn } from './granted.ts';
import { type Refused, readRefusal } from './refusal.ts';
import { clientCheckRequest, tokenRequest } from './token-request.ts';

/** What the token endpoint made of the credential. */
export interface Grant {
  readonly exchange: Exchange | null;
  /** What there is to probe with; null: the road ends here, at `reading` or at a failure of `exchange`. */
  readonly granted: Granted | null;
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  readonly secrets: readonly Secret[];
}

/** Whether the grant is carried out, or the client alone checked: using a refresh token may spend it. */
export function isCarriedOut(auth: OAuth2): boolean {
  return auth.grant === 'client_credentials' || auth.reusable;
}

const refusals: Readonly<Record<OAuth2['grant'], Refused>> = {
  client_credentials: { invalidGrant: 'invalid-credential', bare: 'invalid-credential' },
  refresh_token: { invalidGrant: 'refresh-failed', bare: 'refresh-failed' },
};

/** Fetches a token as the deploy would, or checks the client alone by a request that consumes nothing. */
export async function grant(credential: Credential, auth: OAuth2, send: Send, now: () => Date): Promise<Grant> {
  if (!isCarriedOut(auth)) return checkClient(credential, auth, send);
  const limits = { timeout: credential.timeout, repeatable: auth.grant === 'client_credentials' };
  const exchange = await send(tokenRequest(auth), limits);
  if (exchange.answer === null) return { exchange, granted: null, reading: null, findings: [], secrets: [] };
  const granted = readGranted(exchange.answer, auth, credential.name, now());
  const reading = granted ? null : readRefusal(exchange.answer, refusals[auth.grant]);
  const secrets = secretsIn(exchange.answer, credential.name);
  return { exchange, granted, reading, findings: granted ? describe(granted, auth) : [], secrets };
}

function describe(granted: Granted, auth: OAuth2): Finding[] {
  const until = granted.expiresAt === null ? '' : ` until ${granted.expiresAt.toISOString()}`;
  if (!granted.isRotated) return [remark('oauth-token', `${auth.grant} gave an access token${until}`)];
  const message =
    'the token endpoint gave a new refresh token in exchange: the stored one is spent now, and the next refresh with it will fail. Store a new refresh token and remove "reusable: true"';
  return [failure('oauth-rotation', 'refresh-failed', message)];
}

async function checkClient(credential: Credential, auth: OAuth2, send: Send): Promise<Grant> {
  const untouched = remark(
    'oauth-refresh',
    'the refresh token was not used, since that could spend it; "reusable: true" says that it may be',
  );
  const unproven: Reading = { outcome: 'inconclusive', cause: 'unknown', evidence: ['the client alone was checked'] };
  if (auth.clientSecret === null && auth.privateKey === null)
    return { exchange: null, granted: null, reading: unproven, findings: [untouched], secrets: [] };
  const exchange = await send(clientCheckRequest(auth), { timeout: credential.timeout, repeatable: true });
  const reading = exchange.answer && readClientCheck(exchange.answer);
  return { exchange, granted: null, reading, findings: [untouched], secrets: [] };
}

/** Only a refusal of the client itself is a verdict: whatever else comes, the refresh token stays unproven. */
function readClientCheck(answer: Answer): Reading {
  const reading = readRefusal(answer, { invalidGrant: null, bare: 'invalid-credential' });
  if (reading.cause === 'invalid-credential') return reading;
  return { ...reading, outcome: 'inconclusive', evidence: [...reading.evidence, 'the client alone was checked'] };
}
