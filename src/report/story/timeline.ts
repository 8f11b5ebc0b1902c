import type { Incident, Report, ValidationEntry } from '../../model/report.ts';
import { requestOf } from './request.ts';

/**
 * Something that happened (or, for `expiry`, will): what a timeline shows. `accepted` and `refused` are what our own check
 * was answered, `failure` is what the logs tell. The label may hold text from logs.
 */
export interface Moment {
  readonly kind: MomentKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where it lasted; else the same as `at`. */
  readonly until: number;
  readonly label: string;
}

export const momentKinds = ['rotation', 'deployment', 'accepted', 'refused', 'failure', 'expiry'] as const;

export type MomentKind = (typeof momentKinds)[number];

/** Everything in the report that has a time, in the order in which it happened. */
export function timelineOf(report: Report): readonly Moment[] {
  const moments = [
    ...report.rotations.map(({ secret, at }) => moment('rotation', `${secret} rotated`, at)),
    ...report.deployments.map(({ environment, state, at }) =>
      moment('deployment', `deployment to ${environment} (${state})`, at),
    ),
    ...report.validation.flatMap(checked),
    ...report.incidents.map(failed),
  ];
  return moments
    .filter(moment => moment !== null)
    .sort((a, b) => a.at - b.at || momentKinds.indexOf(a.kind) - momentKinds.indexOf(b.kind));
}

function checked({ credential, environment, outcome, expiresAt, checkedAt }: ValidationEntry): (Moment | null)[] {
  const name = `${credential} (${environment})`;
  const verdict = outcome === 'accepted' || outcome === 'rejected' || outcome === 'forbidden' ? outcome : null;
  return [
    verdict && moment(verdict === 'accepted' ? 'accepted' : 'refused', `${name} ${verdict}`, checkedAt),
    expiresAt === null ? null : moment('expiry', `${name} runs out`, expiresAt),
  ];
}

function failed(incident: Incident): Moment | null {
  const { status, firstSeen, lastSeen } = incident;
  if (firstSeen === null) return null;
  return moment(
    'failure',
    `${status} ${requestOf(incident) ?? 'of an unnamed request'}`,
    firstSeen,
    lastSeen ?? firstSeen,
  );
}

function moment(kind: MomentKind, label: string, at: string, until = at): Moment | null {
  const [start, end] = [Date.parse(at), Date.parse(until)];
  return Number.isNaN(start)
    ? null
    : { kind, label, at: start, until: Math.max(start, Number.isNaN(end) ? start : end) };
}

/** The first failure in the logs, or where there is none, the first refusal of a check: what came before it is suspect. */
export function firstFailure(moments: readonly Moment[]): Moment | undefined {
  return moments.find(({ kind }) => kind === 'failure') ?? moments.find(({ kind }) => kind === 'refused');
}
