import type { Report, SourceEntry } from '../model/report.ts';
import type { SealedReport } from '../model/sealed.ts';
import { codeSpan, fence, prose } from './escape/markdown.ts';
import { entryDetail, incidentDetail } from './markdown/details.ts';
import { pack, type Section } from './markdown/pack.ts';
import { credentialTable, incidentTable } from './markdown/tables.ts';
import { byUrgency } from './story/next.ts';
import { supportMessage, supportMessageOfEntry } from './story/support.ts';
import { headline } from './story/tell.ts';
import { timelineOf } from './story/timeline.ts';
import { clip, count, hiddenSecrets, instant } from './story/words.ts';

/** An issue's body on GitHub holds 65,536 characters: one byte each is the most careful count. */
const limit = 60_000;
/** More than these in full is no page for a ticket any more; the tables name all. */
const inFull = 3;
const inTable = 25;

/** One page to paste into a ticket: what happened, in which order, the facts of the worst, and a message to the provider. */
export function renderMarkdown(report: SealedReport): string {
  const sections = [
    { head: `# Authentication report\n\n${prose(headline(report))}`, rows: [] },
    origin(report),
    chronology(report),
    short(credentialTable(report.validation)),
    short(incidentTable(report)),
    details(report),
    list('What was tried', report.tried),
    letter(report),
    list('Notes', [...report.notes, ...hiddenSecrets(report.redaction)]),
    list('Logs', report.sources.map(source)),
  ];
  return pack(
    sections.filter(section => section !== null),
    limit,
  );
}

function origin({ tool, generatedAt, run }: Report): Section {
  const of =
    run && `, of ${prose(run.workflow)} in ${codeSpan(run.repository)}, run ${run.runId} (attempt ${run.attempt})`;
  return { head: `Made by ${tool.name} ${prose(tool.version)} at ${instant(generatedAt)}${of ?? ''}.`, rows: [] };
}

function chronology(report: Report): Section | null {
  const moments = timelineOf(report);
  if (moments.length < 2) return null;
  const rows = moments.map(
    ({ at, label }) => `- ${instant(new Date(at).toISOString())}: ${codeSpan(clip(label, 300))}`,
  );
  return { head: '## What came first\n', rows, most: inTable };
}

function details(report: Report): Section | null {
  const refused = byUrgency(report.validation).filter(entry => entry.level === 'fail');
  const rows = [
    ...report.incidents.slice(0, inFull).map(one => incidentDetail(one, report)),
    ...refused.map(entryDetail),
  ];
  return rows.length === 0 ? null : { head: '## The facts', rows: rows.slice(0, inFull) };
}

/** The worst alone: a ticket is about one thing, and report.html has a message for each. */
function letter(report: Report): Section | null {
  const [incident] = report.incidents;
  const [entry] = byUrgency(report.validation).filter(({ level }) => level === 'fail');
  const lines = incident ? supportMessage(incident, report) : entry && supportMessageOfEntry(entry, report);
  return lines ? { head: '## A message to the provider’s support', rows: [`\n${fence(lines)}`] } : null;
}

function list(title: string, items: readonly string[]): Section | null {
  return items.length === 0 ? null : { head: `## ${title}\n`, rows: items.map(item => `- ${prose(clip(item, 500))}`) };
}

function source({ name, lines, bytes }: SourceEntry): string {
  return `${name}: ${count(lines, 'line')}, ${count(bytes, 'byte')}`;
}

function short(table: Section | null): Section | null {
  return table && { ...table, most: inTable };
}
