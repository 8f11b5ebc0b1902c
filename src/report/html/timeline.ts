import type { Report } from '../../model/report.ts';
import { positionOf, type Stretch, stretchesOf } from '../story/scale.ts';
import { firstFailure, type Moment, type MomentKind, momentKinds, timelineOf } from '../story/timeline.ts';
import { clip, count, duration, instant } from '../story/words.ts';
import { type Markup, markup } from './markup.ts';

const lanes: Readonly<Record<MomentKind, string>> = {
  rotation: 'Rotations',
  deployment: 'Deployments',
  accepted: 'Accepted when checked',
  refused: 'Refused when checked',
  failure: 'Failures in the logs',
  expiry: 'Runs out',
};

/** More marks than these are a smear; the list below the picture ends where the picture does. */
const most = 30;
const [top, rowHeight, labelHeight, axisHeight] = [4, 26, 22, 44];
/** Marks closer than this share of the axis stand above each other. */
const apart = 0.07;

type Numbered = Moment & { readonly number: number };

/** The picture of what came first, and the same as a list: each mark's number is its place in the list. */
export function timeline(report: Report): Markup | null {
  const all = timelineOf(report);
  if (all.length < 2) return null;
  const moments = all.slice(0, most).map((moment, index) => ({ ...moment, number: index + 1 }));
  const more = all.length - moments.length;
  return markup`<section id="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">What came first</h2>
<figure>
${picture(moments)}
<figcaption>Times in UTC, numbered in the order of events. The dashed line is the first failure; where the axis is broken, time without events is left out.</figcaption>
</figure>
<ol class="moments">
${moments.map(item)}
</ol>
${more > 0 && markup`<p>${count(more, 'later event')} not shown.</p>`}
</section>`;
}

function item({ kind, label, at, until }: Numbered): Markup {
  const lasted = until > at ? markup` <span class="soft">for ${duration((until - at) / 1000)}</span>` : null;
  return markup`<li class="${kind}"><time datetime="${iso(at)}">${instant(iso(at))}</time> <span>${clip(label, 300)}${lasted}</span></li>
`;
}

function picture(moments: readonly Numbered[]): Markup {
  const stretches = stretchesOf(moments.flatMap(({ at, until }) => [at, until]));
  let y = top;
  const drawn = momentKinds.flatMap(kind => {
    const own = moments.filter(moment => moment.kind === kind);
    if (own.length === 0) return [];
    const rows = stacked(own, stretches);
    const lane = drawLane(kind, rows, y, stretches);
    y += labelHeight + rows.length * rowHeight;
    return [lane];
  });
  return markup`<svg role="img" aria-labelledby="picture-title picture-text" width="100%" height="${y + axisHeight}">
<title id="picture-title">Timeline</title>
<desc id="picture-text">${momentKinds.map(kind => summary(kind, moments)).join(' ')} The list below tells each with its time.</desc>
${drawFirstRefusal(moments, y, stretches)}
${drawn}
${stretches.map((stretch, index) => drawAxis(stretch, stretches[index + 1], index, y))}
</svg>`;
}

function summary(kind: MomentKind, moments: readonly Numbered[]): string {
  const numbers = moments.filter(moment => moment.kind === kind).map(moment => moment.number);
  return numbers.length === 0 ? '' : `${lanes[kind]}: ${numbers.join(', ')}.`;
}

/** Moments in as few rows as keep their marks apart. */
function stacked(moments: readonly Numbered[], stretches: readonly Stretch[]): readonly (readonly Numbered[])[] {
  const rows: Numbered[][] = [];
  for (const moment of moments) {
    const fits = rows.find(row => positionOf(moment.at, stretches) - positionOf(row.at(-1)!.until, stretches) >= apart);
    if (fits) fits.push(moment);
    else rows.push([moment]);
  }
  return rows;
}

function drawLane(
  kind: MomentKind,
  rows: readonly (readonly Numbered[])[],
  y: number,
  stretches: readonly Stretch[],
): Markup {
  return markup`<g class="lane ${kind}">
<text class="lane-name" x="0" y="${y + 16}">${lanes[kind]}</text>
${rows.map((row, index) => {
  const middle = y + labelHeight + index * rowHeight + rowHeight / 2;
  return [
    markup`<line class="track" x1="2%" x2="98%" y1="${middle}" y2="${middle}"/>`,
    row.map(moment => drawMark(moment, middle, stretches)),
  ];
})}
</g>
`;
}

function drawMark({ kind, at, until, number, label }: Numbered, y: number, stretches: readonly Stretch[]): Markup {
  const x = percent(positionOf(at, stretches));
  const width = positionOf(until, stretches) - positionOf(at, stretches);
  const bar =
    width > 0 &&
    markup`<rect class="bar" x="${x}" y="${y - 4}" width="${(width * 96).toFixed(2)}%" height="8" rx="4"/>`;
  return markup`${bar}<svg x="${x}" y="${y}" overflow="visible"><title>${number}. ${instant(iso(at))}: ${clip(label, 200)}</title>${shapes[kind]}<text class="number" y="3.5">${number}</text></svg>`;
}

/** Told apart by shape as well as by colour. */
const shapes: Readonly<Record<MomentKind, Markup>> = {
  rotation: markup`<path d="M0-12 12 0 0 12-12 0Z"/>`,
  deployment: markup`<path d="M-10-10h20v20h-20Z"/>`,
  accepted: markup`<circle r="10.5"/>`,
  refused: markup`<path d="M-11-9h22L0 12Z"/>`,
  failure: markup`<path d="M-4.5-11h9L11-4.5v9L4.5 11h-9L-11 4.5v-9Z"/>`,
  expiry: markup`<path d="M-11 9 0-12 11 9Z"/>`,
};

function drawFirstRefusal(moments: readonly Numbered[], bottom: number, stretches: readonly Stretch[]): Markup | null {
  const first = firstFailure(moments);
  if (first === undefined) return null;
  const x = percent(positionOf(first.at, stretches));
  return markup`<line class="first" x1="${x}" x2="${x}" y1="0" y2="${bottom}"/>`;
}

function drawAxis(stretch: Stretch, next: Stretch | undefined, index: number, y: number): Markup {
  const [from, to] = [percent(stretch.start), percent(stretch.end)];
  // Labels of neighbouring stretches stand in two rows: a stretch may be narrower than its label.
  const baseline = y + 22 + (index % 2) * 15;
  const wide = stretch.end - stretch.start > 0.4;
  const atEnd = stretch.start > 0.6;
  return markup`<line class="axis" x1="${from}" x2="${to}" y1="${y + 6}" y2="${y + 6}"/>
<text class="tick" x="${atEnd ? to : from}" y="${baseline}" text-anchor="${atEnd ? 'end' : 'start'}">${shortTime(stretch.from, true)}</text>
${wide && markup`<text class="tick" x="${to}" y="${baseline}" text-anchor="end">${shortTime(stretch.to, dayOf(stretch.from) !== dayOf(stretch.to))}</text>`}
${next !== undefined && drawCut(stretch, next, y)}
`;
}

function dayOf(at: number): string {
  return iso(at).slice(0, 10);
}

/** Two strokes where time was left out. */
function drawCut(stretch: Stretch, next: Stretch, y: number): Markup {
  const [from, middle, to] = [stretch.end, (stretch.end + next.start) / 2, next.start].map(percent) as [
    string,
    string,
    string,
  ];
  return markup`<line class="axis cut" x1="${from}" x2="${to}" y1="${y + 6}" y2="${y + 6}"/><svg x="${middle}" y="${y + 6}" overflow="visible"><path class="break" d="M-5 6 1-6M-1 6 5-6"/></svg>`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function shortTime(at: number, withDay: boolean): string {
  const date = new Date(at);
  const time = iso(at).slice(11, 16);
  return withDay ? `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${time}` : time;
}

/** The axis leaves room for half a mark at both ends. */
function percent(position: number): string {
  return `${(2 + position * 96).toFixed(2)}%`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
