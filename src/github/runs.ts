import type { Run } from '../model/report.ts';
import type { Api } from './api.ts';
import type { Context } from './context.ts';
import { refuse } from './permission.ts';

/** A run whose logs are read, with what the report and the look-ups around it need. */
export interface SubjectRun {
  readonly run: Run;
  /** No log of a run that goes on can be had as an archive. */
  readonly isFinished: boolean;
  /** When it was queued, which is when it read its repository's and organization's secrets; null where nobody asked. */
  readonly queuedAt: string | null;
  /** The workflow's file in the repository, and the commit that it was read at. */
  readonly workflow: { readonly file: string; readonly commit: string };
}

interface ApiRun {
  readonly id: number;
  readonly name: string | null;
  readonly path: string;
  readonly run_attempt?: number;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly status: string | null;
  readonly created_at: string;
  readonly run_started_at?: string;
}

/** The run that we are part of: the environment tells all but the time. */
export function ownRun({ run, owner, repo, workflowRef, workflowSha }: Context): SubjectRun {
  const file = workflowRef.slice(`${owner}/${repo}/`.length).split('@')[0]!;
  return { run: { ...run, job: null }, isFinished: false, queuedAt: null, workflow: { file, commit: workflowSha } };
}

/** Any run of the repository; throws PERMISSION_MISSING. */
export async function runById(api: Api, id: number, repository: string): Promise<SubjectRun> {
  const answer = await api.get('/repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id });
  const asked = { what: `run ${id}`, permission: 'actions: read', input: 'github-token' } as const;
  if (answer.status !== 200) refuse(answer, asked);
  const found = answer.data as ApiRun;
  return {
    run: {
      repository,
      workflow: found.name ?? '',
      runId: found.id,
      attempt: found.run_attempt ?? 1,
      job: null,
      sha: found.head_sha,
      ref: found.head_branch === null ? '' : `refs/heads/${found.head_branch}`,
      environment: null,
    },
    isFinished: found.status === 'completed',
    queuedAt: found.run_started_at ?? found.created_at,
    workflow: { file: found.path.split('@')[0]!, commit: found.head_sha },
  };
}
