import { readFile } from 'node:fs/promises';
import type { Context } from '../../github/context.ts';
import { AuthCheckError } from '../../model/error.ts';
import type { ValidationEntry } from '../../model/report.ts';
import type { Runner } from '../../model/runner.ts';
import { secretsIn } from '../../redact/configured.ts';
import { createRedactor } from '../../redact/redactor.ts';
import { readReport } from '../../report/read.ts';
import { readConfig } from './config.ts';
import { diagnose } from './diagnose.ts';
import { githubApi } from './github-api.ts';
import type { ActionInputs } from './inputs.ts';
import { publish } from './publish.ts';
import { subjectByFiles } from './subject.ts';

/** When the job failed after the gate: reads the log files that were named, with the gate's verdicts beside them. */
export async function aftermath(runner: Runner, inputs: ActionInputs, context: Context): Promise<boolean> {
  try {
    await readLogs(runner, inputs, context);
  } catch (error) {
    // The job has failed already, and not for this: main has said what is wrong with the configuration, and a deploy that
    // failed early has written no log.
    if (!(error instanceof AuthCheckError) || error.code === 'SECRET_LEAKED') throw error;
    for (const { message } of error.problems) {
      runner.annotate({ level: 'warning', title: 'The logs were not analysed', message, place: null });
    }
  }
  return true;
}

async function readLogs(runner: Runner, inputs: ActionInputs, context: Context): Promise<void> {
  const config = await readConfig(runner, inputs);
  const api = githubApi(runner, inputs.githubToken, context);
  const setting = { runner, inputs, context, config, api, validation: await verdicts(runner) };
  const report = await diagnose(setting, subjectByFiles(setting));
  // The name that main has taken can't be had twice in a run.
  const name = runner.state('uploaded') === 'true' ? `${inputs.reportName}-logs` : inputs.reportName;
  await publish(runner, inputs, report, createRedactor(secretsIn(config)), name);
}

/** What main found, read from the redacted report that it left; nothing where it couldn't run. */
async function verdicts(runner: Runner): Promise<readonly ValidationEntry[]> {
  const file = runner.state('report');
  if (file === '') return [];
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? [] : readReport(text, file).validation;
}
