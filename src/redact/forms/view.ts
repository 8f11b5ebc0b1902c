/** One reading of a text or of a part of it: what it says once something has been undone, and where each character came from. */
export interface View {
  readonly text: string;
  /** What was undone on the way, outermost first: `percent-encoded, base64`; '' for the text itself. */
  readonly form: string;
  /** Whether lines were joined: what a line break ended goes on here, so that places say little. */
  readonly joined: boolean;
  /** By character of `text`, where its source begins and ends; null where it is the source. */
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
}

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What an encoded stretch says. */
interface Rewrite extends Range {
  readonly decoded: string;
}

/**
 * So much of what stands around a rewritten place belongs to the new reading. What lies farther off reads as it did before; of a
 * secret longer than that, the fragments are found.
 */
const reach = 4096;

export function viewOf(text: string): View {
  return { text, form: '', joined: false, starts: null, ends: null };
}

/** Where the characters from `start` to `end` of a view stand in the source. */
export function sourceOf(view: View, start: number, end: number): Range {
  if (view.starts === null || view.ends === null || end <= start) return { start, end };
  return { start: view.starts[start]!, end: view.ends[end - 1]! };
}

/** Undoes one kind of escape: what `decode` gives stands where the match stood. One view for each part of the text that changes. */
export function rewrite(
  view: View,
  form: string,
  pattern: RegExp,
  decode: (match: RegExpExecArray) => string,
  around = reach,
): View[] {
  const parts: Rewrite[][] = [];
  let last = 0;
  for (const match of view.text.matchAll(pattern)) {
    const change = { start: match.index, end: match.index + match[0].length, decoded: decode(match) };
    if (parts.length === 0 || change.start - last > 2 * around) parts.push([]);
    parts.at(-1)!.push(change);
    last = change.end;
  }
  return parts.map(part => rewritten(view, form, part, around));
}

function rewritten(view: View, form: string, changes: readonly Rewrite[], around: number): View {
  const from = Math.max(0, changes[0]!.start - around);
  const to = Math.min(view.text.length, changes.at(-1)!.end + around);
  const origins = new Origins(view, to - from);
  const pieces: string[] = [];
  let read = from;
  for (const { start, end, decoded } of changes) {
    pieces.push(view.text.slice(read, start), decoded);
    origins.keep(read, start);
    origins.replace(start, end, decoded.length);
    read = end;
  }
  pieces.push(view.text.slice(read, to));
  origins.keep(read, to);
  return { text: pieces.join(''), form: formWithin(view, form), joined: view.joined, ...origins.written };
}

/** A view of chains of a text's parts, each chain one word and a line of its own. */
export function assembled(view: View, form: string, chains: readonly (readonly Range[])[]): View {
  const parts = chains.flat();
  const length = parts.reduce((sum, { start, end }) => sum + end - start, chains.length);
  const origins = new Origins(view, length);
  const lines = chains.map(chain => {
    for (const { start, end } of chain) origins.keep(start, end);
    const { end } = chain.at(-1)!;
    origins.replace(end - 1, end, 1);
    return `${chain.map(part => view.text.slice(part.start, part.end)).join('')}\n`;
  });
  return { text: lines.join(''), form: formWithin(view, form), joined: true, ...origins.written };
}

/** A view of what a part of another hides; `at` tells where in it each character of `text` stands. */
export function within(view: View, form: string, text: string, at: (index: number) => Range): View {
  const origins = new Origins(view, text.length);
  for (let index = 0; index < text.length; index++) {
    const { start, end } = at(index);
    origins.replace(start, end, 1);
  }
  return { text, form: formWithin(view, form), joined: false, ...origins.written };
}

function formWithin(view: View, form: string): string {
  return view.form === '' ? form : `${view.form}, ${form}`;
}

/** Where the characters of a new view stand in the source of the one that it is made from. Nothing decodes to more than it was. */
class Origins {
  readonly #view: View;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #length = 0;

  constructor(view: View, most: number) {
    this.#view = view;
    this.#starts = new Int32Array(most);
    this.#ends = new Int32Array(most);
  }

  keep(from: number, to: number): void {
    const { starts, ends } = this.#view;
    for (let index = from; index < to; index++) {
      this.#starts[this.#length] = starts === null ? index : starts[index]!;
      this.#ends[this.#length++] = ends === null ? index + 1 : ends[index]!;
    }
  }

  replace(from: number, to: number, length: number): void {
    const { start, end } = sourceOf(this.#view, from, to);
    this.#starts.fill(start, this.#length, this.#length + length);
    this.#ends.fill(end, this.#length, this.#length + length);
    this.#length += length;
  }

  get written(): { readonly starts: Int32Array; readonly ends: Int32Array } {
    return { starts: this.#starts.subarray(0, this.#length), ends: this.#ends.subarray(0, this.#length) };
  }
}
