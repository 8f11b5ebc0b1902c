import type { LineCounter } from 'yaml';
import { AuthCheckError, type Location, type Problem } from '../model/error.ts';
import { excerptOf } from './excerpt.ts';

export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Gathers all that is wrong with one file, each with its place, so that a user mends it in one go. */
export class Problems {
  readonly #source: Source;
  readonly #lines: readonly string[];
  readonly #lineCounter: LineCounter;
  readonly #words: ReadonlySet<string>;
  readonly #found: Problem[] = [];

  /** `words`: what an excerpt may repeat beyond the format's own words, such as the presets' names. */
  constructor(source: Source, lineCounter: LineCounter, words: readonly string[]) {
    this.#source = source;
    this.#lines = source.text.split(/\r?\n/);
    this.#lineCounter = lineCounter;
    this.#words = new Set(words);
  }

  locate(offset: number): Location {
    const { line, col } = this.#lineCounter.linePos(Math.min(offset, this.#source.text.length));
    return { file: this.#source.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  add(offset: number, message: string, help?: string): void {
    const location = this.locate(offset);
    const excerpt = excerptOf(this.#lines[location.line - 1] ?? '', location.column, this.#words);
    this.#found.push({ message, location, excerpt, ...(help === undefined ? {} : { help }) });
  }

  /** @throws AuthCheckError CONFIG_INVALID with every problem, in the order of the file. */
  throwIfAny(): void {
    if (this.#found.length === 0) return;
    const order = (problem: Problem) => problem.location!.line * 1e6 + problem.location!.column;
    throw new AuthCheckError(
      'CONFIG_INVALID',
      [...this.#found].sort((a, b) => order(a) - order(b)),
    );
  }
}
