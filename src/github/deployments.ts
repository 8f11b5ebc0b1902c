import type { Deployment } from '../model/report.ts';
import type { ApiAnswer } from '../model/runner.ts';
import type { Api } from './api.ts';
import { isoTime } from './iso-time.ts';
import { whyRefused } from './permission.ts';

interface ApiDeployment {
  readonly id: number;
  readonly environment: string;
  readonly sha: string;
  readonly created_at: string;
}

interface ApiStatus {
  readonly state: string;
  readonly created_at: string;
  readonly log_url?: string;
  readonly target_url?: string;
}

export interface Deployments {
  readonly deployments: readonly Deployment[];
  readonly notes: readonly string[];
}

/** Which deployments are looked for. */
export interface DeploymentQuery {
  /** null: any environment. */
  readonly environment: string | null;
  /** Deployments that were made later explain nothing. */
  readonly before: string;
  /** Its own deployment is the failure's scene and not its reason. `startedAt` is null where it isn't known. */
  readonly run: { readonly id: number; readonly sha: string; readonly startedAt: string | null };
}

/** Each costs a request for its statuses; a repository with previews has an environment a pull request. */
const mostEnvironments = 5;

/** The newest deployment to each environment that came before the failure and isn't the run's own. */
export async function lastDeployments(api: Api, query: DeploymentQuery): Promise<Deployments> {
  const all = await listDeployments(api, query.environment);
  if (!Array.isArray(all)) return { deployments: [], notes: [whyRefused(all, permission)] };
  const { before, run } = query;
  const earlier = all.filter(one => Date.parse(one.created_at) <= Date.parse(before) && !isMadeDuring(one, run));
  const newestFirst = earlier.toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at));
  const groups = [...Map.groupBy(newestFirst, one => one.environment).values()].slice(0, mostEnvironments);
  const found = await Promise.all(groups.map(group => firstOfAnother(api, group, run.id)));
  return { deployments: found.filter(one => one !== null), notes: [] };
}

const permission = { what: 'the deployments', permission: 'deployments: read', input: 'github-token' } as const;

/** The latest 100. */
async function listDeployments(api: Api, environment: string | null): Promise<ApiDeployment[] | ApiAnswer> {
  const filter = environment === null ? {} : { environment };
  const answer = await api.get('/repos/{owner}/{repo}/deployments', { per_page: 100, ...filter });
  return answer.status === 200 ? (answer.data as ApiDeployment[]) : answer;
}

function isMadeDuring({ sha, created_at }: ApiDeployment, run: DeploymentQuery['run']): boolean {
  return run.startedAt !== null && sha === run.sha && Date.parse(created_at) >= Date.parse(run.startedAt);
}

async function firstOfAnother(
  api: Api,
  deployments: readonly ApiDeployment[],
  runId: number,
): Promise<Deployment | null> {
  for (const deployment of deployments) {
    const route = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
    const { status, data } = await api.get(route, { deployment_id: deployment.id, per_page: 100 });
    const statuses = status === 200 ? (data as ApiStatus[]) : [];
    if (!statuses.some(one => isOf(one, runId))) return describe(deployment, statuses);
  }
  return null;
}

function isOf({ log_url, target_url }: ApiStatus, runId: number): boolean {
  return [log_url, target_url].some(url => new RegExp(`/actions/runs/${runId}(/|$)`).test(url ?? ''));
}

/** At its first success, else its creation; its state is the latest. */
function describe({ environment, sha, created_at }: ApiDeployment, statuses: readonly ApiStatus[]): Deployment {
  const inOrder = statuses.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  const at = inOrder.find(({ state }) => state === 'success')?.created_at ?? created_at;
  return { environment, sha, at: isoTime(at), state: inOrder.at(-1)?.state ?? 'pending' };
}
