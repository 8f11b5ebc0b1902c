import type { Api } from '../../github/api.ts';
import type { Context } from '../../github/context.ts';
import type { Config } from '../../model/config.ts';
import type { ValidationEntry } from '../../model/report.ts';
import type { Runner } from '../../model/runner.ts';
import type { ActionInputs } from './inputs.ts';

/** What a diagnosis is given besides the logs. */
export interface Setting {
  readonly runner: Runner;
  readonly inputs: ActionInputs;
  readonly context: Context;
  readonly config: Config | null;
  readonly api: Api;
  /** The gate's verdicts, where it ran before. */
  readonly validation: readonly ValidationEntry[];
}
