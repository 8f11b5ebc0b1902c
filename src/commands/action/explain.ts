import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFileAt } from '../../github/contents.ts';
import { explainByGitHub } from '../../github/github-causes.ts';
import { type LocatedWorkflow, nameSteps, placeOf } from '../../github/incident-places.ts';
import { type Preamble, parsePreamble, withHead } from '../../github/preamble.ts';
import { parseWorkflow } from '../../github/workflow-file.ts';
import { AuthCheckError } from '../../model/error.ts';
import type { LogSource } from '../../model/log.ts';
import type { Incident } from '../../model/report.ts';
import type { Setting } from './setting.ts';
import type { Subject } from './subject.ts';

/** The logs of jobs as they pass by, with what the runner wrote at the start of each job's. */
export interface Witness {
  readonly sources: AsyncIterable<LogSource>;
  readonly seen: readonly LogSource[];
  preambleOf(job: number): Preamble | undefined;
}

export function witness(sources: Subject['sources']): Witness {
  const seen: LogSource[] = [];
  const preambles = new Map<number, Preamble>();
  const listen = async function* () {
    for await (const source of sources) {
      const { job } = source;
      if (job) seen.push(source);
      // Of a job that has a file a step, the first one holds what the runner wrote.
      yield job && !preambles.has(job.id)
        ? withHead(source, head => preambles.set(job.id, parsePreamble(head)))
        : source;
    }
  };
  return { sources: listen(), seen, preambleOf: job => preambles.get(job) };
}

/** Adds what GitHub knows of the jobs: the step, its line in the workflow, and refusals of its own making. */
export async function explain(
  incidents: readonly Incident[],
  { seen, preambleOf }: Witness,
  setting: Setting,
  subject: Subject,
): Promise<readonly Incident[]> {
  if (incidents.length === 0 || seen.length === 0) return incidents;
  const workflow = await workflowOf(setting, subject);
  const hosts = gitHubHosts(setting.runner.env);
  return incidents.map(incident => {
    const named = nameSteps(incident, seen);
    const job = seen.find(({ name }) => name === incident.occurrences[0]?.source)?.job;
    const preamble = job && preambleOf(job.id);
    const told = preamble ? explainByGitHub(named, preamble, hosts) : named;
    return workflow ? { ...told, place: placeOf(told, seen, workflow) } : told;
  });
}

/** The run's workflow file, from the workspace where that is the run's own; null where it can't be had. */
async function workflowOf({ api, context }: Setting, { run, workflow }: Subject): Promise<LocatedWorkflow | null> {
  const { file, commit } = workflow;
  if (file === '') return null;
  const isOwn = run.runId === context.run.runId;
  const local = isOwn ? await readFile(path.join(context.workspace, file), 'utf8').catch(() => null) : null;
  const text = local ?? (await readFileAt(api, file, commit).catch(withoutIt));
  return text === null ? null : { file, workflow: parseWorkflow(text) };
}

/** Lines are a courtesy: a token that may not read contents is no reason to fail. */
function withoutIt(error: unknown): null {
  if (error instanceof AuthCheckError) return null;
  throw error;
}

function gitHubHosts({ GITHUB_API_URL: api, GITHUB_SERVER_URL: server }: Setting['runner']['env']): Set<string> {
  return new Set([api, server].filter(url => url !== undefined && URL.canParse(url)).map(url => new URL(url!).host));
}
