import type { Config } from '../model/config.ts';
import type { Send } from '../model/http.ts';
import type { ValidationEntry } from '../model/report.ts';
import type { Secret } from '../model/secret.ts';
import { providers } from '../providers/index.ts';
import { type Inspection, inspect, inspectToken } from './inspect/index.ts';
import { repeatedValues } from './inspect/repeated-value.ts';
import { type Evidence, judge, type Sibling } from './judge/index.ts';
import { createSignatureCheck } from './key-sets.ts';
import type { ValidateOptions } from './options.ts';
import { createProbe, type Observation, type Probe } from './probe.ts';
import { skipped, withheld } from './skip.ts';
import { type Trial, trialsOf } from './trial.ts';

export interface Surroundings {
  readonly send: Send;
  now(): Date;
  onProgress?(progress: Progress): void;
}

/** A trial that begins, or with its entry one that is done. */
export interface Progress {
  readonly credential: string;
  readonly environment: string;
  readonly entry: ValidationEntry | null;
}

export interface Validation {
  /** In the order of the configuration. */
  readonly entries: readonly ValidationEntry[];
  /** What token endpoints returned, for the redactor's inventory. */
  readonly secrets: readonly Secret[];
}

/** Checks every credential at its targets, all of them side by side: inspect, probe, judge. */
export async function validate(config: Config, options: ValidateOptions, around: Surroundings): Promise<Validation> {
  const all = trialsOf(config, options.environment);
  const asked = all.filter(({ target }) => options.environment === null || target.environment === options.environment);
  const probe = createProbe(around.send, around.now);
  const gather = createGather(config, all, options, probe, around);
  const check = async (trial: Trial): Promise<ValidationEntry> => {
    const names = { credential: trial.credential.name, environment: trial.target.environment };
    around.onProgress?.({ ...names, entry: null });
    const entry = judge(await gather(trial), { onInconclusive: options.onInconclusive, now: around.now() });
    around.onProgress?.({ ...names, entry });
    return entry;
  };
  return { entries: await Promise.all(asked.map(check)), secrets: probe.secrets };
}

type Gather = (trial: Trial) => Promise<Evidence>;

/** Collects the evidence of a trial: what the value says, and unless that settles it, what the targets say. */
function createGather(
  config: Config,
  all: readonly Trial[],
  options: ValidateOptions,
  probe: Probe,
  { send, now }: Surroundings,
): Gather {
  const checkSignature = createSignatureCheck(send);
  return async trial => {
    const { credential } = trial;
    const seen = inspect(trial, providers, now());
    const inspection = { ...seen, findings: [...seen.findings, ...repeatedValues(credential, config.credentials)] };
    const unsent = { trial, inspection, observation: null, siblings: [], skipped: null };
    if (inspection.findings.some(({ stops }) => stops)) return unsent;
    const reason = skipped(trial, options);
    if (reason) return { ...unsent, skipped: reason };
    const observation = await probe.observe(trial);
    const others = all.filter(
      other => other.credential === credential && other !== trial && withheld(other, options) === null,
    );
    return {
      ...unsent,
      observation,
      inspection: await withToken(inspection, trial, observation),
      siblings: asksSiblings(trial, observation) ? await Promise.all(others.map(askSibling)) : [],
    };
  };

  async function askSibling(trial: Trial): Promise<Sibling> {
    return { trial, observation: await probe.observe(trial) };
  }

  /** What the token itself tells: for oauth2 the one that was fetched, and its signature where the configuration has the keys. */
  async function withToken(
    inspection: Inspection,
    { credential }: Trial,
    { granted }: Observation,
  ): Promise<Inspection> {
    const { auth } = credential;
    const token = granted?.accessToken ?? ('token' in auth ? auth.token : null);
    if (token === null) return inspection;
    const fetched = granted ? inspectToken(token, credential, now()) : null;
    const signature = await checkSignature(credential, token);
    const findings = [...inspection.findings, ...(fetched?.findings ?? []), ...(signature ? [signature] : [])];
    return { findings, jwt: fetched?.jwt ?? inspection.jwt };
  }
}

function asksSiblings({ expect, credential }: Trial, { reading }: Observation): boolean {
  return expect === 'accepted' && (reading?.outcome === 'rejected' || credential.isolated);
}
