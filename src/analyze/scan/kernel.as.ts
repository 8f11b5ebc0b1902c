// The scan's inner loop, in AssemblyScript; kernel.config.mjs compiles it into kernel.wasm.ts. It finds triggers in bytes by
// Teddy, the algorithm of Hyperscan and ripgrep: every trigger has a fingerprint of four bytes, every fingerprint is in
// one of eight buckets, and two table look-ups a byte, by its low and its high half, tell sixteen positions at once whether
// they may belong to one. Only where they may, a hash of three bytes tells the few triggers that are compared. plain.ts says
// the same without any of this.

/**
 * A trigger's record: length, place of its fingerprint, whole or not, 0, then its text and the mask of its letters' case, both
 * with all bits set behind the end of the text.
 */
const recordSize: usize = 128;
const textAt: usize = 4;
const maskAt: usize = 66;
const maxHits: u32 = 8192;
/** Bytes that are looked through before their candidates are compared. */
const strip: usize = 65536;

/** Buckets by the low and by the high half of a byte: 16 entries for each of the fingerprint's four bytes. */
export const tables: usize = memory.data(128, 16);
/** Index of each slot's first record, and of the end: a trigger's slot is the hash of its fingerprint's first three bytes. */
export const slots: usize = memory.data(1025);
export const records: usize = memory.data(32640, 16);
/** Hits as triples: position in `data`, lines that ended before it, index of the trigger. */
export const hits: usize = memory.data(98304 + 192, 16);
/** Steps of a strip that have candidates, as triples: position in memory, lines that ended before it, candidates by lane. */
const steps: usize = memory.data(49152 + 12, 16);
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
  let ended: u32 = 0;
  count = 0;
  while (at < last && count < maxHits) {
    const stop = min(at + strip, last);
    let next = steps;
    // Without a branch, which would often be mispredicted: every step is written down, and overwritten where it has no candidate.
    for (; at < stop; at += 16) {
      const bytes = v128.load(at);
      const candidates = v128.and(
        v128.and(belong(low0, high0, bytes), belong(low1, high1, v128.load(at, 1))),
        v128.and(belong(low2, high2, v128.load(at, 2)), belong(low3, high3, v128.load(at, 3))),
      );
      const inside: u32 = last - at < 16 ? (1 << (<u32>(last - at))) - 1 : 0xffff;
      const some = <u32>i8x16.bitmask(i8x16.ne(candidates, i8x16.splat(0))) & inside;
      store<u32>(next, <u32>at);
      store<u32>(next, ended, 4);
      store<u32>(next, some, 8);
      next += some ? 12 : 0;
      ended += popcnt(endsIn(bytes) & inside);
    }
    for (let step = steps; step < next; step += 12) {
      if (count >= maxHits) {
        at = load<u32>(step);
        ended = load<u32>(step, 4);
        break;
      }
      compareAll(load<u32>(step), load<u32>(step, 4), load<u32>(step, 8), data + end);
    }
  }
  lines = ended;
  stopped = min(<u32>(at - data), to);
}

/** Compares what stands at the candidates of a step. */
function compareAll(at: usize, ended: u32, candidates: u32, end: usize): void {
  for (let some = candidates; some; some &= some - 1) {
    const lane = ctz(some);
    compare(at + lane, ended, lane, end);
  }
}

/** Which of sixteen bytes end a line. */
// @ts-ignore: decorator
@inline
function endsIn(bytes: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(10)));
}

/** Buckets that each of sixteen bytes may belong to. */
// @ts-ignore: decorator
@inline
function belong(low: v128, high: v128, bytes: v128): v128 {
  const byLow = i8x16.relaxed_swizzle(low, v128.and(bytes, i8x16.splat(15)));
  return v128.and(byLow, i8x16.relaxed_swizzle(high, i8x16.shr_u(bytes, 4)));
}

/** Compares the triggers of a slot with what stands at a fingerprint, and writes down the first that is there. */
function compare(at: usize, ended: u32, lane: u32, end: usize): void {
  const slot = <usize>slotOf(load<u32>(at));
  const stop = <u32>load<u8>(slots + slot, 1);
  for (let index = <u32>load<u8>(slots + slot); index < stop; index++) {
    if (!matches(records + index * recordSize, at, end)) continue;
    const hit = hits + count++ * 12;
    store<u32>(hit, <u32>(at - data));
    store<u32>(hit, ended + popcnt(endsIn(v128.load(at - lane)) & ((1 << lane) - 1)), 4);
    store<u32>(hit, index, 8);
    return;
  }
}

/** The hash of the first three of four bytes, letters in either case; see `slotOf` in fingerprint.ts. */
// @ts-ignore: decorator
@inline
function slotOf(bytes: u32): u32 {
  return (((bytes | 0x20202020) << 8) * 0x9e3779b1) >> 22;
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
