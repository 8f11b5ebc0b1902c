import type { Report } from '../../model/report.ts';
import { clip, count, grouped, hiddenSecrets } from '../story/words.ts';
import { type Markup, markup } from './markup.ts';

/** What was tried, what was hidden, what could not be read, and where it was looked. */
export function closing(report: Report): Markup {
  const { tried, notes, sources, redaction } = report;
  return markup`${list('tried', 'What was tried', tried)}
<section id="redaction" aria-labelledby="redaction-title">
<h2 id="redaction-title">Hidden secrets</h2>
${kinds(redaction)}
</section>
${list('notes', 'Notes', notes)}
${list(
  'logs',
  'Logs',
  sources.map(({ name, lines, bytes }) => `${name}: ${count(lines, 'line')}, ${count(bytes, 'byte')}`),
)}`;
}

function kinds(redaction: Report['redaction']): Markup {
  if (redaction.total === 0) return markup`<p>No secret had to be taken out of this report.</p>`;
  const rows = Object.entries(redaction.byKind).map(
    ([kind, number]) => markup`<tr><th scope="row">${kind}</th><td>${grouped(number)}</td></tr>`,
  );
  return markup`<p>${hiddenSecrets({ ...redaction, byKind: {} })} Within one run, the same placeholder stands for the same secret.</p>
<table><thead><tr><th scope="col">Kind</th><th scope="col">Times</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function list(id: string, title: string, items: readonly string[]): Markup | null {
  if (items.length === 0) return null;
  return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<ul>${items.map(item => markup`<li>${clip(item, 1000)}</li>`)}</ul>
</section>`;
}
