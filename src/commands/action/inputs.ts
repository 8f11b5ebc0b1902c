import { AuthCheckError, type Problem } from '../../model/error.ts';
import type { Runner } from '../../model/runner.ts';
import { Secret } from '../../model/secret.ts';
import { defaultConfigFile, defaultReportName } from '../defaults.ts';

/** What the step's `with:` says, read once. `null`: left out. */
export interface ActionInputs {
  readonly mode: 'validate' | 'analyze';
  readonly config: string;
  readonly environment: string | null;
  readonly logs: readonly string[];
  readonly runId: number | null;
  readonly githubToken: Secret;
  readonly rotationToken: Secret;
  readonly onInconclusive: 'warn' | 'fail';
  readonly failOn: 'fail' | 'warn' | 'never';
  readonly report: 'auto' | 'always' | 'never';
  readonly reportName: string;
  readonly retentionDays: number | null;
  readonly tried: readonly string[];
}

/** Reads every input, or throws OPTION_INVALID with all that is wrong at once. */
export function readInputs(runner: Pick<Runner, 'input'>): ActionInputs {
  const problems: Problem[] = [];
  const { choice, count, lines, name, text } = readers(runner, problems);
  const inputs: ActionInputs = {
    mode: choice('mode', ['validate', 'analyze']),
    config: text('config') ?? defaultConfigFile,
    environment: text('environment'),
    logs: lines('logs'),
    runId: count('run-id'),
    githubToken: new Secret('github-token', text('github-token') ?? undefined),
    rotationToken: new Secret('rotation-token', text('rotation-token') ?? undefined),
    onInconclusive: choice('on-inconclusive', ['warn', 'fail']),
    failOn: choice('fail-on', ['fail', 'warn', 'never']),
    report: choice('report', ['auto', 'always', 'never']),
    reportName: name('report-name', defaultReportName),
    retentionDays: count('retention-days'),
    tried: lines('tried'),
  };
  if (problems.length > 0) throw new AuthCheckError('OPTION_INVALID', problems);
  return inputs;
}

function readers(runner: Pick<Runner, 'input'>, problems: Problem[]) {
  const text = (input: string) => runner.input(input) || null;
  const lines = (input: string) =>
    runner
      .input(input)
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(line => line !== '');
  /** The first choice is the default. */
  const choice = <T extends string>(input: string, accepted: readonly [T, ...T[]]): T => {
    const value = text(input) ?? accepted[0];
    const known = accepted.find(one => one === value);
    if (!known) problems.push({ message: `input "${input}" is "${value}". accepted are ${quoted(accepted)}` });
    return known ?? accepted[0];
  };
  const count = (input: string) => {
    const value = text(input);
    if (value === null) return null;
    if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
    problems.push({ message: `input "${input}" is "${value}". a whole number above 0 is accepted` });
    return null;
  };
  // What the artifact service refuses (@actions/artifact, path-and-artifact-name-validation).
  const name = (input: string, otherwise: string) => {
    const value = text(input) ?? otherwise;
    const bad = /[":<>|*?\\/\r\n]/.exec(value)?.[0];
    if (bad) problems.push({ message: `input "${input}" is "${value}". "${bad}" can't be in an artifact's name` });
    return value;
  };
  return { choice, count, lines, name, text };
}

function quoted(values: readonly string[]): string {
  return values.map(value => `"${value}"`).join(', ');
}
