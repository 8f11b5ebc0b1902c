import type { Config, OAuth2 } from '../model/config.ts';
import type { OutboundRequest } from '../model/http.ts';
import { isCarriedOut } from './oauth/grant.ts';
import { clientCheckRequest, tokenRequest } from './oauth/token-request.ts';
import type { ValidateOptions } from './options.ts';
import { isControlled } from './probe.ts';
import { bareRequest, carrierOf } from './request.ts';
import { type Trial, trialsOf } from './trial.ts';

/** One request that would be sent. */
export interface PlannedRequest {
  readonly credential: string;
  readonly environment: string;
  readonly purpose: 'probe' | 'control' | 'token' | 'client check' | 'key set';
  readonly method: string;
  readonly url: string;
  /** Where the credential travels; null: the request carries none. */
  readonly carrier: string | null;
  /** What it changes at the provider; `none` where it only reads. */
  readonly sideEffects: string;
  /** Targets of other environments are asked only then. */
  readonly when: 'always' | 'if rejected';
}

/** What validation would send, in order; nothing is sent and no value is looked at. */
export function plan(config: Config, options: Pick<ValidateOptions, 'environment'>): PlannedRequest[] {
  return trialsOf(config, options.environment).flatMap(trial => planTrial(trial, options.environment));
}

function planTrial(trial: Trial, environment: string | null): PlannedRequest[] {
  const { credential, target, probe } = trial;
  const { auth } = credential;
  // A refresh token that may not be used leaves nothing to probe with.
  const hasToken = auth.scheme !== 'oauth2' || isCarriedOut(auth);
  const isAsked = environment === null || target.environment === environment;
  const common = {
    credential: credential.name,
    environment: target.environment,
    when: isAsked || credential.isolated ? 'always' : 'if rejected',
    sideEffects: 'none',
  } as const;
  return [
    ...(isAsked ? planToken(trial, common) : []),
    ...(probe && hasToken ? planProbe(trial, common) : []),
    ...(isAsked && hasToken ? planKeySet(trial, common) : []),
  ];
}

type Common = Pick<PlannedRequest, 'credential' | 'environment' | 'when' | 'sideEffects'>;

function planProbe(trial: Trial, common: Common): PlannedRequest[] {
  const { method, url } = bareRequest(trial);
  const carrier = carrierOf(trial.credential.auth);
  const sideEffects = trial.probe?.sideEffects ?? 'none';
  const control = { ...common, purpose: 'control', method, url, carrier: null } as const;
  const asked = { ...common, purpose: 'probe', method, url, carrier, sideEffects } as const;
  return isControlled(trial) ? [control, asked] : [asked];
}

function planKeySet({ credential: { jwt } }: Trial, common: Common): PlannedRequest[] {
  return jwt?.jwks ? [{ ...common, purpose: 'key set', method: 'GET', url: jwt.jwks, carrier: null }] : [];
}

const clientCarriers: Readonly<Record<OAuth2['clientAuth'], string>> = {
  post: 'form',
  basic: 'header "Authorization"',
  private_key_jwt: 'signed assertion in the form',
};

function planToken({ credential: { auth } }: Trial, common: Common): PlannedRequest[] {
  if (auth.scheme !== 'oauth2') return [];
  const carrier = clientCarriers[auth.clientAuth];
  if (!isCarriedOut(auth))
    return [{ ...common, purpose: 'client check', ...address(clientCheckRequest(auth)), carrier }];
  const sideEffects =
    auth.grant === 'refresh_token'
      ? 'uses the refresh token ("reusable: true" says that it may be used again)'
      : 'a new access token';
  return [{ ...common, purpose: 'token', ...address(tokenRequest(auth)), carrier, sideEffects }];
}

function address({ method, url }: OutboundRequest): Pick<PlannedRequest, 'method' | 'url'> {
  return { method, url };
}
