import type { Incident, Rotation } from '../model/report.ts';
import type { Api } from './api.ts';
import { whyRefused } from './permission.ts';

type Scope = 'environment' | 'repository' | 'organization';

/** When a secret was last written, at each level that has one of this name; the first is the one that a run reads. */
export interface SecretHistory {
  readonly secret: string;
  readonly levels: readonly { readonly scope: Scope; readonly where: string; readonly at: string }[];
}

export interface SecretHistories {
  readonly histories: readonly SecretHistory[];
  /** What could not be listed, for people: then nothing is known of it, which isn't "not rotated". */
  readonly notes: readonly string[];
}

interface ApiSecret {
  readonly name: string;
  readonly updated_at: string;
}

/** Lists the secrets of these names, by a token that may: the workflow's own never may. */
export async function secretHistories(
  api: Api,
  names: readonly string[],
  environments: readonly string[],
): Promise<SecretHistories> {
  const levels = await Promise.all([
    ...environments.map(name =>
      level(api, 'environment', `the environment "${name}"`, environmentRoute, { environment: name }),
    ),
    level(api, 'repository', 'the repository', '/repos/{owner}/{repo}/actions/secrets'),
    level(api, 'organization', 'the organization', '/repos/{owner}/{repo}/actions/organization-secrets'),
  ]);
  const found = levels.filter(one => typeof one !== 'string');
  const histories = names.map(secret => ({
    secret,
    levels: found.flatMap(one => one.filter(item => item.name === secret)),
  }));
  return {
    histories: histories.filter(history => history.levels.length > 0),
    notes: levels.filter(one => typeof one === 'string'),
  };
}

const environmentRoute = '/repos/{owner}/{repo}/environments/{environment}/secrets';

async function level(api: Api, scope: Scope, where: string, route: string, parameters: Record<string, string> = {}) {
  const secrets = await api.list<ApiSecret>(route, 'secrets', parameters);
  if (Array.isArray(secrets))
    return secrets.map(({ name, updated_at }) => ({ scope, where, name, at: iso(updated_at) }));
  // A configuration's environments needn't be GitHub's.
  if (secrets.status === 404 && scope === 'environment') return [];
  return `${whyRefused(secrets, { what: `the secrets of ${where}`, permission: 'secrets: read', input: 'rotation-token' })}: when they were rotated is unknown`;
}

export function rotationsOf(histories: readonly SecretHistory[]): Rotation[] {
  return histories.map(({ secret, levels }) => ({
    secret,
    at: levels[0]!.at,
    scope: levels[0]!.scope,
    source: 'github',
  }));
}

/** When the run read its secrets: an environment's as its job started, the others as the run was queued. null: unknown. */
export interface Reading {
  readonly queuedAt: string | null;
  readonly jobStartedAt: string | null;
}

/** Why a rotation has not reached the run, as a sentence, and what to do about it. */
export interface Unreached {
  readonly secret: string;
  readonly why: string;
  readonly fix: string;
}

/** Rotations that came too late for the run, or at a level that another one hides. */
export function unreached({ secret, levels }: SecretHistory, reading: Reading): Unreached[] {
  const [read, ...others] = levels;
  const hidden = others.filter(({ at }) => Date.parse(at) > Date.parse(read!.at));
  return [...tooLate(secret, read!, reading), ...hidden.map(one => hiddenBy(secret, one, read!))];
}

type Level = SecretHistory['levels'][number];

function tooLate(secret: string, { scope, at }: Level, { queuedAt, jobStartedAt }: Reading): Unreached[] {
  const isEnvironment = scope === 'environment';
  const instant = isEnvironment ? (jobStartedAt ?? queuedAt) : queuedAt;
  if (instant === null || Date.parse(at) <= Date.parse(instant)) return [];
  const how = isEnvironment ? 'its job started' : 'the run was queued';
  const why = `${secret} was rotated at ${at}, after this run had read it (${how} at ${iso(instant)}): the run used the old value`;
  return [{ secret, why, fix: `start a new run: it reads ${secret} as it is now` }];
}

function hiddenBy(secret: string, rotated: Level, read: Level): Unreached {
  const why = `${secret} was rotated in ${rotated.where} at ${rotated.at}, but ${read.where} has one of that name, and the run reads that one (last written ${read.at})`;
  return { secret, why, fix: `update or delete ${secret} in ${read.where}` };
}

/** The same incident, where a rotation of one of its secrets has not reached the run. */
export function explainByRotation(incident: Incident, secrets: readonly string[], all: readonly Unreached[]): Incident {
  const own = all.filter(({ secret }) => secrets.includes(secret));
  if (own.length === 0 || incident.status !== 401) return incident;
  return {
    ...incident,
    cause: 'stale-after-rotation',
    evidence: [...incident.evidence, ...own.map(({ why }) => why)],
    fix: [...own.map(({ fix }) => fix), ...incident.fix],
  };
}

function iso(time: string): string {
  return new Date(time).toISOString();
}
