import type { Problem } from '../model/error.ts';
import type { Secret } from '../model/secret.ts';
import { Automaton, type Pattern } from './automaton.ts';
import { encodings, leastSymbols } from './forms/encodings.ts';
import { type Range, sourceOf, type View } from './forms/view.ts';
import { partsOf } from './parts.ts';
import { weaknessOf } from './strength.ts';
import { symbolOf, symbolsOf } from './symbols.ts';

/** A value that must not come out, under the name by which people know it. */
export interface Value {
  readonly name: string;
  readonly text: string;
}

/** Where a known value stands in a text, and how it is written there. */
export interface Hit extends Range {
  readonly value: Value;
  readonly form: string;
}

interface Meaning {
  readonly value: Value;
  readonly form: string;
}

/** Every secret that is known, with the parts that are secrets of their own; the automaton is made when it is first asked. */
export class Inventory {
  readonly #values = new Map<string, Value>();
  readonly #weak = new Map<string, Problem>();
  #automaton: Automaton<Meaning> | null = null;

  add(secret: Secret): void {
    const text = secret.reveal();
    const weakness = text === '' ? null : weaknessOf(text);
    if (weakness !== null) this.#weak.set(secret.name, tooWeak(secret.name, weakness));
    for (const part of partsOf(text)) this.learn({ name: secret.name, text: part });
  }

  /** Takes a value in as it is; one that is too weak to be looked for everywhere is left out. */
  learn(value: Value): void {
    if (this.#values.has(value.text) || weaknessOf(value.text) !== null) return;
    this.#values.set(value.text, value);
    this.#automaton = null;
  }

  /** Secrets that are too short or too common to be hidden wherever they occur. */
  get problems(): readonly Problem[] {
    return [...this.#weak.values()];
  }

  find(view: View): Hit[] {
    this.#automaton ??= new Automaton([...this.#values.values()].flatMap(patternsOf));
    return search(view, this.#automaton);
  }
}

function tooWeak(name: string, weakness: 'short' | 'common'): Problem {
  return {
    message: `secret "${name}" is too ${weakness} to be hidden wherever it occurs`,
    help: 'It is hidden only where the text around it marks a credential. Use a longer, random value.',
  };
}

function patternsOf(value: Value): Pattern<Meaning>[] {
  const encoded = encodings.map(({ form, encode }) => ({
    symbols: symbolsOf(encode(value.text)),
    value: { value, form },
  }));
  const exact = { symbols: symbolsOf(value.text), value: { value, form: '' } };
  return [exact, ...encoded.filter(({ symbols, value: { form } }) => symbols.length >= leastSymbols[form]!)];
}

/** One pass over a view: the symbols drive the automaton, a ring remembers where each came from. */
function search(view: View, automaton: Automaton<Meaning>): Hit[] {
  const hits: Hit[] = [];
  const positions = new Int32Array(view.text.length);
  let read = 0;
  let state = 0;
  for (let index = 0; index < view.text.length; index++) {
    const symbol = symbolOf(view.text.charCodeAt(index));
    if (symbol === 0) continue;
    positions[read++] = index;
    state = automaton.step(state, symbol);
    const match = automaton.match(state);
    if (match === undefined) continue;
    const start = positions[read - match.symbols.length]!;
    hits.push({ ...sourceOf(view, start, index + 1), ...match.value, form: formOf(view, match.value.form) });
  }
  return hits;
}

function formOf(view: View, form: string): string {
  return [view.form, form].filter(name => name !== '').join(', ') || 'exact';
}
