import { readContext } from '../github/context.ts';
import type { Runner } from '../model/runner.ts';
import { readInputs } from './action/inputs.ts';

/** The action's post step, which the runner starts where the job failed. Without log files there is nothing to do. */
export async function runPost(runner: Runner): Promise<boolean> {
  const inputs = readInputs(runner);
  if (inputs.mode !== 'validate' || inputs.logs.length === 0) return true;
  const { aftermath } = await import('./action/aftermath.ts');
  return aftermath(runner, inputs, readContext(runner.env, runner.cwd));
}
