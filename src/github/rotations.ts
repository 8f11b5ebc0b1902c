import type { Rotation } from '../model/report.ts';
import type { Api } from './api.ts';
import { isoTime } from './iso-time.ts';
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
    return secrets.map(({ name, updated_at }) => ({ scope, where, name, at: isoTime(updated_at) }));
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
