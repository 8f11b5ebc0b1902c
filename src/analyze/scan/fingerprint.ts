import { places } from './places.ts';
import type { Trigger, Triggers } from './window.ts';

/** Where a trigger's fingerprint of four bytes begins in its text, and the bucket that it is in. */
export interface Place {
  readonly at: number;
  readonly bucket: number;
}

/** A trigger made ready for the search. */
export interface Pattern extends Place {
  /** In lower case. */
  readonly text: string;
  readonly whole: boolean;
  readonly unless: RegExp | null;
  /** Whether it marks a step, rather than a line that may tell of a refusal. */
  readonly isMark: boolean;
}

export const bucketCount = 8;
const longestTrigger = 62;
const fingerprintLength = 4;
const most = 255;

/** Halves of bytes that a place of a fingerprint admits: bit n of `low` for the low half n, of `high` likewise. */
interface Halves {
  readonly low: number;
  readonly high: number;
}

/** Beyond the end of a short trigger. */
const any: Halves = { low: 0xffff, high: 0xffff };
const none: Halves = { low: 0, high: 0 };

/** What all fingerprints of a bucket admit, and how many positions of a log pass by it. */
interface Bucket {
  readonly admits: readonly Halves[];
  readonly passing: number;
}

/** Sorted by bucket, as the search tries them; of several that match at one place the first is reported. */
export function patternsOf({ marks, hits }: Triggers): readonly Pattern[] {
  const triggers = [...marks.map(mark => ({ ...mark, isMark: true })), ...hits.map(hit => ({ ...hit, isMark: false }))];
  if (triggers.length > most) throw new RangeError(`${triggers.length} triggers: at most ${most} are possible`);
  const texts = triggers.map(searchable);
  // To find the places takes 5 to 10 ms of a start, so that the build does it; new triggers do without until the next one.
  const known = texts.every(text => places.has(text)) ? texts.map(text => places.get(text)!) : placesOf(texts);
  return triggers
    .map(({ whole = false, unless = null, isMark }, n) => ({ text: texts[n]!, whole, unless, isMark, ...known[n]! }))
    .sort((a, b) => a.bucket - b.bucket);
}

/** Gives every text the fingerprint, and the bucket, that lets the fewest positions of an ordinary log pass as candidates. */
export function placesOf(texts: readonly string[]): readonly Place[] {
  const buckets: Bucket[] = Array(bucketCount).fill({ admits: Array(fingerprintLength).fill(none), passing: 0 });
  return texts.map(text => place(halvesOf(text), buckets));
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

function halvesOf(text: string): readonly Halves[] {
  return Array.from({ length: Math.max(text.length, fingerprintLength) }, (_, index) => {
    const byte = text.charCodeAt(index);
    if (Number.isNaN(byte)) return any;
    const upper = isLetter(byte) ? byte - 32 : byte;
    return { low: 1 << (byte & 15), high: (1 << (byte >> 4)) | (1 << (upper >> 4)) };
  });
}

/** Puts a trigger, by its bytes' halves, where it makes the fewest positions pass that didn't before. */
function place(halves: readonly Halves[], buckets: Bucket[]): Place {
  let best = { at: 0, bucket: 0, added: Number.POSITIVE_INFINITY };
  for (let at = 0; at + fingerprintLength <= halves.length; at++) {
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      const { admits, passing } = buckets[bucket]!;
      let share = 1;
      for (let n = 0; n < fingerprintLength; n++) share *= shareOf(admits[n]!, halves[at + n]!);
      if (share - passing < best.added) best = { at, bucket, added: share - passing };
    }
  }
  const { at, bucket, added } = best;
  const { admits, passing } = buckets[bucket]!;
  const grown = admits.map(({ low, high }, n) => ({
    low: low | halves[at + n]!.low,
    high: high | halves[at + n]!.high,
  }));
  buckets[bucket] = { admits: grown, passing: passing + added };
  return { at, bucket };
}

function isLetter(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

const knownShares = new Map<number, number>();

/** The share of a log's bytes that two places together admit. */
function shareOf(one: Halves, other: Halves): number {
  const low = one.low | other.low;
  const high = one.high | other.high;
  const key = low * 0x10000 + high;
  const share = knownShares.get(key) ?? sumOfShares(low, high);
  knownShares.set(key, share);
  return share;
}

function sumOfShares(low: number, high: number): number {
  let sum = 0;
  for (let top = 0; top < 8; top++) {
    if (((high >> top) & 1) === 0) continue;
    for (let bottom = 0; bottom < 16; bottom++) if ((low >> bottom) & 1) sum += shares[top * 16 + bottom]!;
  }
  return sum;
}

/** How often each ASCII byte stands in a log, roughly: letters as in English, digits of times and sizes, the rest seldom. */
const shares = Float64Array.from({ length: 128 }, (_, byte) => {
  const rank = 'etaoinsrhldcumfpgwybvkxjqz'.indexOf(String.fromCharCode(byte).toLowerCase());
  if (rank >= 0) return 0.07 * 0.88 ** rank * (isLetter(byte) ? 1 : 0.1);
  if (byte >= 48 && byte <= 57) return 0.02;
  return byte === 32 ? 0.1 : 0.004;
});
