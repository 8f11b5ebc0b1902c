import { type Detector, isOpaque } from './detectors/finding.ts';
import { compact, guesses, places, shapes } from './detectors/index.ts';
import { guessed } from './detectors/opaque.ts';
import type { View } from './forms/view.ts';
import { viewsOf } from './forms/views.ts';
import type { Inventory } from './inventory.ts';
import { detected, known, type Match, merged } from './matches.ts';
import { inWindows } from './windows.ts';

/**
 * How much of what a redactor looks for belongs into a text. `sure`: no guesses by the look of a string, where ids that look
 * random are at home. `shaped`: nor by the words around it, since the words are our own ("API Key: Account settings").
 */
export type Certainty = 'sure' | 'shaped';

/** So many values are learned from marked places; a log that names more of them is an attack on our memory. */
const mostLearned = 2000;

/** Finds secrets in texts, known ones and marked ones, and adds to the known what it sees marked. */
export class Finder {
  readonly #inventory: Inventory;
  /** Studied, and found to mark nothing: that halves the time of a seal, which then asks for known values alone. */
  readonly #unmarked = new Set<string>();
  #learned = 0;

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
  }

  /** Learns what a text marks as secret. */
  study(text: string): void {
    inWindows(text, window => {
      const found = this.#marked(viewsOf(window).views);
      if (found.length === 0) this.#unmarked.add(window);
      return found;
    });
  }

  /** The secrets of a text, in its order and apart. */
  find(text: string, certainty?: Certainty): Match[] {
    return merged(inWindows(text, window => this.#findIn(window, certainty)));
  }

  #findIn(window: string, certainty?: Certainty): Match[] {
    const isUnmarked = this.#unmarked.has(window);
    if (isUnmarked && this.#inventory.isEmpty) return [];
    const { views, joined } = viewsOf(window);
    const marked = isUnmarked ? [] : this.#marked(views, certainty);
    return [...marked, ...known([...views, ...joined], this.#inventory)];
  }

  #marked(views: readonly View[], certainty?: Certainty): Match[] {
    const found = detected(views, ...detectorsFor(certainty));
    for (const match of found) this.#learn(match);
    return found;
  }

  /** A value that is marked in one place is a secret in every other. */
  #learn({ label, kind, value }: Match): void {
    if (kind === guessed || !isOpaque(value) || this.#learned >= mostLearned) return;
    if (this.#inventory.learn({ name: label, kind, text: value, whole: value })) this.#learned++;
  }
}

/** What is looked for where lines were joined as well, and what where they stand alone. */
function detectorsFor(certainty?: Certainty): [readonly Detector[], readonly Detector[]] {
  if (certainty === 'shaped') return [shapes, []];
  return [[...shapes, ...compact], certainty === 'sure' ? places : [...places, ...guesses]];
}
