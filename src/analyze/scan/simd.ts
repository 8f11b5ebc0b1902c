import type { Finder } from './finder.ts';
import { type Pattern, slotCount, tablesOf } from './fingerprint.ts';
import { kernel } from './kernel.wasm.ts';

interface Kernel {
  readonly memory: WebAssembly.Memory;
  readonly tables: WebAssembly.Global;
  readonly slots: WebAssembly.Global;
  readonly records: WebAssembly.Global;
  readonly hits: WebAssembly.Global;
  readonly data: WebAssembly.Global;
  readonly count: WebAssembly.Global;
  readonly stopped: WebAssembly.Global;
  readonly lines: WebAssembly.Global;
  find(from: number, to: number, end: number): void;
}

/** The search by kernel.as.ts. */
export function simdFinder(patterns: readonly Pattern[]): Finder {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(kernel, 'base64')));
  const { memory, hits, data, count, stopped, lines, find, ...tables } = instance.exports as Kernel;
  writeTables(patterns, tables, Buffer.from(memory.buffer));
  const found = new Uint32Array(memory.buffer, hits.value);
  return {
    bytes: Buffer.from(memory.buffer, data.value),
    find(from, to, end, report) {
      let ended = 0;
      for (let at = from; at < to; at = stopped.value) {
        find(at, to, end);
        for (let hit = 0; hit < count.value * 3; hit += 3) {
          report(found[hit]!, ended + found[hit + 1]!, patterns[found[hit + 2]!]!);
        }
        ended += lines.value;
      }
      return ended;
    },
  };
}

const recordLength = 128;
const textAt = 4;
const maskAt = 66;

/** The layout that kernel.as.ts describes. */
function writeTables(
  patterns: readonly Pattern[],
  at: Pick<Kernel, 'tables' | 'slots' | 'records'>,
  memory: Buffer,
): void {
  memory.set(tablesOf(patterns), at.tables.value);
  let next = 0;
  for (let slot = 0; slot <= slotCount; slot++) {
    memory[at.slots.value + slot] = next;
    while (patterns[next]?.slot === slot) next++;
  }
  for (const [index, { text, at: fingerprint, whole }] of patterns.entries()) {
    const record = at.records.value + index * recordLength;
    memory.set([text.length, fingerprint, whole ? 1 : 0], record);
    memory.fill(0xff, record + textAt, record + recordLength);
    memory.write(text, record + textAt, 'latin1');
    memory.write(text.replace(/[^a-z]/g, '\0').replace(/[a-z]/g, ' '), record + maskAt, 'latin1');
  }
}
