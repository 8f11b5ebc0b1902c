import type { Config } from '../model/config.ts';
import type { Send } from '../model/http.ts';
import type { ValidationEntry } from '../model/report.ts';
import type { Secret } from '../model/secret.ts';
import { createGatherer } from './gather.ts';
import { judge } from './judge/judge.ts';
import type { ValidateOptions } from './options.ts';
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
  const trials = trialsOf(config, options.environment);
  const { environment, onInconclusive } = options;
  const asked = trials.filter(({ target }) => environment === null || target.environment === environment);
  const { gather, secrets } = createGatherer(trials, options, around);
  const check = async (trial: Trial): Promise<ValidationEntry> => {
    const names = { credential: trial.credential.name, environment: trial.target.environment };
    around.onProgress?.({ ...names, entry: null });
    const entry = judge(await gather(trial), { onInconclusive, now: around.now() });
    around.onProgress?.({ ...names, entry });
    return entry;
  };
  return { entries: await Promise.all(asked.map(check)), secrets };
}
