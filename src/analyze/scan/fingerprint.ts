import type { Trigger, Triggers } from './window.ts';

/** A trigger made ready for the search. */
export interface Pattern {
  /** In lower case. */
  readonly text: string;
  readonly whole: boolean;
  readonly unless: RegExp | null;
  /** Whether it marks a step, rather than a line that may tell of a refusal. */
  readonly isMark: boolean;
  /** Where its fingerprint of three bytes begins in the text. */
  readonly at: number;
  readonly bucket: number;
}

export const bucketCount = 8;
export const fingerprintLength = 3;
export const longestTrigger = 62;
const most = 255;

/** Halves of bytes that a place of a bucket's fingerprints admits: bit n of `low` for the low half n, of `high` likewise. */
interface Place {
  readonly low: number;
  readonly high: number;
}

type Bucket = readonly Place[];

/**
 * Gives every trigger the fingerprint, and the bucket, that lets the fewest bytes of an ordinary log pass as candidates. Sorted
 * by bucket, as the search tries them; of several that match at one place the first is reported.
 */
export function patternsOf({ marks, hits }: Triggers): readonly Pattern[] {
  const triggers = [...marks.map(mark => ({ ...mark, isMark: true })), ...hits.map(hit => ({ ...hit, isMark: false }))];
  if (triggers.length > most) throw new RangeError(`${triggers.length} triggers: at most ${most} are possible`);
  const buckets: Bucket[] = Array.from({ length: bucketCount }, () =>
    Array(fingerprintLength).fill({ low: 0, high: 0 }),
  );
  const patterns = triggers.map(trigger => {
    const { at, bucket, grown } = place(searchable(trigger), buckets);
    buckets[bucket] = grown;
    const { whole = false, unless = null, isMark } = trigger;
    return { text: searchable(trigger), whole, unless, isMark, at, bucket };
  });
  return patterns.sort((a, b) => a.bucket - b.bucket);
}

/** The halves of bytes that each bucket admits, as the search's look-up tables: by low half, then by high half. */
export function tablesOf(patterns: readonly Pattern[]): Uint8Array {
  const tables = new Uint8Array(fingerprintLength * 2 * 16);
  for (const { text, at, bucket } of patterns) {
    for (let place = 0; place < fingerprintLength; place++) {
      for (const byte of cases(text.charCodeAt(at + place))) {
        tables[place * 16 + (byte & 15)]! |= 1 << bucket;
        tables[(fingerprintLength + place) * 16 + (byte >> 4)]! |= 1 << bucket;
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

function place(text: string, buckets: readonly Bucket[]): { at: number; bucket: number; grown: Bucket } {
  let best = { at: 0, bucket: 0, grown: buckets[0]!, cost: Number.POSITIVE_INFINITY };
  for (let at = 0; at + fingerprintLength <= text.length; at++) {
    for (const [bucket, places] of buckets.entries()) {
      const grown = places.map((known, place) => admit(known, text.charCodeAt(at + place)));
      const cost = passing(grown) - passing(places);
      if (cost < best.cost) best = { at, bucket, grown, cost };
    }
  }
  return best;
}

function admit({ low, high }: Place, byte: number): Place {
  return cases(byte).reduce(
    (place, one) => ({ low: place.low | (1 << (one & 15)), high: place.high | (1 << (one >> 4)) }),
    {
      low,
      high,
    },
  );
}

function cases(byte: number): readonly number[] {
  return isLetter(byte) ? [byte, byte - 32] : [byte];
}

export function isLetter(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

/** The share of positions in an ordinary log at which a bucket would be a candidate. */
function passing(places: Bucket): number {
  return places.reduce((share, place) => share * shareOf(place), 1);
}

function shareOf({ low, high }: Place): number {
  let share = 0;
  for (let h = 0; h < 8; h++) {
    if (!((high >> h) & 1)) continue;
    for (let l = 0; l < 16; l++) if ((low >> l) & 1) share += shares[h * 16 + l]!;
  }
  return share;
}

/** How often each ASCII byte stands in a log, roughly: letters as in English, digits of times and sizes, the rest seldom. */
const shares = Float64Array.from({ length: 128 }, (_, byte) => {
  const rank = 'etaoinsrhldcumfpgwybvkxjqz'.indexOf(String.fromCharCode(byte).toLowerCase());
  if (rank >= 0) return 0.07 * 0.88 ** rank * (isLetter(byte) ? 1 : 0.1);
  if (byte >= 48 && byte <= 57) return 0.02;
  return byte === 32 ? 0.1 : 0.004;
});
