import type { Pattern } from './fingerprint.ts';

/** Called for each find, in order: its fingerprint's place in `bytes`, the lines that ended since `from`, its pattern. */
export type Report = (position: number, line: number, pattern: Pattern) => void;

/** A buffer, and the search in it. */
export interface Finder {
  readonly bytes: Buffer;
  /**
   * Reports the patterns whose fingerprint begins in [from, to) and which end by `end`; one byte before what is searched and 19
   * after it are in the buffer and no part of a pattern. Gives how many lines end in [from, to).
   */
  find(from: number, to: number, end: number, report: Report): number;
}
