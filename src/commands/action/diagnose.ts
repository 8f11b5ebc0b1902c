import type { Api } from '../../github/api.ts';
import type { Context } from '../../github/context.ts';
import { explainByGitHub } from '../../github/github-causes.ts';
import { nameSteps, placeOf } from '../../github/incident-places.ts';
import { readPreamble } from '../../github/preamble.ts';
import type { Config } from '../../model/config.ts';
import type { LogSource } from '../../model/log.ts';
import type { Incident, Report, ValidationEntry } from '../../model/report.ts';
import type { Runner } from '../../model/runner.ts';
import { analyzeLogs } from '../analyze-logs.ts';
import { composeReport } from '../compose-report.ts';
import { createHistory } from './history.ts';
import type { ActionInputs } from './inputs.ts';
import { type Subject, workflowOf } from './subject.ts';

/** What a diagnosis is given besides the logs. */
export interface Setting {
  readonly runner: Runner;
  readonly inputs: ActionInputs;
  readonly context: Context;
  readonly config: Config | null;
  readonly api: Api;
  /** The gate's verdicts, where it ran before. */
  readonly validation: readonly ValidationEntry[];
}

/** Reads the subject's logs, and asks GitHub for what lies around a failure; where there is none, nothing is asked. */
export async function diagnose(setting: Setting, subject: Subject): Promise<Report> {
  const { runner, inputs, context, config, api, validation } = setting;
  const history = createHistory(setting, subject);
  const around = { now: runner.now(), validation };
  const analysis = await analyzeLogs(subject.sources, config, around, history.lookBack);
  const { problems, ...found } = analysis;
  const incidents = await explain(found.incidents, subject, context, api, runner);
  return composeReport({
    generatedAt: runner.now(),
    run: { ...subject.run, environment: inputs.environment },
    ...found,
    incidents,
    validation,
    tried: inputs.tried,
    notes: [...subject.notes, ...problems, ...history.notes],
  });
}

/** Adds what GitHub knows of the jobs: the step, its line in the workflow, and refusals of its own making. */
async function explain(
  incidents: readonly Incident[],
  subject: Subject,
  context: Context,
  api: Api,
  { env }: Runner,
): Promise<Incident[]> {
  const ofJobs = subject.logs.filter(({ job }) => job);
  if (incidents.length === 0 || ofJobs.length === 0) return [...incidents];
  const workflow = await workflowOf(api, subject, context);
  const hosts = new Set([env.GITHUB_API_URL, env.GITHUB_SERVER_URL].filter(Boolean).map(url => new URL(url!).host));
  const preambles = new Map<string, ReturnType<typeof readPreamble>>();
  return Promise.all(
    incidents.map(async incident => {
      const named = nameSteps(incident, ofJobs);
      const source = ofJobs.find(({ name }) => name === incident.occurrences[0]?.source);
      const told = source ? explainByGitHub(named, await preambleOf(source, preambles), hosts) : named;
      return workflow ? { ...told, place: placeOf(told, ofJobs, workflow) } : told;
    }),
  );
}

function preambleOf(source: LogSource, read: Map<string, ReturnType<typeof readPreamble>>) {
  const preamble = read.get(source.name) ?? readPreamble(source);
  read.set(source.name, preamble);
  return preamble;
}
