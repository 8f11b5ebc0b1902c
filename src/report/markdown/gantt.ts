import type { Report } from '../../model/report.ts';
import { mermaid } from '../escape/mermaid.ts';
import { firstFailure, type Moment, type MomentKind, momentKinds, timelineOf } from '../story/timeline.ts';
import type { Section } from './pack.ts';

const sections: Readonly<Record<MomentKind, string>> = {
  rotation: 'Rotations',
  deployment: 'Deployments',
  accepted: 'Accepted',
  refused: 'Refused',
  failure: 'Failures',
  expiry: 'Runs out',
};

/** What lies further from the first failure would squeeze everything else into a point. */
const horizon = 24 * 3_600_000;
const perKind = 6;

/** A small Mermaid diagram of what happened around the first failure; null where none has a time. */
export function ganttOf(report: Report): Section | null {
  const moments = timelineOf(report);
  const first = firstFailure(moments);
  if (first === undefined) return null;
  const near = moments.filter(moment => Math.abs(moment.at - first.at) <= horizon);
  const tasks = momentKinds.flatMap(kind =>
    section(
      kind,
      near.filter(moment => moment.kind === kind),
    ),
  );
  const diagram = [
    '```mermaid',
    'gantt',
    '  dateFormat YYYY-MM-DDTHH:mm:ss',
    '  axisFormat %H:%M',
    ...tasks,
    '```',
  ].join('\n');
  return { head: '', rows: [`## What came first (UTC)\n\n${diagram}`] };
}

function section(kind: MomentKind, moments: readonly Moment[]): string[] {
  if (moments.length === 0) return [];
  return [`  section ${sections[kind]}`, ...moments.slice(0, perKind).map(task)];
}

function task({ kind, label, at, until }: Moment): string {
  const state = kind === 'refused' || kind === 'failure' ? 'crit' : 'active';
  const name = mermaid(label);
  return until > at
    ? `  ${name} :${state}, ${stamp(at)}, ${stamp(until)}`
    : `  ${name} :milestone, ${state}, ${stamp(at)}, 0d`;
}

/** Without a zone: Mermaid reads and shows a time in the reader's own zone, so that only a naive one comes out as written. */
function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}
