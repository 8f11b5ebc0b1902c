import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFileAt } from '../../github/contents.ts';
import type { LocatedWorkflow } from '../../github/incident-places.ts';
import { parseWorkflow } from '../../github/workflow-file.ts';
import { withoutIt } from '../../model/error.ts';
import type { Setting } from './setting.ts';
import type { Subject } from './subject.ts';

/** The subject's workflow file, read when it is first asked for; null where it can't be had. */
export type Workflow = () => Promise<LocatedWorkflow | null>;

export function workflowOf(setting: Setting, subject: Subject): Workflow {
  let reading: Promise<LocatedWorkflow | null> | undefined;
  return () => {
    reading ??= readWorkflow(setting, subject);
    return reading;
  };
}

/** From the workspace where that is the run's own, else by the API. */
async function readWorkflow(
  { api, context }: Setting,
  { run, workflow, jobs }: Subject,
): Promise<LocatedWorkflow | null> {
  const { file, commit } = workflow;
  if (file === '') return null;
  const isOwn = run.runId === context.run.runId;
  const local = isOwn ? await readFile(path.join(context.workspace, file), 'utf8').catch(() => null) : null;
  // Log files name no job whose line could be told: then it isn't worth a request. Lines are a courtesy: a token that may not
  // read contents is no reason to fail.
  const text = local ?? (jobs.length > 0 ? await readFileAt(api, file, commit).catch(withoutIt) : null);
  return text === null ? null : { file, workflow: parseWorkflow(text) };
}
