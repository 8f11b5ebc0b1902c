import type { Automaton } from './automaton.ts';
import type { Range } from './forms/view.ts';
import { type Fragments, fragmentLength, Gram, hexLength } from './fragments.ts';
import { symbolOf } from './symbols.ts';

export interface Found<T> extends Range {
  readonly value: T;
}

/** One pass over a text: its symbols drive the automaton and the window of fragments, `positions` remembers where each stood. */
export function search<T>(text: string, automaton: Automaton<T>, fragments: Fragments<T>): Found<T>[] {
  const found: Found<T>[] = [];
  const positions = new Int32Array(text.length);
  const gram = new Gram();
  const run = new FragmentRun<T>(text, positions, found);
  let read = 0;
  let state = 0;
  for (let index = 0; index < text.length; index++) {
    const symbol = symbolOf(text.charCodeAt(index));
    if (symbol === 0) continue;
    positions[read++] = index;
    state = automaton.step(state, symbol);
    const match = automaton.match(state);
    if (match !== undefined) {
      found.push({ start: positions[read - match.symbols.length]!, end: index + 1, value: match.value });
    }
    gram.push(symbol);
    const owner = fragments.at(gram);
    if (owner !== undefined && read >= fragmentLength) run.extend(read - fragmentLength, read, owner);
  }
  run.close();
  return found;
}

/** Fragments that overlap are one; it is reported when it is long enough for what it is made of. */
class FragmentRun<T> {
  readonly #text: string;
  readonly #positions: Int32Array;
  readonly #found: Found<T>[];
  #first = 0;
  #end = 0;
  #owner: T | undefined;

  constructor(text: string, positions: Int32Array, found: Found<T>[]) {
    this.#text = text;
    this.#positions = positions;
    this.#found = found;
  }

  extend(first: number, end: number, owner: T): void {
    if (this.#owner === undefined || first >= this.#end) {
      this.close();
      this.#first = first;
      this.#owner = owner;
    }
    this.#end = end;
  }

  close(): void {
    if (this.#owner === undefined) return;
    const start = this.#positions[this.#first]!;
    const end = this.#positions[this.#end - 1]! + 1;
    const short = this.#end - this.#first < hexLength && /^[\da-f\s-]*$/i.test(this.#text.slice(start, end));
    if (!short) this.#found.push({ start, end, value: this.#owner });
    this.#owner = undefined;
  }
}
