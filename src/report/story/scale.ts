/** A gap of so many milliseconds or more takes the same room: an hour, a month. */
export const longGap = 3_600_000;

/**
 * Lays instants (milliseconds) on an axis from 0 to 1, in their order, every gap by its order of magnitude. What matters lies
 * seconds, minutes and weeks apart: a true scale would press all but the weeks into one point.
 */
export function scaleOf(instants: readonly number[]): (at: number) => number {
  const times = [...new Set(instants)].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let end = 0;
  for (const [index, time] of times.entries()) {
    end += index === 0 ? 0 : magnitude(time - times[index - 1]!);
    places.set(time, end);
  }
  return at => (end === 0 ? 0.5 : (places.get(at) ?? 0) / end);
}

function magnitude(gap: number): number {
  return Math.log2(1 + Math.min(gap, longGap) / 1000);
}
