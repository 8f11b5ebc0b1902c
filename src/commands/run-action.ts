import { readContext } from '../github/context.ts';
import type { Runner } from '../model/runner.ts';
import { readInputs } from './action/inputs.ts';

/** The action's main step: the gate before a deploy, or the diagnosis after it. Returns whether the step passes. */
export async function runAction(runner: Runner): Promise<boolean> {
  const inputs = readInputs(runner);
  const context = readContext(runner.env, runner.cwd);
  if (inputs.mode === 'validate') {
    const { gate } = await import('./action/gate.ts');
    return gate(runner, inputs, context);
  }
  const { analyzeRun } = await import('./action/analyze-run.ts');
  return analyzeRun(runner, inputs, context);
}
