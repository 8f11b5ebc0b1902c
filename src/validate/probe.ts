import type { Credential } from '../model/config.ts';
import type { Exchange, Reading, Send } from '../model/http.ts';
import type { Secret } from '../model/secret.ts';
import type { Finding } from './finding.ts';
import { type Grant, grant } from './oauth/grant.ts';
import type { Granted } from './oauth/granted.ts';
import { doubted, readControl, readProbe } from './reading.ts';
import { bareRequest, probeRequest } from './request.ts';
import type { Trial } from './trial.ts';

/** What was seen when a credential was tried at a target. */
export interface Observation {
  /** The last request that was sent, and what came of it; null: nothing was sent. */
  readonly exchange: Exchange | null;
  /** null: no answer came. */
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  readonly granted: Granted | null;
}

export interface Probe {
  /** Tries a credential at a target, once however often it is asked for. */
  readonly observe: (trial: Trial) => Promise<Observation>;
  /** What token endpoints returned so far. */
  readonly secrets: readonly Secret[];
}

/** The part of validate that asks. Tokens are fetched once per credential, controls once per endpoint. */
export function createProbe(send: Send, now: () => Date): Probe {
  const secrets: Secret[] = [];
  const grantOnce = onceEach(async (credential: Credential): Promise<Grant | null> => {
    const { auth } = credential;
    if (auth.scheme !== 'oauth2') return null;
    const result = await grant(credential, auth, send, now);
    secrets.push(...result.secrets);
    return result;
  });
  const controlOnce = onceEach((trial: Trial) => send(bareRequest(trial), limitsOf(trial)), endpointOf);
  const observe = onceEach(async (trial: Trial): Promise<Observation> => {
    const token = await grantOnce(trial.credential);
    if (token && (token.granted === null || trial.probe === null)) return endOfGrant(token);
    const bare = isControlled(trial) ? await controlOnce(trial) : null;
    const accessToken = token?.granted?.accessToken ?? null;
    const exchange = await send(probeRequest(trial, accessToken), limitsOf(trial));
    const control = bare && readControl(bare.answer, trial);
    const reading = exchange.answer && doubted(readProbe(exchange.answer, trial.provider), control);
    const findings = [...(token?.findings ?? []), ...(control ? [control] : [])];
    return { exchange, reading, findings, granted: token?.granted ?? null };
  });
  return { observe, secrets };
}

/** Does the work once per key, for all who ask, also at the same time. */
function onceEach<T, V>(
  work: (item: T) => Promise<V>,
  keyOf: (item: T) => unknown = item => item,
): (item: T) => Promise<V> {
  const started = new Map<unknown, Promise<V>>();
  return item => {
    const key = keyOf(item);
    const running = started.get(key) ?? work(item);
    started.set(key, running);
    return running;
  };
}

function endpointOf(trial: Trial): string {
  const { method, url } = bareRequest(trial);
  return `${method} ${url}`;
}

function limitsOf({ credential }: Trial) {
  return { timeout: credential.timeout };
}

/** Without a probe, a token that was granted is itself the proof. */
function endOfGrant({ exchange, reading, findings, granted }: Grant): Observation {
  const accepted: Reading = { outcome: 'accepted', cause: null, evidence: ['the token endpoint gave an access token'] };
  return { exchange, reading: granted ? accepted : reading, findings, granted };
}

export function isControlled({ credential, provider }: Trial): boolean {
  return credential.control ?? (credential.probe === null && (provider?.control ?? false));
}
