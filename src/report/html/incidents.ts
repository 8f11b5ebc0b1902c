import { causeWords } from '../../model/cause-words.ts';
import type { Incident, Report } from '../../model/report.ts';
import { factsOf } from '../story/facts.ts';
import { levelOf } from '../story/next.ts';
import { requestOf } from '../story/request.ts';
import { supportMessage } from '../story/support.ts';
import { clip, count, grouped } from '../story/words.ts';
import { type Filters, filterFor, filterForm } from './filters.ts';
import { type Markup, markup } from './markup.ts';
import { advice, copyable, factList } from './parts.ts';

/** So many stand open at first; a reader in a hurry needs no more. */
const open = 3;

export function incidents(report: Report): Markup | null {
  if (report.incidents.length === 0) return null;
  const filters = filterFor(report.incidents);
  return markup`<section id="incidents" aria-labelledby="incidents-title">
<h2 id="incidents-title">Incidents</h2>
${filterForm(filters)}
${report.incidents.map((incident, index) => card(incident, report, filters, index < open))}
${report.omitted > 0 && markup`<p>${count(report.omitted, 'more incident')}, rarer than these, are counted only.</p>`}
</section>`;
}

function card(incident: Incident, report: Report, filters: Filters, isOpen: boolean): Markup {
  const { status, cause, count: times, message, evidence, fix, curl } = incident;
  return markup`<article class="card ${levelOf(incident)}" ${filters.attributes(incident)}>
<details${isOpen ? markup` open` : null}>
<summary><span class="badge">${status}</span><h3>${causeWords[cause].title}<span class="request">${clip(requestOf(incident) ?? 'a request that the log doesn’t name', 500)}</span></h3><span class="times">${grouped(times)}×</span></summary>
${message !== null && markup`<blockquote>${clip(message, 2000)}</blockquote>`}
${advice(causeWords[cause].means, fix)}
${factList([...factsOf(incident, report).filter(fact => !inHead.includes(fact.label)), ...evidenceFact(evidence)])}
${copyable('Message to the provider’s support', supportMessage(incident, report))}
${curl !== null && copyable('Repeat the call', [curl])}
</details>
</article>
`;
}

/** Facts that the card's head shows already. */
const inHead: readonly string[] = ['Status', 'Message', 'Request'];

function evidenceFact(evidence: readonly string[]) {
  return evidence.length === 0 ? [] : [{ label: 'Evidence', values: evidence }];
}
