import { fingerprintLength, halvesOf, type Place, placesOf } from './placement.ts';
import { places } from './places.ts';
import type { Trigger, Triggers } from './window.ts';

/** A trigger made ready for the search. */
export interface Pattern extends Place {
  /** Where the search looks for it (see `slotOf`). */
  readonly slot: number;
  /** In lower case. */
  readonly text: string;
  readonly whole: boolean;
  readonly unless: RegExp | null;
  /** Whether it marks a step, rather than a line that may tell of a refusal. */
  readonly isMark: boolean;
}

export const slotCount = 1024;
const longestTrigger = 62;
const most = 255;

/** Sorted by slot, as the search tries them; of several that match at one place the first is reported. */
export function patternsOf({ marks, hits }: Triggers): readonly Pattern[] {
  const triggers = [...marks.map(mark => ({ ...mark, isMark: true })), ...hits.map(hit => ({ ...hit, isMark: false }))];
  if (triggers.length > most) throw new RangeError(`${triggers.length} triggers: at most ${most} are possible`);
  const texts = triggers.map(searchable);
  // To find the places takes 5 to 10 ms of a start, so that the build does it; new triggers do without until the next one.
  const known = texts.every(text => places.has(text)) ? texts.map(text => places.get(text)!) : placesOf(texts);
  return triggers
    .map(({ whole = false, unless = null, isMark }, n) => {
      const text = texts[n]!;
      return { text, whole, unless, isMark, slot: slotOf(text.slice(known[n]!.at)), ...known[n]! };
    })
    .sort((a, b) => a.slot - b.slot);
}

/** The hash of a text's first three bytes, letters in either case (multiplicative, by the golden ratio). */
function slotOf(text: string): number {
  const bytes = [0, 1, 2].reduce((sum, n) => sum | ((text.charCodeAt(n) | 0x20) << (8 * (n + 1))), 0);
  return Math.imul(bytes, 0x9e3779b1) >>> 22;
}

/** The halves of bytes that each bucket admits, as the search's look-up tables: by low half, then by high half. */
export function tablesOf(patterns: readonly Pattern[]): Uint8Array {
  const tables = new Uint8Array(fingerprintLength * 2 * 16);
  for (const { text, at, bucket } of patterns) {
    for (const [place, { low, high }] of halvesOf(text.slice(at, at + fingerprintLength)).entries()) {
      for (let half = 0; half < 16; half++) {
        tables[place * 16 + half]! |= ((low >> half) & 1) << bucket;
        tables[(fingerprintLength + place) * 16 + half]! |= ((high >> half) & 1) << bucket;
      }
    }
  }
  return tables;
}

function searchable({ text }: Trigger): string {
  if (!/^[\x20-\x7e]{3,62}$/.test(text))
    throw new RangeError(`trigger "${text}": 3 to ${longestTrigger} printable ASCII`);
  return text.toLowerCase();
}
