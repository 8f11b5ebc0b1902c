import type { Problem } from '../model/error.ts';
import type { Secret } from '../model/secret.ts';
import { Automaton, type Pattern } from './automaton.ts';
import { encodings, leastSymbols } from './forms/encodings.ts';
import { type Range, sourceOf, type View } from './forms/view.ts';
import { Fragments } from './fragments.ts';
import { partsOf } from './parts.ts';
import { search } from './search.ts';
import { weaknessOf } from './strength.ts';
import { symbolsOf } from './symbols.ts';

/** The kind of the secrets that the configuration names. */
export const configured = 'configured';

/** A value that must not come out, under the name by which people know it. */
export interface Value {
  readonly name: string;
  /** What the report counts it under. */
  readonly kind: string;
  readonly text: string;
  /** The whole secret, where this is a part of one: both get the same placeholder. */
  readonly whole: string;
}

/** Where a known value, or a part of one, stands in a text, and how it is written there. */
export interface Hit extends Range {
  readonly value: Value;
  readonly form: string;
}

/** What a sequence of symbols stands for. */
interface Meaning {
  readonly value: Value;
  readonly form: string;
}

interface Index {
  readonly automaton: Automaton<Meaning>;
  readonly fragments: Fragments<Meaning>;
}

/** Every secret that is known, with the parts that are secrets of their own. What they are found by is made when it is first asked. */
export class Inventory {
  readonly #values = new Map<string, Value>();
  readonly #weak = new Map<string, Problem>();
  #index: Index | null = null;

  add(secret: Secret): void {
    const text = secret.reveal();
    const weakness = text === '' ? null : weaknessOf(text);
    if (weakness !== null) this.#weak.set(secret.name, tooWeak(secret.name, weakness));
    for (const part of partsOf(text))
      this.learn({ name: secret.name, kind: configured, text: part, whole: text.trim() });
  }

  /** Takes a value in as it is, and tells whether it is new; one that is too weak to be looked for everywhere is left out. */
  learn(value: Value): boolean {
    if (this.#values.has(value.text) || weaknessOf(value.text) !== null) return false;
    this.#values.set(value.text, value);
    this.#index = null;
    return true;
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  /** Secrets that are too short or too common to be hidden wherever they occur. */
  get problems(): readonly Problem[] {
    return [...this.#weak.values()];
  }

  find(view: View): Hit[] {
    if (this.isEmpty) return [];
    this.#index ??= indexOf([...this.#values.values()]);
    return search(view.text, this.#index.automaton, this.#index.fragments).map(({ start, end, value }) => ({
      ...sourceOf(view, start, end),
      value: value.value,
      form: [view.form, value.form].filter(form => form !== '').join(', ') || 'exact',
    }));
  }
}

function tooWeak(name: string, weakness: 'short' | 'common'): Problem {
  return {
    message: `secret "${name}" is too ${weakness} to be hidden wherever it occurs`,
    help: 'It is hidden only where the text around it marks a credential. Use a longer, random value.',
  };
}

function indexOf(values: readonly Value[]): Index {
  const fragments = new Fragments<Meaning>();
  const patterns: Pattern<Meaning>[] = [];
  for (const value of values) {
    for (const { form, text } of writtenOf(value.text)) {
      const taken = fragments.add(text, { value, form });
      const symbols = symbolsOf(text);
      // What its fragments find needs no automaton, which takes 256 bytes a symbol.
      if (form === '' || (!taken && symbols.length >= leastSymbols[form]!))
        patterns.push({ symbols, value: { value, form } });
    }
  }
  return { automaton: new Automaton(patterns), fragments };
}

/** A value as it is and in every encoding that has to be looked for as such. */
function writtenOf(text: string): { readonly form: string; readonly text: string }[] {
  return [{ form: '', text }, ...encodings.map(({ form, encode }) => ({ form, text: encode(text) }))];
}
