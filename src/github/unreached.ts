import type { Incident } from '../model/report.ts';
import { isoTime } from './iso-time.ts';
import type { SecretHistory } from './rotations.ts';

/** When the run read its secrets: an environment's as its job started, the others as the run was queued. null: unknown. */
export interface ReadTimes {
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
export function unreached({ secret, levels }: SecretHistory, times: ReadTimes): Unreached[] {
  const [read, ...others] = levels;
  const hidden = others.filter(({ at }) => Date.parse(at) > Date.parse(read!.at));
  return [...tooLate(secret, read!, times), ...hidden.map(one => hiddenBy(secret, one, read!))];
}

type Level = SecretHistory['levels'][number];

function tooLate(secret: string, { scope, at }: Level, { queuedAt, jobStartedAt }: ReadTimes): Unreached[] {
  const isEnvironment = scope === 'environment';
  const instant = isEnvironment ? (jobStartedAt ?? queuedAt) : queuedAt;
  if (instant === null || Date.parse(at) <= Date.parse(instant)) return [];
  const how = isEnvironment ? 'its job started' : 'the run was queued';
  const why = `${secret} was rotated at ${at}, after this run had read it (${how} at ${isoTime(instant)}): the run used the old value`;
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
