import { existsSync, readFileSync } from 'node:fs';
import type { Run } from '../model/report.ts';

/** The run that this process belongs to, by the runner's variables and the event's file. */
export interface Context {
  readonly owner: string;
  readonly repo: string;
  readonly run: Run;
  readonly event: string;
  readonly payload: Payload;
  readonly actor: string;
  /** `owner/repo/.github/workflows/deploy.yml@refs/heads/main`, and the commit that it was read at. */
  readonly workflowRef: string;
  readonly workflowSha: string;
  readonly workspace: string;
}

/** The part of the event's webhook payload that is asked for. A fork that was deleted is null. */
export interface Payload {
  readonly pull_request?: {
    readonly base: { readonly sha: string; readonly ref: string };
    readonly head: { readonly repo: { readonly full_name: string } | null };
  };
}

/** Outside GitHub Actions every text is ''. */
export function readContext(env: Readonly<Record<string, string | undefined>>, cwd: string): Context {
  const text = (name: string) => env[name] ?? '';
  const [owner = '', repo = ''] = text('GITHUB_REPOSITORY').split('/');
  return {
    owner,
    repo,
    run: {
      repository: text('GITHUB_REPOSITORY'),
      workflow: text('GITHUB_WORKFLOW'),
      runId: Number(text('GITHUB_RUN_ID')),
      attempt: Number(text('GITHUB_RUN_ATTEMPT') || 1),
      job: text('GITHUB_JOB') || null,
      sha: text('GITHUB_SHA'),
      ref: text('GITHUB_REF'),
      environment: null,
    },
    event: text('GITHUB_EVENT_NAME'),
    payload: readPayload(text('GITHUB_EVENT_PATH')),
    actor: text('GITHUB_ACTOR'),
    workflowRef: text('GITHUB_WORKFLOW_REF'),
    workflowSha: text('GITHUB_WORKFLOW_SHA') || text('GITHUB_SHA'),
    workspace: text('GITHUB_WORKSPACE') || cwd,
  };
}

function readPayload(file: string): Payload {
  return !existsSync(file) ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Payload);
}
