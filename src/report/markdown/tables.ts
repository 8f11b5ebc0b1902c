import { causeWords } from '../../model/cause-words.ts';
import type { Incident, Level, Report, ValidationEntry } from '../../model/report.ts';
import { cell, proseCell } from '../escape/markdown.ts';
import { seen, startedAfter } from '../story/facts.ts';
import { byUrgency, concerns, levelOf } from '../story/next.ts';
import { requestOf } from '../story/request.ts';
import { clip } from '../story/words.ts';
import type { Section } from './pack.ts';

export const signs: Readonly<Record<Level, string>> = { pass: '✅', warn: '⚠️', fail: '❌' };

/** Every credential at every target, failures first; null where none was checked. */
export function credentialTable(validation: readonly ValidationEntry[]): Section | null {
  if (validation.length === 0) return null;
  const head =
    '## Credentials\n\n| | Credential | Target | Outcome | What was seen | Next |\n|---|---|---|---|---|---|';
  return { head, rows: byUrgency(validation).map(credentialRow) };
}

function credentialRow(entry: ValidationEntry): string {
  const { credential, environment, outcome, cause, request, level, fix } = entry;
  const status = request?.status ? ` (${request.status})` : '';
  const because = cause === null ? '' : `, ${causeWords[cause].title}`;
  return row([
    signs[level],
    short(credential),
    short(environment),
    `${outcome}${status}${because}`,
    concerns(entry).map(short).join('<br>'),
    level === 'pass' ? '' : advice(fix),
  ]);
}

/** Every incident, most frequent first; null where there is none. */
export function incidentTable({ incidents, omitted }: Report): Section | null {
  if (incidents.length === 0) return null;
  const more = omitted === 0 ? '' : `\n\n${omitted} more, rarer than these, are counted only.`;
  const head = `## Incidents${more}\n\n| | Request | Cause | Seen | Message | Next |\n|---|---|---|---|---|---|`;
  return { head, rows: incidents.toSorted((a, b) => b.count - a.count).map(incidentRow) };
}

function incidentRow(incident: Incident): string {
  const after = incident.startedAfter === null ? '' : `<br>started ${proseCell(startedAfter(incident.startedAfter))}`;
  return row([
    signs[levelOf(incident)],
    `${incident.status} ${short(requestOf(incident) ?? 'not named in the log')}`,
    causeWords[incident.cause].title,
    `${proseCell(seen(incident))}${after}`,
    short(incident.message ?? ''),
    advice(incident.fix),
  ]);
}

function advice(fix: readonly string[]): string {
  return proseCell(fix[0] ?? '');
}

function short(text: string): string {
  return cell(clip(text, 200));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
