import { type Hit, piece, windowsOf } from './excerpt.ts';
import type { Finder } from './finder.ts';
import type { Pattern } from './fingerprint.ts';
import { newline, startBefore, textOf } from './line.ts';
import { longestLine, longestUnless, type Mark, type Triggers, type Window } from './window.ts';

/** The most bytes that may be pushed at once. */
export const pushSize = 256 * 1024;

/** The most bytes that are kept when more are pushed. */
const keptSize = 512 * 1024;

/** Room in the buffer before the first byte and behind the last, which the search may look at. */
const margin = { before: 64, behind: 32 };

/** The buffer that a reader needs. */
export const bufferSize = margin.before + keptSize + pushSize + margin.behind;

/** Turns bytes into windows. Its memory is the finder's buffer, however long the log is, or a line of it. */
export class WindowReader {
  readonly #finder: Finder;
  readonly #triggers: Triggers;
  /** The buffer: [start, searched) has been searched, [searched, end) is the beginning of a line that hasn't ended. */
  readonly #bytes: Buffer;
  #start = margin.before;
  #searched = margin.before;
  #end = margin.before;
  /** The number of the line at `#searched`, and of the last line that was cut because it didn't end in time. */
  #line = 1;
  #cutLine = 0;
  /** Behind the line of the last hit that was handed over. */
  #handedOver = margin.before;
  /** Found and not handed over yet. */
  #hits: Hit[] = [];
  readonly #marks: Mark[] = [];

  constructor(finder: Finder, triggers: Triggers) {
    this.#finder = finder;
    this.#triggers = triggers;
    this.#bytes = finder.bytes;
    this.#bytes.fill(newline, 0, margin.before);
  }

  /** How many lines there have been, with the one that hasn't ended. */
  get lines(): number {
    return this.#end > this.#searched || this.#line === this.#cutLine ? this.#line : this.#line - 1;
  }

  *push(bytes: Uint8Array): Generator<Window> {
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
    this.#search(this.#bytes.lastIndexOf(newline, this.#end - 1) + 1);
    yield* this.#handOver(this.#firstOpen());
    if (this.#end - this.#searched > longestLine + piece.after) yield* this.#cut();
    yield* this.#makeRoom();
  }

  /** No more bytes will come: the end of the log ends its last line. */
  *end(): Generator<Window> {
    const { lines } = this;
    this.#search(this.#end);
    this.#line = lines + 1;
    yield* this.#handOver(this.#hits.length);
  }

  #search(to: number): void {
    if (to <= this.#searched) return;
    this.#bytes.fill(newline, this.#end, this.#end + margin.behind);
    const first = this.#line;
    this.#line += this.#finder.find(this.#searched, to, this.#end, (position, ended, pattern) => {
      if (pattern.isMark) this.#mark(position, first + ended);
      else if (!this.#isAnotherThing(position, pattern)) this.#hits.push({ position, line: first + ended });
    });
    this.#searched = to;
  }

  #isAnotherThing(position: number, { text, at, unless }: Pattern): boolean {
    if (unless === null) return false;
    const after = position - at + text.length;
    return unless.test(this.#bytes.toString('latin1', after, Math.min(after + longestUnless, this.#end)));
  }

  #mark(position: number, line: number): void {
    if (this.#marks.at(-1)?.line === line) return;
    const start = startBefore(this.#bytes, position, 0, this.#start);
    const end = this.#bytes.indexOf(newline, position);
    this.#marks.push({ line, text: textOf(this.#bytes, start, Math.min(end, start + longestLine)) });
  }

  /** Hands over the windows of the first hits; no window has another's hit as context. */
  *#handOver(count: number): Generator<Window> {
    const hits = this.#hits.splice(0, count);
    const last = hits.at(-1);
    if (!last) return;
    const next = this.#hits[0];
    yield* windowsOf(
      {
        bytes: this.#bytes,
        start: this.#start,
        end: this.#end,
        contextFrom: Math.max(this.#start, this.#handedOver),
        contextTo: next ? startBefore(this.#bytes, next.position, 0, last.position) : this.#searched,
        cutLine: this.#cutLine,
        marks: this.#marks,
      },
      hits,
      this.#triggers,
    );
    this.#handedOver = this.#bytes.indexOf(newline, last.position) + 1;
  }

  /** Index of the first hit whose window may still grow: another hit may follow near enough. */
  #firstOpen(): number {
    const { before, after } = this.#triggers;
    let index = this.#hits.length;
    for (let next = this.#line; index > 0 && next - this.#hits[index - 1]!.line <= before + after + 1; ) {
      next = this.#hits[--index]!.line;
    }
    return index;
  }

  /** Searches what can already be searched of a line that is too long, and hands over its pieces. */
  *#cut(): Generator<Window> {
    yield* this.#handOver(this.#hits.length);
    this.#cutLine = this.#line;
    this.#search(this.#end - piece.after);
    yield* this.#handOver(this.#hits.length);
  }

  /** Keeps what the windows to come need. Where that is too much, windows are handed over before they have stopped growing. */
  *#makeRoom(): Generator<Window> {
    if (this.#end - this.#needed() > keptSize) {
      const incomplete = this.#hits.findIndex(hit => hit.line + this.#triggers.after >= this.#line);
      yield* this.#handOver(incomplete < 0 ? this.#hits.length : incomplete);
    }
    if (this.#end - this.#needed() > keptSize) yield* this.#handOver(this.#hits.length);
    this.#dropBefore(Math.max(this.#needed(), this.#end - keptSize));
  }

  /** Where the context begins of the first hit that is left, or of one that may follow. */
  #needed(): number {
    return startBefore(this.#bytes, this.#hits[0]?.position ?? this.#searched, this.#triggers.before, this.#start);
  }

  #dropBefore(keep: number): void {
    const shift = keep - margin.before;
    this.#bytes.copyWithin(margin.before, keep, this.#end);
    this.#start = margin.before;
    this.#searched -= shift;
    this.#end -= shift;
    this.#handedOver -= shift;
    this.#hits = this.#hits.map(({ position, line }) => ({ position: position - shift, line }));
    const first = (this.#hits[0]?.line ?? this.#line) - this.#triggers.before;
    this.#marks.splice(
      0,
      this.#marks.findLastIndex(mark => mark.line < first),
    );
  }
}
