import type { SealedReport } from '../model/sealed.ts';
import { closing } from './html/closing.ts';
import { credentials } from './html/credentials.ts';
import { page } from './html/document.ts';
import { incidents } from './html/incidents.ts';
import { markup } from './html/markup.ts';
import { opening } from './html/opening.ts';
import { timeline } from './html/timeline.ts';
import { titleOf } from './story/tell.ts';

/** The report as one file that asks nothing of any server: for a screen of any width, and for paper. */
export function renderHtml(report: SealedReport): string {
  const body = markup`${opening(report)}
<main>
${timeline(report)}
${incidents(report)}
${credentials(report)}
${closing(report)}
</main>`;
  return page(`${titleOf(report)} – auth-check`, body);
}
