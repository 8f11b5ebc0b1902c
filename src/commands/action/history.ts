import type { LookBack } from '../../analyze/analyze.ts';
import { lastDeployments } from '../../github/deployments.ts';
import { rotationsOf, secretHistories } from '../../github/rotations.ts';
import { runById } from '../../github/runs.ts';
import { type Unreached, unreached } from '../../github/unreached.ts';
import { findJob } from '../../github/workflow-file.ts';
import { secretsOf } from '../../model/config.ts';
import { withoutIt } from '../../model/error.ts';
import type { Deployment, Rotation } from '../../model/report.ts';
import { githubApi } from './github-api.ts';
import type { Setting } from './setting.ts';
import type { Subject } from './subject.ts';
import type { Workflow } from './workflow.ts';

/** What GitHub tells of the time before a failure: when secrets were last written, and what was deployed. */
export interface History {
  readonly lookBack: LookBack;
  /** Rotations that have not reached the run; complete, as the notes are, once `lookBack` has been asked. */
  readonly unreached: readonly Unreached[];
  /** What couldn't be found out, for people. */
  readonly notes: readonly string[];
}

/** Nothing is asked before `lookBack` is, and of rotations only where there is a token for it. */
export function createHistory(setting: Setting, subject: Subject, workflow: Workflow): History {
  const past = { unreached: [] as Unreached[], notes: [] as string[] };
  const lookBack: LookBack = async firstSeen => {
    const environment = await environmentOf(subject, workflow);
    const [rotations, deployments] = await Promise.all([
      rotationsBefore(setting, subject, environment, past),
      deploymentsBefore(setting, subject, environment, firstSeen, past),
    ]);
    return { rotations, deployments };
  };
  return { lookBack, ...past };
}

interface Past {
  readonly unreached: Unreached[];
  readonly notes: string[];
}

/** The environment that a failed job names in the workflow's file. */
async function environmentOf({ jobs, run }: Subject, workflow: Workflow): Promise<string | null> {
  const found = await workflow();
  if (found === null) return null;
  const names = jobs.map(({ name }) => findJob(found.workflow, name)?.environment);
  const own = found.workflow.jobs.find(({ key }) => key === run.job)?.environment;
  return [...names, own].find(name => typeof name === 'string' && !name.includes('${{')) ?? null;
}

async function rotationsBefore(
  setting: Setting,
  subject: Subject,
  environment: string | null,
  past: Past,
): Promise<Rotation[]> {
  const { runner, inputs, context, config } = setting;
  const names = [...new Set((config?.credentials ?? []).flatMap(secretsOf).map(({ name }) => name))];
  if (!inputs.rotationToken.isSet || names.length === 0) return [];
  // A configuration's environment is often GitHub's of that name, and needn't be.
  const environments = [...new Set([environment, inputs.environment].filter(name => name !== null))];
  const found = await secretHistories(githubApi(runner, inputs.rotationToken, context), names, environments);
  const times = { queuedAt: await queuedAt(setting, subject), jobStartedAt: subject.jobs[0]?.startedAt ?? null };
  const late = found.histories.flatMap(history => unreached(history, times));
  past.unreached.push(...late);
  past.notes.push(...found.notes, ...late.map(({ why }) => why));
  return rotationsOf(found.histories);
}

/** null where the token may not read runs: then nothing is claimed of what the run has read. */
async function queuedAt({ api, inputs }: Setting, { queuedAt: known, run }: Subject): Promise<string | null> {
  if (known !== null || !inputs.githubToken.isSet) return known;
  const read = await runById(api, run.runId, run.repository).catch(withoutIt);
  return read?.queuedAt ?? null;
}

async function deploymentsBefore(
  { inputs, api }: Setting,
  { run, jobs }: Subject,
  environment: string | null,
  firstSeen: string | null,
  { notes }: Past,
): Promise<readonly Deployment[]> {
  if (firstSeen === null || !inputs.githubToken.isSet) return [];
  const starts = jobs.flatMap(({ startedAt }) => startedAt ?? []);
  const of = { id: run.runId, sha: run.sha, startedAt: starts.sort()[0] ?? null };
  const found = await lastDeployments(api, { environment, before: firstSeen, run: of });
  notes.push(...found.notes);
  return found.deployments;
}
