/** What makes a line worth reading. ASCII, matched whatever the case of its letters. */
export interface Trigger {
  readonly text: string;
  /** Only where no letter, digit or underscore touches it, but for a colour's escape: `401`, neither `14012` nor `e401f`. */
  readonly whole?: boolean;
  /** Not where this follows, anchored at its start and at most `longestUnless` bytes long: `401 ms` is no status. */
  readonly unless?: RegExp;
}

/** What the scan looks for, and how much of the log it hands over around each find. */
export interface Triggers {
  /** Lines that may tell of a refusal. */
  readonly hits: readonly Trigger[];
  /** Lines that mark where a step begins (`##[group]Run `); they are handed over beside the windows. */
  readonly marks: readonly Trigger[];
  /** Lines of context before and after a hit. */
  readonly before: number;
  readonly after: number;
}

/** A line that marks a step, with its number in the log, from 1. */
export interface Mark {
  readonly line: number;
  readonly text: string;
}

/**
 * A stretch of neighbouring lines with at least one hit. Lines are decoded when they are asked for, and only until the next
 * window is; they are as the log has them (prefixes, colours and bare CRs included) but for the line's end and a BOM.
 * The hits of a line longer than `longestLine` come in pieces of it, each a window of one line; as context it is cut.
 */
export interface Window {
  /** The number of the first line in the log, from 1. */
  readonly firstLine: number;
  readonly length: number;
  /** The text of a line, by its index from 0; '' beyond either end. */
  line(index: number): string;
  /** Indexes of the lines that hold a trigger, ascending. Every such line of the log is in exactly one window. */
  readonly hits: readonly number[];
  /** The last mark before the window, then those inside it. */
  readonly marks: readonly Mark[];
}

export const longestUnless = 16;

/** Bytes of a line beyond which it is cut. */
export const longestLine = 64 * 1024;
