import type { LogSource } from '../model/log.ts';
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

export interface ArchivedLogs {
  readonly sources: readonly LogSource[];
  /** Jobs of which the archive has nothing. */
  readonly missing: readonly Job[];
}

/**
 * The logs of these jobs among an archive's files: `3_deploy.txt` holds a whole job, `deploy/2_Run deploy.txt` a step. The
 * number at the top is an ordinal and no id, and the name is the job's as far as a file may bear it (cli/cli, pkg/cmd/run/view).
 */
export function logsOfJobs(files: readonly LogSource[], jobs: readonly Job[]): ArchivedLogs {
  const found = jobs.map(job => ({ job, source: files.find(file => nameInArchive(file.name) === normal(job.name)) }));
  return {
    sources: found.flatMap(({ job, source }) => (source ? [{ ...source, job }] : [])),
    missing: found.filter(({ source }) => !source).map(({ job }) => job),
  };
}

/** The job of a whole job's file, null for the file of a step. */
function nameInArchive(name: string): string | null {
  const inside = /(?:^|\.zip\/)(-?\d+)_([^/]+)\.txt$/.exec(name);
  return inside ? normal(inside[2]!) : null;
}

/** Names are cut to 90 units, and lose `/` and `:`, or have `_` in their place. */
function normal(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}()]+/gu, '')
    .slice(0, 80)
    .toLowerCase();
}
