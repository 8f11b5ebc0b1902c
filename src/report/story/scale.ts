/** A stretch of the axis on which time runs evenly; between two of them much time is cut out. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Where it lies on the axis, from 0 to 1. */
  readonly start: number;
  readonly end: number;
}

/** What a cut takes of the axis, and how many there are at most. */
const cutWidth = 0.12;
const mostCuts = 4;
/** A gap is cut out when it would take more than this of the axis, though there is something else to show. */
const tooWide = 0.6;

/**
 * Lays instants (milliseconds) on an axis from 0 to 1. Days of nothing between minutes of interest are cut out, so that
 * neither a rotation last month nor an expiry next month squeezes the failure into a point; order is always kept.
 */
export function stretchesOf(instants: readonly number[]): readonly Stretch[] {
  const times = [...new Set(instants)].sort((a, b) => a - b);
  if (times.length === 0) return [];
  const cuts = cutsOf(times);
  const parts = split(times, cuts);
  const shown = parts.reduce((sum, part) => sum + part.to - part.from, 0);
  const room = 1 - cuts.length * cutWidth;
  let start = 0;
  return parts.map(part => {
    const end = start + (shown === 0 ? 0 : (room * (part.to - part.from)) / shown);
    const stretch = { ...part, start, end };
    start = end + cutWidth;
    return stretch;
  });
}

/** Where an instant lies on the axis. */
export function positionOf(at: number, stretches: readonly Stretch[]): number {
  const stretch = stretches.find(({ to }) => at <= to) ?? stretches.at(-1);
  if (stretch === undefined) return 0;
  const length = stretch.to - stretch.from;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, (at - stretch.from) / length));
  return stretch.start + part * (stretch.end - stretch.start);
}

/** Indices after which to cut, the widest gap first. */
function cutsOf(times: readonly number[]): readonly number[] {
  const gaps = times.slice(1).map((time, index) => ({ index, width: time - times[index]! }));
  const widest = gaps.toSorted((a, b) => b.width - a.width);
  let left = gaps.reduce((sum, gap) => sum + gap.width, 0);
  const cuts: number[] = [];
  for (const { index, width } of widest.slice(0, mostCuts)) {
    if (gaps.length - cuts.length < 2 || width <= tooWide * left) break;
    cuts.push(index);
    left -= width;
  }
  return cuts.sort((a, b) => a - b);
}

function split(times: readonly number[], cuts: readonly number[]): readonly { from: number; to: number }[] {
  const ends = [...cuts, times.length - 1];
  return ends.map((end, index) => ({ from: times[index === 0 ? 0 : ends[index - 1]! + 1]!, to: times[end]! }));
}
