import type { LogJob } from '../model/log.ts';
import type { Api } from './api.ts';
import { refuse } from './permission.ts';

/** A job as the REST API describes it. */
export interface Job extends LogJob {
  readonly status: string;
  readonly conclusion: string | null;
  readonly startedAt: string | null;
}

interface ApiJob {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly started_at: string | null;
  readonly steps?: readonly ApiStep[];
}

interface ApiStep {
  readonly name: string;
  readonly number: number;
  readonly conclusion: string | null;
  readonly started_at?: string | null;
  readonly completed_at?: string | null;
}

/** The failed jobs of one attempt of a run; throws PERMISSION_MISSING where they can't be listed. */
export async function failedJobs(api: Api, runId: number, attempt: number): Promise<Job[]> {
  const route = '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
  const jobs = await api.list<ApiJob>(route, 'jobs', { run_id: runId, attempt_number: attempt });
  const asked = { what: `the jobs of run ${runId}`, permission: 'actions: read', input: 'github-token' } as const;
  return Array.isArray(jobs) ? jobs.map(toJob).filter(hasFailed) : refuse(jobs, asked);
}

/** A job that still runs, as ours may, has failed when a step of it has. */
function hasFailed({ conclusion, steps }: Job): boolean {
  if (conclusion !== null) return conclusion === 'failure' || conclusion === 'timed_out';
  return steps.some(step => step.conclusion === 'failure');
}

function toJob({ id, name, status, conclusion, started_at, steps = [] }: ApiJob): Job {
  return { id, name, status, conclusion, startedAt: started_at, steps: steps.map(toStep) };
}

function toStep({ name, number, conclusion, started_at, completed_at }: ApiStep): LogJob['steps'][number] {
  return { name, number, conclusion, startedAt: started_at ?? null, completedAt: completed_at ?? null };
}
