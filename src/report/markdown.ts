import type { SealedReport } from '../model/sealed.ts';
import { fence, prose } from './escape/markdown.ts';
import { headline } from './story/tell.ts';
import { renderText } from './text.ts';

/** A page that can be pasted into a ticket. */
export function renderMarkdown(report: SealedReport): string {
  const text = renderText(report, { color: false, columns: 100 });
  return `# Authentication report\n\n${prose(headline(report))}\n\n${fence(text.trimEnd().split('\n'))}\n`;
}
