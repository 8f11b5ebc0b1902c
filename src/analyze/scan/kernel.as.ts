// The scan's inner loop, in AssemblyScript; kernel.config.mjs compiles it into kernel.wasm.ts. It finds triggers in bytes by
// Teddy, the algorithm of Hyperscan and ripgrep: every trigger has a fingerprint of four bytes, every fingerprint is in
// one of eight buckets, and two table look-ups a byte, by its low and its high half, tell sixteen positions at once which
// buckets they may belong to. Only where a bucket remains is a trigger compared. plain.ts says the same without any of this.

/**
 * A trigger's record: length, place of its fingerprint, whole or not, 0, then its text and the mask of its letters' case, both
 * with all bits set behind the end of the text.
 */
const recordSize: usize = 128;
const textAt: usize = 4;
const maskAt: usize = 66;
const maxHits: u32 = 8192;

/** Buckets by the low and by the high half of a byte: 16 entries for each of the fingerprint's four bytes. */
export const tables: usize = memory.data(128, 16);
/** Index of each bucket's first record, and of the end. */
export const buckets: usize = memory.data(9);
export const records: usize = memory.data(32640, 16);
/** Hits as triples: position in `data`, lines that ended before it, index of the trigger. */
export const hits: usize = memory.data(98304 + 192, 16);
/** The candidates of one step; also room before `data`, so that no comparison leaves the memory. */
const lanes: usize = memory.data(128, 16);
export const data: usize = memory.data(1048576, 16);

/** What the last call found, where it stopped, and how many lines ended on the way. */
export let count: u32 = 0;
export let stopped: u32 = 0;
export let lines: u32 = 0;

/**
 * Finds the triggers whose fingerprint begins in [from, to) of `data`; the trigger itself may begin before and end after, but
 * not beyond `end`. Stops early where `hits` is full. At least 19 bytes after `end` are readable and can't be a trigger's.
 */
export function find(from: u32, to: u32, end: u32): void {
  const low0 = v128.load(tables);
  const low1 = v128.load(tables, 16);
  const low2 = v128.load(tables, 32);
  const low3 = v128.load(tables, 48);
  const high0 = v128.load(tables, 64);
  const high1 = v128.load(tables, 80);
  const high2 = v128.load(tables, 96);
  const high3 = v128.load(tables, 112);
  const last = data + to;
  let at = data + from;
  count = 0;
  lines = 0;
  for (; at < last && count < maxHits; at += 16) {
    const bytes = v128.load(at);
    const candidates = v128.and(
      v128.and(belong(low0, high0, bytes), belong(low1, high1, v128.load(at, 1))),
      v128.and(belong(low2, high2, v128.load(at, 2)), belong(low3, high3, v128.load(at, 3))),
    );
    const inside: u32 = last - at < 16 ? (1 << (<u32>(last - at))) - 1 : 0xffff;
    const ends = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(10))) & inside;
    if (v128.any_true(candidates)) {
      v128.store(lanes, candidates);
      for (let some = <u32>i8x16.bitmask(i8x16.ne(candidates, i8x16.splat(0))) & inside; some; some &= some - 1) {
        const lane = ctz(some);
        compare(at + lane, load<u8>(lanes + lane), lines + popcnt(ends & ((1 << lane) - 1)), data + end);
      }
    }
    lines += popcnt(ends);
  }
  stopped = min(<u32>(at - data), to);
}

/** Buckets that each of sixteen bytes may belong to. */
// @ts-ignore: decorator
@inline
function belong(low: v128, high: v128, bytes: v128): v128 {
  const byLow = i8x16.relaxed_swizzle(low, v128.and(bytes, i8x16.splat(15)));
  return v128.and(byLow, i8x16.relaxed_swizzle(high, i8x16.shr_u(bytes, 4)));
}

/** Compares the triggers of some buckets with what stands at a fingerprint, and writes down the first that is there. */
function compare(at: usize, some: u32, line: u32, end: usize): void {
  for (; some; some &= some - 1) {
    const bucket = ctz(some);
    const stop = <u32>load<u8>(buckets + bucket, 1);
    for (let index = <u32>load<u8>(buckets + bucket); index < stop; index++) {
      const record = records + index * recordSize;
      const fingerprint = record + load<u8>(record, 1);
      if ((load<u32>(at) | load<u32>(fingerprint, maskAt)) != load<u32>(fingerprint, textAt)) continue;
      if (!matches(record, at, end)) continue;
      const hit = hits + count++ * 12;
      store<u32>(hit, <u32>(at - data));
      store<u32>(hit, line, 4);
      store<u32>(hit, index, 8);
      return;
    }
  }
}

function matches(record: usize, fingerprint: usize, end: usize): bool {
  const length = <usize>load<u8>(record);
  const at = fingerprint - load<u8>(record, 1);
  if (at + length > end) return false;
  for (let i: usize = 0; i < length; i++) {
    if ((load<u8>(at + i) | load<u8>(record + i, maskAt)) != load<u8>(record + i, textAt)) return false;
  }
  return !load<u8>(record, 2) || ((!isWord(load<u8>(at - 1)) || endsColour(at - 1)) && !isWord(load<u8>(at + length)));
}

/** Whether the `m` of `ESC [ 3 1 m` stands there (ECMA-48, SGR): a letter that no reader sees. */
function endsColour(last: usize): bool {
  if (load<u8>(last) != 109) return false;
  let at = last - 1;
  while ((load<u8>(at) >= 48 && load<u8>(at) <= 57) || load<u8>(at) == 59) at--;
  return load<u8>(at) == 91 && load<u8>(at - 1) == 27;
}

function isWord(byte: u8): bool {
  const letter = byte | 32;
  return (letter >= 97 && letter <= 122) || (byte >= 48 && byte <= 57) || byte == 95;
}
