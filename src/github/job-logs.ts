import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LogSource } from '../model/log.ts';
import type { ApiAnswer } from '../model/runner.ts';
import { type Api, isRateLimit, tries } from './api.ts';
import { download } from './download.ts';
import type { Job } from './jobs.ts';
import { refuse, whyRefused } from './permission.ts';

/** Logs that could be read, and a sentence for each job whose log couldn't. */
export interface JobLogs {
  readonly sources: readonly LogSource[];
  readonly notes: readonly string[];
}

/** As many at a time as the secondary rate limit is sure to bear, and the disk. */
const atOnce = 6;

/**
 * The logs of jobs by the per-job endpoint, the only one that works while the run goes on. Each goes to a file in `folder`
 * as it comes, so that a download that breaks off can be repeated and memory doesn't grow with the log.
 */
export async function jobLogs(api: Api, jobs: readonly Job[], folder: string): Promise<JobLogs> {
  const queue = [...jobs.entries()];
  const results: (LogSource | string)[] = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, job] = next;
      results[index] = await jobLog(api, job, path.join(folder, `${job.id}.txt`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return {
    sources: results.filter(result => typeof result !== 'string'),
    notes: results.filter(result => typeof result === 'string'),
  };
}

async function jobLog(api: Api, job: Job, file: string): Promise<LogSource | string> {
  const note = (why: string) => `The log of the failed job "${job.name}" is not in this report: ${why}.`;
  if (job.conclusion === null) return note(stillRuns);
  for (let attempt = 1; ; attempt++) {
    const answer = await api.get('/repos/{owner}/{repo}/actions/jobs/{job_id}/logs', { job_id: job.id }, notWrittenYet);
    const link = answer.headers.location;
    if (!link) return note(whyNoLog(answer, job));
    const trouble = await download(link, file).then(troubleOf, noDownload);
    if (trouble === null) return fileSource(job, file);
    if (attempt === tries) return note(trouble);
    // The link lives for a minute: another try needs a new one.
    await api.backOff(attempt);
  }
}

const stillRuns =
  'GitHub writes it when the job ends, and it still runs; analyze it in a job that has it in "needs", or name log files with "logs"';
const unwritten = "it isn't written yet (404), or the job ended before it wrote one";

function troubleOf(status: number): string | null {
  if (status === 404) return unwritten;
  return status === 200 ? null : `storage answered ${status}`;
}

function noDownload({ message }: Error): string {
  return `it could not be downloaded: ${message}`;
}

/** Until there is a log the answer is storage's own, in XML; JSON would mean that there is no such job. */
function notWrittenYet({ status, data }: ApiAnswer): boolean {
  return status === 404 && (typeof data === 'string' || data instanceof ArrayBuffer);
}

function whyNoLog(answer: ApiAnswer, { name }: Job): string {
  const asked = { what: `the log of job "${name}"`, permission: 'actions: read', input: 'github-token' } as const;
  if (answer.status === 410) return 'it has expired (410)';
  if (notWrittenYet(answer)) return unwritten;
  if (answer.status === 403 && !isRateLimit(answer)) return refuse(answer, asked);
  return whyRefused(answer, asked);
}

async function fileSource(job: Job, file: string): Promise<LogSource> {
  const { size } = await stat(file);
  return { name: job.name, bytes: size, open: () => createReadStream(file), job };
}
