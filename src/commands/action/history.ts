import type { LookBack } from '../../analyze/analyze.ts';
import { lastDeployments } from '../../github/deployments.ts';
import { explainRotation, rotationsOf, secretHistories } from '../../github/rotations.ts';
import { runById } from '../../github/runs.ts';
import { secretsOf } from '../../model/config.ts';
import type { Deployment, Rotation } from '../../model/report.ts';
import { githubApi } from './github.ts';
import type { Setting } from './setting.ts';
import type { Subject } from './subject.ts';

/** What GitHub tells of the time before a failure: when secrets were last written, and what was deployed. */
export interface History {
  readonly lookBack: LookBack;
  /** What was found out or couldn't be, for people; complete once `lookBack` has been asked. */
  readonly notes: readonly string[];
}

/** Nothing is asked before `lookBack` is, and of rotations only where there is a token for it. */
export function createHistory(setting: Setting, subject: Subject): History {
  const notes: string[] = [];
  const lookBack: LookBack = async firstSeen => {
    const [rotations, deployments] = await Promise.all([
      rotationsBefore(setting, subject, notes),
      deploymentsBefore(setting, subject, firstSeen, notes),
    ]);
    return { rotations, deployments };
  };
  return { lookBack, notes };
}

async function rotationsBefore(setting: Setting, subject: Subject, notes: string[]): Promise<Rotation[]> {
  const { runner, inputs, context, config, api } = setting;
  const names = [...new Set((config?.credentials ?? []).flatMap(secretsOf).map(({ name }) => name))];
  if (!inputs.rotationToken.isSet || names.length === 0) return [];
  const environments = inputs.environment === null ? [] : [inputs.environment];
  const found = await secretHistories(githubApi(runner, inputs.rotationToken, context), names, environments);
  const { runId, repository } = subject.run;
  const queuedAt = subject.queuedAt ?? (await runById(api, runId, repository)).queuedAt;
  const reading = { queuedAt: queuedAt!, jobStartedAt: subject.jobs[0]?.startedAt ?? null };
  notes.push(...found.notes, ...found.histories.flatMap(history => explainRotation(history, reading)));
  return rotationsOf(found.histories);
}

async function deploymentsBefore(
  { inputs, api }: Setting,
  { run, jobs }: Subject,
  firstSeen: string | null,
  notes: string[],
): Promise<readonly Deployment[]> {
  if (firstSeen === null || !inputs.githubToken.isSet) return [];
  const startedAt =
    jobs
      .map(job => job.startedAt)
      .filter(time => time !== null)
      .sort()[0] ?? null;
  const of = { id: run.runId, sha: run.sha, startedAt };
  const found = await lastDeployments(api, { environment: inputs.environment, before: firstSeen, run: of });
  notes.push(...found.notes);
  return found.deployments;
}
