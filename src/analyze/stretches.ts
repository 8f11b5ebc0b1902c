import type { Trigger, Triggers, Window } from './scan/window.ts';

/** Lines of a window that are worth reading. */
export interface Stretch {
  readonly firstLine: number;
  readonly texts: readonly string[];
  /** Indexes of the lines that hold a trigger. */
  readonly hits: ReadonlySet<number>;
}

/** The lines around the hits that may tell of a refusal: a window without any is passed over. */
export function stretchesOf(window: Window, triggers: Triggers): Stretch[] {
  const telling = window.hits.filter(hit => !isMeasure(window.line(hit), triggers.hits));
  const stretches: Stretch[] = [];
  for (let at = 0; at < telling.length; ) {
    let next = at + 1;
    while (next < telling.length && telling[next]! - telling[next - 1]! <= triggers.before + triggers.after + 1) next++;
    stretches.push(stretch(window, telling.slice(at, next), triggers));
    at = next;
  }
  return stretches;
}

function stretch(window: Window, hits: readonly number[], { before, after }: Triggers): Stretch {
  const first = Math.max(0, hits[0]! - before);
  const last = Math.min(window.length - 1, hits.at(-1)! + after);
  const texts = Array.from({ length: last - first + 1 }, (_, index) => window.line(first + index));
  return { firstLine: window.firstLine + first, texts, hits: new Set(hits.map(hit => hit - first)) };
}

const units =
  'ms|s|µs|us|ns|secs?|seconds?|mins?|minutes?|milliseconds?|[kKMGT]?i?B|[kKMG]?bytes?|files?|packages?|modules?|crates?|tests?|assertions?|objects?|lines?|passed|skipped|cached|warnings?';

/** `took 401 ms`, `403 files`, `src/app.ts:401:12`. */
const measures = new RegExp(String.raw`\b40[13] ?(?:(?:${units})\b|%)|\.\w{1,5}:(?:40[13]:\d+|\d+:40[13])\b`, 'g');

/** Whether nothing but a number that measures made the scan stop at a line; a build's log is full of such. */
function isMeasure(text: string, triggers: readonly Trigger[]): boolean {
  const rest = text.replace(measures, '');
  return rest.length < text.length && !expressionOf(triggers).test(rest);
}

const expressions = new WeakMap<readonly Trigger[], RegExp>();

/** What the scan looks for, as a regular expression. */
function expressionOf(triggers: readonly Trigger[]): RegExp {
  const known = expressions.get(triggers);
  if (known) return known;
  const literals = triggers.map(({ text, whole }) => {
    const literal = text.replace(/\W/g, '\\$&');
    return whole ? `\\b${literal}\\b` : literal;
  });
  const expression = new RegExp(literals.join('|'), 'i');
  expressions.set(triggers, expression);
  return expression;
}
