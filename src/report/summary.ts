import type { SealedReport } from '../model/sealed.ts';
import { prose } from './escape/markdown.ts';
import { ganttOf } from './markdown/gantt.ts';
import { pack, type Section } from './markdown/pack.ts';
import { credentialTable, incidentTable } from './markdown/tables.ts';
import { headline } from './story/tell.ts';
import { hiddenSecrets } from './story/words.ts';

export interface SummaryOptions {
  readonly artifactUrl: string | null;
  readonly runUrl: string | null;
  /** What the summary may take, in bytes of UTF-8; the runner drops one above 1 MiB whole, whoever else wrote to it. */
  readonly limit?: number;
}

/** The step's summary in GitHub's Markdown; what doesn't fit is left out from the least useful end, and counted. */
export function renderSummary(report: SealedReport, options: SummaryOptions): string {
  const sections: readonly (Section | null)[] = [
    { head: `# Authentication report\n\n${prose(headline(report))}`, rows: [] },
    credentialTable(report.validation),
    incidentTable(report),
    { head: links(options), rows: [] },
    ganttOf(report),
    { head: '', rows: closing(report).map(line => `- ${prose(line)}`) },
  ];
  return pack(
    sections.filter(section => section !== null),
    options.limit ?? 1_000_000,
  );
}

function links({ artifactUrl, runUrl }: SummaryOptions): string {
  const all = [link('Support report (artifact)', artifactUrl), link('Log of the run', runUrl)];
  return all.filter(Boolean).join(' · ');
}

function link(text: string, url: string | null): string {
  const { protocol, href } = URL.parse(url ?? '') ?? { protocol: '', href: '' };
  return /^https?:$/.test(protocol) ? `[${text}](<${href}>)` : '';
}

function closing({ notes, redaction }: SealedReport): readonly string[] {
  return [...notes, ...hiddenSecrets(redaction)];
}
