/** One reading of a text: what it says once something has been decoded or taken out, and where each character came from. */
export interface View {
  readonly text: string;
  /** What was undone on the way, outermost first: `percent-encoded, base64`; '' for the text itself. */
  readonly form: string;
  /** By character of `text`, where its source begins and ends; null where it is the source. */
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
}

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function viewOf(text: string): View {
  return { text, form: '', starts: null, ends: null };
}

/** Where the characters from `start` to `end` of a view stand in the source. */
export function sourceOf(view: View, start: number, end: number): Range {
  if (view.starts === null || view.ends === null || end <= start) return { start, end };
  return { start: view.starts[start]!, end: view.ends[end - 1]! };
}

/** A view of what a part of another hides; `at` tells where in it each character of `text` stands. */
export function within(view: View, form: string, text: string, at: (index: number) => Range): View {
  const ranges = Array.from({ length: text.length }, (_, index) => at(index)).map(({ start, end }) =>
    sourceOf(view, start, end),
  );
  return {
    text,
    form: formWithin(view, form),
    starts: Int32Array.from(ranges, ({ start }) => start),
    ends: Int32Array.from(ranges, ({ end }) => end),
  };
}

export function formWithin(view: View, form: string): string {
  return view.form === '' ? form : `${view.form}, ${form}`;
}

/** Undoes one kind of escape; what `decode` gives stands where the match stood. null where nothing changes. */
export function rewrite(
  view: View,
  form: string,
  pattern: RegExp,
  decode: (match: RegExpExecArray) => string,
): View | null {
  const builder = new ViewBuilder(view);
  for (const match of view.text.matchAll(pattern)) builder.replace(match.index, match[0].length, decode(match));
  return builder.build(form);
}

/** Collects the pieces of a view in one pass, with the source of every character. */
class ViewBuilder {
  readonly #view: View;
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #read = 0;

  constructor(view: View) {
    this.#view = view;
  }

  replace(index: number, length: number, decoded: string): void {
    this.#keepUntil(index);
    const { start, end } = sourceOf(this.#view, index, index + length);
    for (let i = 0; i < decoded.length; i++) this.#add(start, end);
    this.#pieces.push(decoded);
    this.#read = index + length;
  }

  build(form: string): View | null {
    if (this.#read === 0) return null;
    this.#keepUntil(this.#view.text.length);
    return {
      text: this.#pieces.join(''),
      form: formWithin(this.#view, form),
      starts: Int32Array.from(this.#starts),
      ends: Int32Array.from(this.#ends),
    };
  }

  #keepUntil(index: number): void {
    const { starts, ends, text } = this.#view;
    for (let i = this.#read; i < index; i++) this.#add(starts?.[i] ?? i, ends?.[i] ?? i + 1);
    this.#pieces.push(text.slice(this.#read, index));
  }

  #add(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
  }
}
