import type { Incident, Report, ValidationEntry } from '../../model/report.ts';
import { requestOf } from './request.ts';

/**
 * Something that happened (or, for `expiry`, will): what a timeline shows. `accepted` and `refused` are what our own check
 * was answered, `failure` is what the logs tell. The label may hold text from logs,
 * after a word of ours: what begins a line has a meaning in some diagrams.
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
    ...report.rotations.map(({ secret, at }) => moment('rotation', `rotated: ${secret}`, at)),
    ...report.deployments.map(({ environment, state, at }) =>
      moment('deployment', `deployed to ${environment}: ${state}`, at),
    ),
    ...checks(report.validation),
    ...report.validation.map(entry => expiry(entry, report.generatedAt)),
    ...report.incidents.map(failed),
  ];
  return moments
    .filter(moment => moment !== null)
    .sort((a, b) => a.at - b.at || momentKinds.indexOf(a.kind) - momentKinds.indexOf(b.kind));
}

/** Checks of one verdict within so many milliseconds were one go, and become one moment. */
const oneGo = 60_000;

function checks(validation: readonly ValidationEntry[]): (Moment | null)[] {
  const verdicts = [
    ['accepted', 'accepted'],
    ['refused', 'rejected'],
    ['refused', 'forbidden'],
  ] as const;
  return verdicts.flatMap(([kind, outcome]) => {
    const entries = validation.filter(entry => entry.outcome === outcome);
    return goes(entries).map(go => moment(kind, `${outcome}: ${go.map(nameOf).join(', ')}`, go[0]!.checkedAt));
  });
}

function goes(entries: readonly ValidationEntry[]): readonly (readonly ValidationEntry[])[] {
  const all: ValidationEntry[][] = [];
  for (const entry of entries.toSorted((a, b) => Date.parse(a.checkedAt) - Date.parse(b.checkedAt))) {
    const last = all.at(-1);
    if (last && Date.parse(entry.checkedAt) - Date.parse(last[0]!.checkedAt) <= oneGo) last.push(entry);
    else all.push([entry]);
  }
  return all;
}

function expiry(entry: ValidationEntry, now: string): Moment | null {
  const { expiresAt } = entry;
  if (expiresAt === null) return null;
  const verb = Date.parse(expiresAt) < Date.parse(now) ? 'ran out' : 'runs out';
  return moment('expiry', `${verb}: ${nameOf(entry)}`, expiresAt);
}

function nameOf({ credential, environment }: ValidationEntry): string {
  return `${credential} (${environment})`;
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
