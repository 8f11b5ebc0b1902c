import type { Finder } from './finder.ts';
import { type Pattern, patternsOf } from './fingerprint.ts';
import { plainFinder } from './plain.ts';
import { bufferSize } from './reader.ts';
import { simdFinder } from './simd.ts';
import type { Triggers } from './window.ts';

/** Finders that no scan uses at the moment: making one takes milliseconds, and its memory is given back late. */
const idle = new WeakMap<Triggers, Finder[]>();

/** A finder that is the borrower's alone until it is given back. */
export function borrowFinder(triggers: Triggers): Finder {
  return idle.get(triggers)?.pop() ?? finderFor(patternsOf(triggers));
}

export function giveBackFinder(triggers: Triggers, finder: Finder): void {
  idle.set(triggers, [...(idle.get(triggers) ?? []), finder]);
}

/** The fast one, or where WebAssembly or its SIMD is missing, the plain one. */
function finderFor(patterns: readonly Pattern[]): Finder {
  try {
    return simdFinder(patterns);
  } catch {
    return plainFinder(patterns, bufferSize);
  }
}
