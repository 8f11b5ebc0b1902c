import { startBefore, startsFrom, textOf } from './line.ts';
import { longestLine, type Mark, type Triggers, type Window } from './window.ts';

/** A find: where in the buffer, and in which line of the log. */
export interface Hit {
  readonly position: number;
  readonly line: number;
}

/** The part of a log that is in memory. */
export interface Extract {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** Between the last hit that was handed over and the first that is yet to be: where context may be taken from. */
  readonly contextFrom: number;
  readonly contextTo: number;
  /** The number of a line of which a part is gone already, or 0. */
  readonly cutLine: number;
  /** Ascending. */
  readonly marks: readonly Mark[];
}

/** How a line that is too long is cut: a piece begins before a hit, ends after it, and holds the hits that are well inside. */
export const piece = { before: 4 * 1024, inside: 8 * 1024, after: 12 * 1024 };

/** The windows around some hits. */
export function* windowsOf(extract: Extract, hits: readonly Hit[], triggers: Triggers): Generator<Window> {
  const reach = triggers.before + triggers.after + 1;
  for (let first = 0; first < hits.length; ) {
    let next = first + 1;
    while (next < hits.length && hits[next]!.line - hits[next - 1]!.line <= reach) next++;
    yield* windowsAround(extract, hits.slice(first, next), triggers);
    first = next;
  }
}

/** One window around hits that are near each other, and one of its own for each piece of a line that is too long. */
function* windowsAround(extract: Extract, hits: readonly Hit[], { before, after }: Triggers): Generator<Window> {
  const { bytes, contextFrom, contextTo } = extract;
  const first = hits[0]!;
  const from = startBefore(bytes, first.position, before, contextFrom);
  const starts = startsFrom(bytes, from, hits.at(-1)!.position, after, contextTo);
  const firstLine = first.line - starts.findLastIndex(start => start <= first.position);
  const isLong = ({ line }: Hit) =>
    line === extract.cutLine || starts[line - firstLine + 1]! - starts[line - firstLine]! > longestLine;
  const lines = new Set(hits.filter(hit => !isLong(hit)).map(hit => hit.line - firstLine));
  if (lines.size > 0) yield new Excerpt(extract, starts, firstLine, [...lines]);
  yield* pieces(extract, hits.filter(isLong));
}

function* pieces(extract: Extract, hits: readonly Hit[]): Generator<Window> {
  let covered = { line: 0, until: 0 };
  for (const { position, line } of hits) {
    if (line === covered.line && position < covered.until) continue;
    covered = { line, until: position + piece.inside };
    const from = startBefore(extract.bytes, position, 0, Math.max(extract.start, position - piece.before));
    const [, next = 0] = startsFrom(extract.bytes, from, position, 0, Math.min(extract.end, position + piece.after));
    yield new Excerpt(extract, [from, next], line, [0]);
  }
}

/** A stretch of the extract; its lines become text when they are asked for. */
class Excerpt implements Window {
  readonly firstLine: number;
  readonly hits: readonly number[];
  readonly #extract: Extract;
  readonly #starts: readonly number[];

  /** `starts`: where the lines begin, and where the one after the last would. */
  constructor(extract: Extract, starts: readonly number[], firstLine: number, hits: readonly number[]) {
    this.#extract = extract;
    this.#starts = starts;
    this.firstLine = firstLine;
    this.hits = hits;
  }

  get length(): number {
    return this.#starts.length - 1;
  }

  get marks(): readonly Mark[] {
    const { marks } = this.#extract;
    const inside = firstAt(marks, this.firstLine);
    return marks.slice(Math.max(0, inside - 1), firstAt(marks, this.firstLine + this.length));
  }

  line(index: number): string {
    const start = this.#starts[index];
    const next = this.#starts[index + 1];
    if (start === undefined || next === undefined) return '';
    return textOf(this.#extract.bytes, start, Math.min(next - 1, start + longestLine));
  }
}

/** Index of the first mark at a line or after it. */
function firstAt(marks: readonly Mark[], line: number): number {
  let low = 0;
  for (let high = marks.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
