import { ordinaryWords } from './ordinary-words.ts';

/** Where a trigger's fingerprint of four bytes begins in its text, and the bucket that it is in. */
export interface Place {
  readonly at: number;
  readonly bucket: number;
}

export const fingerprintLength = 4;
const bucketCount = 8;
const mostRounds = 20;

/** Halves of bytes that a place of a fingerprint admits: bit n of `low` for the low half n, of `high` likewise. */
interface Halves {
  readonly low: number;
  readonly high: number;
}

/** Beyond the end of a short trigger. */
const any: Halves = { low: 0xffff, high: 0xffff };
const none: Halves = { low: 0, high: 0 };

/** What all fingerprints of a bucket admit, and the share of a log's positions that pass by it. */
interface Bucket {
  readonly admits: readonly Halves[];
  readonly passing: number;
}

/**
 * Gives every text a fingerprint and a bucket such that few positions of an ordinary log pass as candidates: the short ones,
 * which have little choice, first, then each once more among all others, until none finds a better place.
 */
export function placesOf(texts: readonly string[]): readonly Place[] {
  const all = texts.map(halvesOf);
  const order = [...all.keys()].sort((a, b) => all[a]!.length - all[b]!.length);
  const places = new Map<number, Place>();
  for (let round = 0, moved = true; moved && round < mostRounds; round++) {
    moved = false;
    for (const n of order) {
      const place = bestPlace(all, places, n);
      moved ||= place !== places.get(n);
      places.set(n, place);
    }
  }
  return texts.map((_, n) => places.get(n)!);
}

/** Where one text makes the fewest positions pass that others don't: its present place unless another is better. */
function bestPlace(all: readonly (readonly Halves[])[], places: ReadonlyMap<number, Place>, n: number): Place {
  const halves = all[n]!;
  const buckets = Array.from({ length: bucketCount }, (_, bucket) => bucketOf(all, places, n, bucket));
  const added = ({ at, bucket }: Place) =>
    passingOf(united(buckets[bucket]!.admits, halves.slice(at, at + fingerprintLength))) - buckets[bucket]!.passing;
  let best = places.get(n) ?? { at: 0, bucket: 0 };
  let least = added(best);
  for (let at = 0; at + fingerprintLength <= halves.length; at++) {
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      const more = added({ at, bucket });
      if (more < least) [best, least] = [{ at, bucket }, more];
    }
  }
  return best;
}

/** A bucket without one of the texts. */
function bucketOf(
  all: readonly (readonly Halves[])[],
  places: ReadonlyMap<number, Place>,
  without: number,
  bucket: number,
): Bucket {
  let admits: readonly Halves[] = Array(fingerprintLength).fill(none);
  for (const [n, place] of places) {
    if (n === without || place.bucket !== bucket) continue;
    admits = united(admits, all[n]!.slice(place.at, place.at + fingerprintLength));
  }
  return { admits, passing: passingOf(admits) };
}

function united(one: readonly Halves[], other: readonly Halves[]): readonly Halves[] {
  return one.map(({ low, high }, n) => ({ low: low | other[n]!.low, high: high | other[n]!.high }));
}

/** By what is known of single bytes, and by the words that stand in every log. */
function passingOf(admits: readonly Halves[]): number {
  return admits.reduce((share, halves) => share * shareOf(halves), 1) + shareOfWords(admits);
}

let words: readonly Halves[] = [];

function shareOfWords(admits: readonly Halves[]): number {
  if (words.length === 0) words = halvesOf(ordinaryWords.replace(/\s+/g, ' '));
  let passing = 0;
  for (let at = 0; at + fingerprintLength <= words.length; at++) {
    let n = 0;
    while (n < fingerprintLength && meets(admits[n]!, words[at + n]!)) n++;
    if (n === fingerprintLength) passing++;
  }
  return passing / words.length;
}

function meets(one: Halves, other: Halves): boolean {
  return (one.low & other.low) !== 0 && (one.high & other.high) !== 0;
}

export function halvesOf(text: string): readonly Halves[] {
  return Array.from({ length: Math.max(text.length, fingerprintLength) }, (_, index) => {
    const byte = text.charCodeAt(index);
    if (Number.isNaN(byte)) return any;
    const upper = isLetter(byte) ? byte - 32 : byte;
    return { low: 1 << (byte & 15), high: (1 << (byte >> 4)) | (1 << (upper >> 4)) };
  });
}

function isLetter(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

const knownShares = new Map<number, number>();

/** The share of a log's bytes that a place admits. */
function shareOf({ low, high }: Halves): number {
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
