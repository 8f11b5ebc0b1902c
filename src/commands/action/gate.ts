import path from 'node:path';
import type { Context } from '../../github/context.ts';
import { whyNoSecrets } from '../../github/trust.ts';
import type { Config } from '../../model/config.ts';
import type { Level, ValidationEntry } from '../../model/report.ts';
import type { Annotation, Runner } from '../../model/runner.ts';
import { secretsIn } from '../../redact/configured.ts';
import { createRedactor } from '../../redact/redactor.ts';
import { refuseUnknownEnvironment } from '../../validate/trial.ts';
import type { Validation } from '../../validate/validate.ts';
import { composeReport } from '../compose-report.ts';
import { defaultConcurrency } from '../defaults.ts';
import { validateCredentials } from '../validate-credentials.ts';
import { trusted } from './checkable.ts';
import { type ConfigRead, readConfig, readConfigWithoutSecrets } from './config.ts';
import { givenSecrets } from './given-secrets.ts';
import type { ActionInputs } from './inputs.ts';
import { publish } from './publish.ts';

type Outcome = 'passed' | 'warned' | 'failed' | 'skipped';

/** Before the deploy: checks every credential that this run may check, and tells whether the step passes. */
export async function gate(runner: Runner, inputs: ActionInputs, context: Context): Promise<boolean> {
  const reason = whyNoSecrets(context);
  const read = await readFor(reason, runner, inputs);
  const { config } = read;
  refuseUnknownEnvironment(config, inputs.environment);
  const given = givenSecrets(runner, inputs, reason, read);
  const { entries, secrets } = await check(runner, inputs, context, given.config);
  for (const secret of secrets) runner.mask(secret);
  const validation = inOrder([...entries, ...given.skipped], config);
  const report = composeReport({
    generatedAt: runner.now(),
    run: { ...context.run, environment: inputs.environment },
    validation,
    tried: inputs.tried,
    notes: given.reason === null ? [] : [`Not everything was checked: ${given.reason}.`],
  });
  const redactor = createRedactor([...secretsIn(config), ...secrets]);
  const { folder, isUploaded } = await publish(runner, inputs, report, redactor, inputs.reportName);
  runner.saveState('report', path.join(folder, 'report.json'));
  runner.saveState('uploaded', String(isUploaded));
  if (given.reason !== null) runner.annotate(skipNotice(given.reason));
  const outcome = outcomeOf(validation);
  runner.setOutput('outcome', outcome);
  return passes(outcome, inputs.failOn);
}

async function readFor(reason: string | null, runner: Runner, inputs: ActionInputs): Promise<ConfigRead> {
  if (reason !== null) return readConfigWithoutSecrets(runner, inputs);
  return { config: await readConfig(runner, inputs), isForNames: false };
}

async function check(runner: Runner, inputs: ActionInputs, context: Context, config: Config): Promise<Validation> {
  const isAsked = ({ environment }: { environment: string }) => [null, environment].includes(inputs.environment);
  if (!config.credentials.some(({ targets }) => targets.some(isAsked))) return { entries: [], secrets: [] };
  const { config: routed, withhold } = await trusted(runner, inputs, context, config);
  const { environment, onInconclusive } = inputs;
  const bounds = { offline: false, timeout: null, concurrency: defaultConcurrency };
  return validateCredentials(routed, { environment, onInconclusive, withhold, ...bounds }, runner);
}

function inOrder(entries: readonly ValidationEntry[], { credentials }: Config): ValidationEntry[] {
  const place = new Map(credentials.map(({ name }, index) => [name, index]));
  return entries.toSorted((a, b) => place.get(a.credential)! - place.get(b.credential)!);
}

function skipNotice(reason: string): Annotation {
  const message = `${reason}. The credentials are checked where it has them: on a branch of the repository itself.`;
  return { level: 'notice', title: 'Credentials were not checked', message, place: null };
}

function outcomeOf(validation: readonly ValidationEntry[]): Outcome {
  const has = (level: Level) => validation.some(entry => entry.level === level);
  if (has('fail')) return 'failed';
  if (has('warn')) return 'warned';
  return validation.every(({ outcome }) => outcome === 'skipped') ? 'skipped' : 'passed';
}

function passes(outcome: Outcome, failOn: ActionInputs['failOn']): boolean {
  if (failOn === 'never') return true;
  return outcome !== 'failed' && !(outcome === 'warned' && failOn === 'warn');
}
