import { causeWords } from '../../model/cause-words.ts';
import type { Level, Report, ValidationEntry } from '../../model/report.ts';
import { entryFacts } from '../story/facts.ts';
import { byUrgency, reasonOf } from '../story/next.ts';
import { supportMessageOfEntry } from '../story/support.ts';
import { clip } from '../story/words.ts';
import { type Markup, markup } from './markup.ts';
import { advice, copyable, factList } from './parts.ts';

export function credentials(report: Report): Markup | null {
  if (report.validation.length === 0) return null;
  return markup`<section id="credentials" aria-labelledby="credentials-title">
<h2 id="credentials-title">Credentials</h2>
<div class="rows">
${byUrgency(report.validation).map(entry => row(entry, report))}
</div>
</section>`;
}

function row(entry: ValidationEntry, report: Report): Markup {
  const { credential, environment, level, cause, request, fix, curl } = entry;
  return markup`<article class="card ${level}">
<details${level === 'fail' ? markup` open` : null}>
<summary><span class="badge">${levelWords[level]}</span><h3>${clip(credential, 120)} <span class="soft">for ${clip(environment, 120)}</span><span class="request">${verdict(entry)}</span></h3></summary>
${advice(cause === null ? null : causeWords[cause].means, fix)}
${factList(entryFacts(entry))}
${level !== 'pass' && request !== null && copyable('Message to the provider’s support', supportMessageOfEntry(entry, report))}
${curl !== null && copyable('Repeat the call', [curl])}
</details>
</article>
`;
}

const levelWords: Readonly<Record<Level, string>> = { pass: 'ok', warn: 'warn', fail: 'fail' };

function verdict(entry: ValidationEntry): string {
  const answer = entry.request?.status ? ` with ${entry.request.status}` : '';
  const reason = reasonOf(entry);
  return `${entry.outcome}${answer}${reason === null ? '' : `: ${clip(reason, 200)}`}`;
}
