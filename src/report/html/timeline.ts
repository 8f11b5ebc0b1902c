import type { Report } from '../../model/report.ts';
import { firstFailure, type Moment, timelineOf } from '../story/timeline.ts';
import { clip, count, duration, instant } from '../story/words.ts';
import { type Markup, markup } from './markup.ts';
import { picture } from './picture.ts';

/** More marks than these are a smear; so many of them come before the first failure. */
const [most, before] = [30, 12];

/** The picture of what came first, and the same as a list: each mark's number is its place in the list. */
export function timeline(report: Report): Markup | null {
  const all = timelineOf(report);
  if (all.length < 2) return null;
  const shown = aroundFailure(all);
  const left = all.length - shown.length;
  return markup`<section id="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">What came first</h2>
<figure>
${picture(shown)}
<figcaption>Times in UTC, numbered in the order of events; gaps are drawn by their order of magnitude. The dashed line is the first failure.</figcaption>
</figure>
<ol class="moments">
${shown.map(item)}
</ol>
${left > 0 && markup`<p>${count(left, 'event')} further from the first failure not shown.</p>`}
</section>`;
}

function aroundFailure(all: readonly Moment[]): readonly Moment[] {
  const failure = all.indexOf(firstFailure(all) ?? all[0]!);
  const start = Math.max(0, Math.min(failure - before, all.length - most));
  return all.slice(start, start + most);
}

function item({ kind, label, at, until }: Moment): Markup {
  const time = new Date(at).toISOString();
  const lasted = until > at ? markup` <span class="soft">for ${duration((until - at) / 1000)}</span>` : null;
  return markup`<li class="${kind}"><time datetime="${time}">${instant(time)}</time> <span>${clip(label, 300)}${lasted}</span></li>
`;
}
