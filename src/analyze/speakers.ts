import type { Line } from './lines/line.ts';
import type { Dialect } from './sighting.ts';

/** The dialects that a line may be spoken in. Most lines of a build are plain: one test tells that, instead of one a dialect. */
export class Speakers {
  readonly #dialects: readonly Dialect[];
  readonly #anyLine: readonly Dialect[];
  readonly #begins: RegExp;

  constructor(dialects: readonly Dialect[]) {
    this.#dialects = dialects;
    this.#anyLine = dialects.filter(({ begins }) => begins === null);
    this.#begins = new RegExp(dialects.flatMap(({ begins }) => (begins === null ? [] : [begins.source])).join('|'));
  }

  /** In the order in which they are to be asked; what a runner marked is for all of them. */
  of({ text, marker }: Line): readonly Dialect[] {
    if (marker === 'group' || marker === 'command') return this.#dialects;
    if (!this.#begins.test(text)) return this.#anyLine;
    return this.#dialects.filter(({ begins }) => begins === null || begins.test(text));
  }
}
