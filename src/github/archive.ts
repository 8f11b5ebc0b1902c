import type { Api } from './api.ts';
import { download } from './download.ts';
import type { Job } from './jobs.ts';

/**
 * Fetches the archive of a finished run's logs into `file`. False where there is none to be had: then each job's own log is
 * asked for, whose refusal says more.
 */
export async function fetchArchive(api: Api, runId: number, attempt: number, file: string): Promise<boolean> {
  const route = '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs';
  const { headers } = await api.get(route, { run_id: runId, attempt_number: attempt });
  if (!headers.location) return false;
  return download(headers.location, file).then(
    status => status === 200,
    () => false,
  );
}

/**
 * The job that wrote a file of the archive: `3_deploy.txt` holds a whole job, `deploy/2_Run deploy.txt` a step of one. The
 * number at the top is an ordinal and no id, and the name is the job's as far as a file may bear it (cli/cli,
 * pkg/cmd/run/view/logs.go).
 */
export function jobOfFile(file: string, jobs: readonly Job[]): Job | undefined {
  const name = /^([^/]+)\//.exec(file)?.[1] ?? /^-?\d+_([^/]+)\.txt$/.exec(file)?.[1];
  return name === undefined ? undefined : jobs.find(job => normal(job.name) === normal(name));
}

/** Names are cut to 90 units, and lose `/` and `:`, or have `_` in their place. */
function normal(name: string): string {
  return name
    .slice(0, 90)
    .replace(/[^\p{L}\p{N}()]+/gu, '')
    .slice(0, 80);
}
