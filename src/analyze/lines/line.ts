import type { Moment } from '../read/time.ts';

/** A line of a log without what its carrier put before it; every reader sees these, never the raw text. */
export interface Line {
  /** From 1, in the log. */
  readonly number: number;
  readonly text: string;
  /** Columns of white space that `text` had before it was trimmed. */
  readonly indent: number;
  /** What the runner, journal or container engine wrote in front. */
  readonly time: Moment | null;
  /** Who speaks where several do: a compose service, a pod, a build step; '' otherwise. */
  readonly lane: string;
  readonly marker: Marker | null;
  /** Whether the scan found a trigger in it; a line without one tells of no refusal. */
  readonly isHit: boolean;
}

/**
 * What a carrier says of the line: `group` and `endgroup` fold, `command` is a line of the script that a step is about to
 * run, `box` stands in a drawn frame (terraform's `│`), `code` in a frame of numbered source, the others are annotation levels.
 */
export type Marker = 'group' | 'endgroup' | 'command' | 'box' | 'code' | 'error' | 'warning' | 'notice' | 'debug';
