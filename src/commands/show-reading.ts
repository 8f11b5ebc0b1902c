import { type Progress, progressLine } from '../analyze/progress.ts';
import type { World } from '../model/world.ts';

/** Work that takes less, in milliseconds, is done before anybody asks; and a line is drawn anew no sooner than this. */
const patience = 1000;
const pause = 100;

export interface ReadingDisplay {
  readonly update: (progress: Progress) => void;
  /** Takes the line away: the report comes in its place. */
  clear(): void;
}

/** How far the logs have been read, in one line of standard error; nothing where that is no terminal. */
export function showReading({ stderr, env, now }: Pick<World, 'stderr' | 'env' | 'now'>): ReadingDisplay {
  if (!stderr.isTerminal || env.TERM === 'dumb') return { update: () => {}, clear: () => {} };
  const started = now().getTime();
  let drawn = 0;
  return {
    update: progress => {
      const passed = now().getTime() - started;
      if (passed < Math.max(patience, drawn + pause)) return;
      drawn = passed;
      // To the start of the line, erasing it (ECMA-48: EL); one that wraps could not be taken away.
      stderr.write(`\r\x1b[K${progressLine(progress, passed).slice(0, Math.max(stderr.columns - 1, 1))}`);
    },
    clear: () => {
      if (drawn > 0) stderr.write('\r\x1b[K');
    },
  };
}
