import type { Report } from '../model/report.ts';
import type { SealedReport } from '../model/sealed.ts';
import { inert } from './escape/workflow-command.ts';
import { tally } from './story/tell.ts';
import { hiddenSecrets, instant } from './story/words.ts';
import { incidentsText } from './text/incidents.ts';
import { type Page, pageFor, paragraph, type TextOptions } from './text/page.ts';
import { validationText } from './text/validation.ts';

/** The report for a terminal, or for the log of a workflow's step: nothing in it can act as a command there. */
export function renderText(report: SealedReport, options: TextOptions): string {
  const page = pageFor(options);
  const sections = [
    title(page, report),
    paragraph(page, 0, tally(report)),
    report.validation.length > 0 ? validationText(page, report.validation) : [],
    report.incidents.length > 0 ? incidentsText(page, report) : [],
    notes(page, report),
  ];
  const text = sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n');
  // Our own words hold no other mark beyond ASCII than the apostrophe.
  return `${inert(page.unicode ? text : text.replaceAll('’', "'"))}\n`;
}

function title(page: Page, { tool, generatedAt, run }: Report): string[] {
  const of = run === null ? [] : [run.repository, run.workflow, `run ${run.runId}`];
  const parts = [`${tool.name} ${tool.version}`, ...of, instant(generatedAt)];
  return paragraph(page, 0, parts.join(` ${page.marks.dot} `)).map(page.paint.dim);
}

function notes(page: Page, { notes, redaction }: Report): string[] {
  return [...notes, ...hiddenSecrets(redaction)].flatMap(note => paragraph(page, 0, note)).map(page.paint.dim);
}
