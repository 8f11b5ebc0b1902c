import { symbolCount } from './symbols.ts';

/** A sequence of symbols to be found, and what it stands for. */
export interface Pattern<T> {
  readonly symbols: Uint8Array;
  readonly value: T;
}

/**
 * Aho-Corasick (1975) over the alphabet of symbols, with every transition laid out: one table look-up a symbol, whatever the
 * number of patterns, and no way to be slowed down by the text.
 */
export class Automaton<T> {
  readonly #next: Int32Array;
  /** By state, the longest pattern that ends there; -1 where none does. */
  readonly #longest: Int32Array;
  readonly #patterns: readonly Pattern<T>[];

  constructor(patterns: readonly Pattern<T>[]) {
    const states = 1 + patterns.reduce((sum, pattern) => sum + pattern.symbols.length, 0);
    this.#patterns = patterns;
    this.#next = new Int32Array(states * symbolCount);
    this.#longest = new Int32Array(states).fill(-1);
    this.#plant();
    this.#link();
  }

  /** The state after `symbol`; 0 is the start. */
  step(state: number, symbol: number): number {
    return this.#next[state * symbolCount + symbol]!;
  }

  /** The longest pattern that ends in a state. */
  match(state: number): Pattern<T> | undefined {
    const index = this.#longest[state]!;
    return index < 0 ? undefined : this.#patterns[index];
  }

  #plant(): void {
    let last = 0;
    for (const [index, { symbols }] of this.#patterns.entries()) {
      let state = 0;
      for (const symbol of symbols) {
        const edge = state * symbolCount + symbol;
        if (this.#next[edge] === 0) this.#next[edge] = ++last;
        state = this.#next[edge]!;
      }
      // Of two secrets that read alike, the one that was named first gives the name.
      if (this.#longest[state] === -1) this.#longest[state] = index;
    }
  }

  /** Breadth first, so that the state a failure falls back to is complete before it is needed. */
  #link(): void {
    const fallback = new Int32Array(this.#longest.length);
    const queue = this.#children(0).map(edge => this.#next[edge]!);
    for (const state of queue) {
      const back = fallback[state]!;
      if (this.#longest[state] === -1) this.#longest[state] = this.#longest[back]!;
      const row = state * symbolCount;
      for (let symbol = 0; symbol < symbolCount; symbol++) {
        const child = this.#next[row + symbol]!;
        const missed = this.#next[back * symbolCount + symbol]!;
        if (child === 0) this.#next[row + symbol] = missed;
        else {
          fallback[child] = missed;
          queue.push(child);
        }
      }
    }
  }

  #children(state: number): number[] {
    const edges = Array.from({ length: symbolCount }, (_, symbol) => state * symbolCount + symbol);
    return edges.filter(edge => this.#next[edge] !== 0);
  }
}
