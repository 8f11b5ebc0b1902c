/** The line break, and the only one: a bare CR stays in its line, as a terminal overwrites a progress bar. */
export const newline = 0x0a;

const carriageReturn = 0x0d;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * The text of the line in [from, to), without its CR, without the byte order marks with which each page of the runner begins
 * (also in the middle of a log), and without the NULs that fill a file truncated while it is written. Invalid bytes become U+FFFD.
 */
export function textOf(bytes: Buffer, from: number, to: number): string {
  const end = to > from && bytes[to - 1] === carriageReturn ? to - 1 : to;
  let start = from;
  while (byteOrderMark.every((byte, index) => start + index < end && bytes[start + index] === byte)) start += 3;
  const text = bytes.toString('utf8', start, end);
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** Where the line begins that is `count` lines before the one that `position` is in; `floor` where there are fewer. */
export function startBefore(bytes: Buffer, position: number, count: number, floor: number): number {
  let start = position;
  for (let left = count; left >= 0; left--) {
    const from = left === count ? start - 1 : start - 2;
    const end = from >= floor ? bytes.lastIndexOf(newline, from) : -1;
    if (end < floor) return floor;
    start = end + 1;
  }
  return start;
}

/**
 * Where the lines begin from the one at `from` to `count` lines after the one that `position` is in, and where the line after
 * them would; none begins at `limit` or later.
 */
export function startsFrom(bytes: Buffer, from: number, position: number, count: number, limit: number): number[] {
  const starts = [from];
  for (let at = from, left = count; at < limit && left >= 0; ) {
    const end = bytes.indexOf(newline, at);
    at = end < 0 || end >= limit ? limit + 1 : end + 1;
    starts.push(at);
    if (at > position) left--;
  }
  return starts;
}
