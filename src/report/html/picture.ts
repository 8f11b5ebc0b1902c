import { longGap, scaleOf } from '../story/scale.ts';
import { firstFailure, type Moment, type MomentKind, momentKinds } from '../story/timeline.ts';
import { clip, instant } from '../story/words.ts';
import { type Markup, markup } from './markup.ts';

const lanes: Readonly<Record<MomentKind, string>> = {
  rotation: 'Rotations',
  deployment: 'Deployments',
  accepted: 'Accepted when checked',
  refused: 'Refused when checked',
  failure: 'Failures in the logs',
  expiry: 'Runs out',
};

/** Told apart by shape as well as by colour. */
const shapes: Readonly<Record<MomentKind, Markup>> = {
  rotation: markup`<path d="M0-13 13 0 0 13-13 0Z"/>`,
  deployment: markup`<path d="M-10-10h20v20h-20Z"/>`,
  accepted: markup`<circle r="11"/>`,
  refused: markup`<path d="M-11-10h22V3L0 12-11 3Z"/>`,
  failure: markup`<path d="M-4.5-11h9L11-4.5v9L4.5 11h-9L-11 4.5v-9Z"/>`,
  expiry: markup`<path d="M-12 0-6-10.5H6L12 0 6 10.5H-6Z"/>`,
};

/** Heights in CSS pixels; widths are shares of the picture's, so that it fits a phone without shrinking its text. */
const [top, rowHeight, nameHeight, axisHeight] = [4, 26, 22, 44];
/** Marks closer than this share of the axis stand below each other, in so many rows at most. */
const [apart, mostRows] = [0.085, 6];

type Numbered = Moment & { readonly number: number };
type Scale = (at: number) => number;

/** Moments, in their order, as numbered marks on one axis: a lane for each kind. */
export function picture(inOrder: readonly Moment[]): Markup {
  const moments = inOrder.map((moment, index) => ({ ...moment, number: index + 1 }));
  const times = [...new Set(moments.flatMap(({ at, until }) => [at, until]))].sort((a, b) => a - b);
  const scale = scaleOf(times);
  let y = top;
  const drawn = kindsOf(moments).map(({ kind, own }) => {
    const rows = stacked(own, scale);
    const lane = drawLane(kind, rows, y, scale);
    y += nameHeight + rows.length * rowHeight;
    return lane;
  });
  return markup`<svg role="img" aria-labelledby="picture-title picture-text" width="100%" height="${y + axisHeight}">
<title id="picture-title">Timeline</title>
<desc id="picture-text">${kindsOf(moments).map(inWords).join(' ')} The list below tells each with its time.</desc>
${drawFailure(firstFailure(moments), y, scale)}
${drawn}
${drawAxis(times, y + 6, scale)}
</svg>`;
}

interface Lane {
  readonly kind: MomentKind;
  readonly own: readonly Numbered[];
}

function kindsOf(moments: readonly Numbered[]): readonly Lane[] {
  const all = momentKinds.map(kind => ({ kind, own: moments.filter(moment => moment.kind === kind) }));
  return all.filter(({ own }) => own.length > 0);
}

function inWords({ kind, own }: Lane): string {
  return `${lanes[kind]}: ${own.map(moment => moment.number).join(', ')}.`;
}

/** Moments in as few rows as keep their marks apart; where even those don't suffice, marks cover each other. */
function stacked(moments: readonly Numbered[], scale: Scale): readonly (readonly Numbered[])[] {
  const rows: Numbered[][] = [];
  for (const moment of moments) {
    const free = rows.find(row => scale(moment.at) - scale(row.at(-1)!.until) >= apart);
    const row = free ?? (rows.length < mostRows ? undefined : rows[moment.number % mostRows]);
    if (row) row.push(moment);
    else rows.push([moment]);
  }
  return rows;
}

function drawLane(kind: MomentKind, rows: readonly (readonly Numbered[])[], y: number, scale: Scale): Markup {
  const drawn = rows.map((row, index) => {
    const middle = y + nameHeight + index * rowHeight + rowHeight / 2;
    const track = markup`<line class="track" x1="2%" x2="98%" y1="${middle}" y2="${middle}"/>`;
    return [track, row.map(moment => drawMark(moment, middle, scale))];
  });
  return markup`<g class="lane ${kind}">
<text class="lane-name" x="0" y="${y + 16}">${lanes[kind]}</text>
${drawn}
</g>
`;
}

function drawMark({ kind, at, until, number, label }: Numbered, y: number, scale: Scale): Markup {
  const x = percent(scale(at));
  const width = `${(96 * (scale(until) - scale(at))).toFixed(2)}%`;
  const bar = until > at && markup`<rect class="bar" x="${x}" y="${y - 4}" width="${width}" height="8" rx="4"/>`;
  const text = `${number}. ${instant(new Date(at).toISOString())}: ${clip(label, 200)}`;
  const figure = markup`<text class="number" y="4">${number}</text>`;
  return markup`${bar}<svg x="${x}" y="${y}" overflow="visible"><title>${text}</title>${shapes[kind]}${figure}</svg>`;
}

function drawFailure(first: Moment | undefined, bottom: number, scale: Scale): Markup | null {
  if (first === undefined) return null;
  const x = percent(scale(first.at));
  return markup`<line class="first" x1="${x}" x2="${x}" y1="0" y2="${bottom}"/>`;
}

/** A line that is broken where a gap is long, with times where there is room, in two rows. */
function drawAxis(times: readonly number[], y: number, scale: Scale): Markup {
  const gaps = times.slice(1).map((to, index) => drawGap(times[index]!, to, y, scale));
  const labels = spaced(times, scale).map((time, index, all) => {
    const place = scale(time);
    const anchor = place < 0.12 ? 'start' : place > 0.88 ? 'end' : 'middle';
    const text = timeOfDay(time, all[index - 1]);
    return markup`<text class="tick" x="${percent(place)}" y="${y + 18 + (index % 2) * 15}" text-anchor="${anchor}">${text}</text>`;
  });
  return markup`${gaps}${labels}`;
}

function drawGap(from: number, to: number, y: number, scale: Scale): Markup {
  const style = to - from >= longGap ? 'axis long' : 'axis';
  return markup`<line class="${style}" x1="${percent(scale(from))}" x2="${percent(scale(to))}" y1="${y}" y2="${y}"/>`;
}

/** The times that can be labelled without their labels touching. */
function spaced(times: readonly number[], scale: Scale): readonly number[] {
  const labelled: number[] = [];
  for (const time of times) {
    if (labelled.length === 0 || scale(time) - scale(labelled.at(-1)!) >= 0.18) labelled.push(time);
  }
  return labelled;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `10:14`, with the day where it isn't the one before's: `22 Nov 10:14`. */
function timeOfDay(at: number, before: number | undefined): string {
  const [date, iso] = [new Date(at), new Date(at).toISOString()];
  const sameDay = before !== undefined && new Date(before).toISOString().slice(0, 10) === iso.slice(0, 10);
  return sameDay ? iso.slice(11, 16) : `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${iso.slice(11, 16)}`;
}

/** The axis leaves room for half a mark at both ends. */
function percent(place: number): string {
  return `${(2 + place * 96).toFixed(2)}%`;
}
