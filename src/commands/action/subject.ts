import path from 'node:path';
import { openSources } from '../../analyze/sources/sources.ts';
import type { Api } from '../../github/api.ts';
import { fetchArchive, jobOfFile } from '../../github/archive.ts';
import { jobLogs } from '../../github/job-logs.ts';
import { failedJobs, type Job } from '../../github/jobs.ts';
import { ownRun, runById, type SubjectRun } from '../../github/runs.ts';
import { AuthCheckError, type Problem } from '../../model/error.ts';
import type { LogSource } from '../../model/log.ts';
import type { Setting } from './setting.ts';

/** What is diagnosed: logs, and the run that wrote them. */
export interface Subject extends SubjectRun {
  readonly sources: AsyncIterable<LogSource> | Iterable<LogSource>;
  /** The failed jobs, where GitHub was asked for them. */
  readonly jobs: readonly Job[];
  /** What is missing, for people; complete when the last log was read. */
  readonly notes: readonly string[];
}

/** Log files of this run's job; throws SOURCE_UNREADABLE where none of the globs has any. */
export function subjectByFiles({ runner, inputs, context }: Setting): Subject {
  const notes: string[] = [];
  const sources = async function* () {
    const opened = openSources(inputs.logs, runner);
    let count = 0;
    for await (const source of opened) {
      count++;
      yield source;
    }
    if (count === 0 && opened.problems.length > 0) throw new AuthCheckError('SOURCE_UNREADABLE', opened.problems);
    notes.push(...opened.problems.map(sentence));
  };
  return { ...ownRun(context), run: context.run, sources: sources(), jobs: [], notes };
}

/** A run's failed jobs with their logs, which are kept in `folder` for as long as they are read. */
export async function subjectByApi({ inputs, context, api }: Setting, folder: string): Promise<Subject> {
  const isOwn = inputs.runId === null || inputs.runId === context.run.runId;
  const subject = isOwn ? ownRun(context) : await runById(api, inputs.runId!, context.run.repository);
  const jobs = await failedJobs(api, subject.run.runId, subject.run.attempt);
  const run = { ...subject.run, job: jobs.length === 1 ? jobs[0]!.name : null };
  const notes = jobs.length === 0 ? [noFailedJob(run.runId)] : [];
  return { ...subject, run, sources: runLogs(api, subject, jobs, folder, notes), jobs, notes };
}

/** A finished run has its logs in one archive; what it lacks, and a run that goes on, has each job's own. */
async function* runLogs(
  api: Api,
  { run, isFinished }: SubjectRun,
  jobs: readonly Job[],
  folder: string,
  notes: string[],
): AsyncGenerator<LogSource> {
  const missing = new Set(jobs);
  const archive = path.join(folder, 'logs.zip');
  if (isFinished && jobs.length > 0 && (await fetchArchive(api, run.runId, run.attempt, archive))) {
    for await (const source of archivedLogs(archive, jobs)) {
      missing.delete(source.job);
      yield source;
    }
  }
  const rest = await jobLogs(api, [...missing], folder);
  notes.push(...rest.notes);
  yield* rest.sources;
}

/** An archive that is broken lacks what couldn't be read of it. */
async function* archivedLogs(archive: string, jobs: readonly Job[]): AsyncGenerator<LogSource & { readonly job: Job }> {
  const folder = path.dirname(archive);
  for await (const source of openSources([archive], { cwd: folder, stdin: (async function* () {})() })) {
    const name = source.name.replace(/^logs\.zip\//, '');
    const job = jobOfFile(name, jobs);
    if (job) yield { ...source, name, job };
  }
}

function noFailedJob(runId: number): string {
  return `No job of run ${runId} has failed so far; "run-id" names another run.`;
}

function sentence({ message, help }: Problem): string {
  return help ? `${message}: ${help}` : message;
}
