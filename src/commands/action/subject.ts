import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Api } from '../../github/api.ts';
import { readFileAt } from '../../github/contents.ts';
import type { Context } from '../../github/context.ts';
import type { LocatedWorkflow } from '../../github/incident-places.ts';
import { jobLogs } from '../../github/job-logs.ts';
import { failedJobs, type Job } from '../../github/jobs.ts';
import { ownRun, runById, type SubjectRun } from '../../github/runs.ts';
import { parseWorkflow } from '../../github/workflow-file.ts';
import { AuthCheckError } from '../../model/error.ts';
import type { LogSource } from '../../model/log.ts';

/** What is diagnosed: logs, and the run that wrote them. */
export interface Subject extends SubjectRun {
  readonly sources: AsyncIterable<LogSource> | Iterable<LogSource>;
  /** Of `sources`, those whose job GitHub tells of. */
  readonly logs: readonly LogSource[];
  /** The failed jobs, where GitHub was asked for them. */
  readonly jobs: readonly Job[];
  /** What is missing, for people. */
  readonly notes: readonly string[];
}

/** A run's failed jobs with their logs, which are kept in `folder` for as long as they are read. */
export async function subjectByApi(api: Api, context: Context, runId: number | null, folder: string): Promise<Subject> {
  const isOwn = runId === null || runId === context.run.runId;
  const subject = isOwn ? ownRun(context) : await runById(api, runId, context.run.repository);
  const jobs = await failedJobs(api, subject.run.runId, subject.run.attempt);
  const { sources, notes } = await jobLogs(api, jobs, folder);
  const run = { ...subject.run, job: jobs.length === 1 ? jobs[0]!.name : null };
  return { ...subject, run, sources, logs: sources, jobs, notes: jobs.length === 0 ? [noFailedJob(run.runId)] : notes };
}

function noFailedJob(runId: number): string {
  return `No job of run ${runId} has failed so far; "run-id" names another run.`;
}

/** The run's workflow file, from the workspace where that is the run's own; null where it can't be had. */
export async function workflowOf(api: Api, subject: SubjectRun, context: Context): Promise<LocatedWorkflow | null> {
  const { file, commit } = subject.workflow;
  if (file === '') return null;
  const isOwn = subject.run.runId === context.run.runId;
  const local = isOwn ? await readFile(path.join(context.workspace, file), 'utf8').catch(() => null) : null;
  const text = local ?? (await readFileAt(api, file, commit).catch(withoutIt));
  return text === null ? null : { file, workflow: parseWorkflow(text) };
}

/** Lines are a courtesy: a token that may not read contents is no reason to fail. */
function withoutIt(error: unknown): null {
  if (error instanceof AuthCheckError) return null;
  throw error;
}
