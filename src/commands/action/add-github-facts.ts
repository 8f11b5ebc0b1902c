import { explainByGitHub } from '../../github/github-causes.ts';
import { nameSteps, placeOf } from '../../github/incident-places.ts';
import { explainByRotation } from '../../github/unreached.ts';
import { type Config, secretsOf } from '../../model/config.ts';
import type { Incident } from '../../model/report.ts';
import type { History } from './history.ts';
import type { Setting } from './setting.ts';
import type { Witness } from './witness.ts';
import type { Workflow } from './workflow.ts';

/** Adds what GitHub knows: the step and its line in the workflow, refusals of its own making, rotations that came too late. */
export async function addGitHubFacts(
  incidents: readonly Incident[],
  { runner, config }: Setting,
  { seen, preambleOf }: Witness,
  { unreached }: History,
  workflow: Workflow,
): Promise<readonly Incident[]> {
  const located = incidents.length > 0 && seen.length > 0 ? await workflow() : null;
  const hosts = gitHubHosts(runner.env);
  return incidents.map(incident => {
    const named = explainByRotation(nameSteps(incident, seen), variablesOf(config, incident.credential), unreached);
    const job = seen.find(({ name }) => name === incident.occurrences[0]?.source)?.job;
    const preamble = job && preambleOf(job.id);
    const told = preamble ? explainByGitHub(named, preamble, hosts) : named;
    return located ? { ...told, place: placeOf(told, seen, located) } : told;
  });
}

function variablesOf(config: Config | null, name: string | null): string[] {
  const credential = config?.credentials.find(one => one.name === name);
  return credential ? secretsOf(credential).map(secret => secret.name) : [];
}

function gitHubHosts({ GITHUB_API_URL: api, GITHUB_SERVER_URL: server }: Setting['runner']['env']): Set<string> {
  return new Set([api, server].filter(url => url !== undefined && URL.canParse(url)).map(url => new URL(url!).host));
}
