import type { Credential } from '../model/config.ts';
import type { Send } from '../model/http.ts';
import type { Secret } from '../model/secret.ts';
import { providers } from '../providers/index.ts';
import type { Finding } from './finding.ts';
import { type Inspection, inspect, inspectToken } from './inspect/inspect.ts';
import { repeatedValues } from './inspect/repeated-value.ts';
import type { Evidence } from './judge/evidence.ts';
import type { Sibling } from './judge/siblings.ts';
import { createSignatureCheck } from './key-sets.ts';
import type { ValidateOptions } from './options.ts';
import { createProbe, type Observation } from './probe.ts';
import { skipped, withheld } from './skip.ts';
import type { Trial } from './trial.ts';

export interface Gatherer {
  /** What the value says, and unless that settles it, what the targets say. */
  readonly gather: (trial: Trial) => Promise<Evidence>;
  /** What token endpoints returned so far. */
  readonly secrets: readonly Secret[];
}

/** Collects the evidence of the trials of one run; each target is asked once, whichever trial wants to know. */
export function createGatherer(
  trials: readonly Trial[],
  options: ValidateOptions,
  { send, now }: { readonly send: Send; now(): Date },
): Gatherer {
  const credentials = [...new Set(trials.map(({ credential }) => credential))];
  const probe = createProbe(send, now);
  const checkSignature = createSignatureCheck(send);

  async function gather(trial: Trial): Promise<Evidence> {
    const inspection = withRepeated(inspect(trial, providers, now()), trial.credential, credentials);
    const unsent = { trial, inspection, observation: null, siblings: [], skipped: null };
    if (inspection.findings.some(({ stops }) => stops)) return unsent;
    const reason = skipped(trial, options);
    if (reason) return { ...unsent, skipped: reason };
    const observation = await probe.observe(trial);
    const [complete, siblings] = await Promise.all([
      withToken(inspection, trial.credential, observation),
      asksSiblings(trial, observation) ? askSiblings(trial) : [],
    ]);
    return { ...unsent, inspection: complete, observation, siblings };
  }

  /** What the token itself tells: for oauth2 the one that was fetched, and its signature where there are keys to hold it against. */
  async function withToken(
    inspection: Inspection,
    credential: Credential,
    { granted }: Observation,
  ): Promise<Inspection> {
    const { auth } = credential;
    const token = granted?.accessToken ?? ('token' in auth ? auth.token : null);
    if (token === null) return inspection;
    const fetched = granted ? inspectToken(token, credential, now()) : null;
    const signature = await checkSignature(credential, token);
    const more = [...(fetched?.findings ?? []), ...(signature ? [signature] : [])];
    return { findings: [...inspection.findings, ...more], jwt: fetched?.jwt ?? inspection.jwt };
  }

  function askSiblings(trial: Trial): Promise<Sibling[]> {
    const others = trials.filter(other => other.credential === trial.credential && other !== trial);
    const open = others.filter(other => withheld(other, options) === null);
    return Promise.all(open.map(async other => ({ trial: other, observation: await probe.observe(other) })));
  }

  return { gather, secrets: probe.secrets };
}

function asksSiblings({ expect, credential }: Trial, { reading }: Observation): boolean {
  return expect === 'accepted' && (reading?.outcome === 'rejected' || credential.isolated);
}

function withRepeated(inspection: Inspection, credential: Credential, all: readonly Credential[]): Inspection {
  const findings: readonly Finding[] = [...inspection.findings, ...repeatedValues(credential, all)];
  return { ...inspection, findings };
}
