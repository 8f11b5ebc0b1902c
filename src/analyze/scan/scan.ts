import type { Mark, Trigger, Triggers, Window } from './window.ts';

/** The windows of a log, and what has been read of it so far. */
export interface Scan extends AsyncIterable<Window> {
  readonly bytes: number;
  readonly lines: number;
}

/** Reads a log once, front to back, and hands over the lines around its triggers. */
export function scan(chunks: AsyncIterable<Uint8Array>, triggers: Triggers): Scan {
  return new LineScan(chunks, triggers);
}

class LineScan implements Scan {
  bytes = 0;
  lines = 0;
  readonly #chunks: AsyncIterable<Uint8Array>;
  readonly #triggers: Triggers;

  constructor(chunks: AsyncIterable<Uint8Array>, triggers: Triggers) {
    this.#chunks = chunks;
    this.#triggers = triggers;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Window> {
    const parts: Uint8Array[] = [];
    for await (const chunk of this.#chunks) parts.push(chunk.slice());
    const bytes = Buffer.concat(parts);
    this.bytes = bytes.length;
    const lines = new TextDecoder().decode(bytes).split('\n');
    if (lines.at(-1) === '') lines.pop();
    this.lines = lines.length;
    yield* windows(
      lines.map(line => line.replace(/\r$/, '').replace(/^\uFEFF/, '')),
      this.#triggers,
    );
  }
}

function* windows(lines: readonly string[], { hits, marks, before, after }: Triggers): Generator<Window> {
  const isHit = expression(hits);
  const isMark = expression(marks);
  const marked = lines.flatMap((text, index): Mark[] => (isMark.test(text) ? [{ line: index + 1, text }] : []));
  const found = lines.flatMap((text, index) => (isHit.test(text) ? [index] : []));
  for (let at = 0; at < found.length; ) {
    let end = at + 1;
    while (end < found.length && found[end]! - found[end - 1]! <= before + after + 1) end++;
    const first = Math.max(0, found[at]! - before);
    const last = Math.min(lines.length - 1, found[end - 1]! + after);
    yield {
      firstLine: first + 1,
      length: last - first + 1,
      line: index => (index < 0 || index > last - first ? '' : lines[first + index]!),
      hits: found.slice(at, end).map(index => index - first),
      marks: [
        ...marked.filter(mark => mark.line <= first).slice(-1),
        ...marked.filter(mark => mark.line > first && mark.line <= last + 1),
      ],
    };
    at = end;
  }
}

function expression(triggers: readonly Trigger[]): RegExp {
  const escaped = triggers.map(({ text, whole }) => {
    const literal = text.replace(/[^\w]/g, '\\$&');
    return whole ? `\\b${literal}\\b` : literal;
  });
  return new RegExp(escaped.join('|') || '(?!)', 'i');
}
