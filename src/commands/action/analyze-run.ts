import { rm } from 'node:fs/promises';
import type { Context } from '../../github/context.ts';
import type { Runner } from '../../model/runner.ts';
import { secretsIn } from '../../redact/configured.ts';
import { createRedactor } from '../../redact/redactor.ts';
import { findConfig } from './config.ts';
import { diagnose } from './diagnose.ts';
import { githubApi } from './github-api.ts';
import type { ActionInputs } from './inputs.ts';
import { newFolder, publish } from './publish.ts';
import { subjectByApi, subjectByFiles } from './subject.ts';

/** After a failure: reads the logs and says why. It never fails the step for what it finds. */
export async function analyzeRun(runner: Runner, inputs: ActionInputs, context: Context): Promise<boolean> {
  const config = await findConfig(runner, inputs);
  const api = githubApi(runner, inputs.githubToken, context);
  const setting = { runner, inputs, context, config, api, validation: [] };
  const folder = await newFolder(runner);
  try {
    const subject = inputs.logs.length > 0 ? subjectByFiles(setting) : await subjectByApi(setting, folder);
    const report = await diagnose(setting, subject);
    await publish(runner, inputs, report, createRedactor(secretsIn(config)), inputs.reportName);
    runner.setOutput('outcome', report.incidents.length > 0 ? 'warned' : 'passed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}
