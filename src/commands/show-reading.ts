import { type Progress, progressLine } from '../analyze/sources/progress.ts';
import type { World } from '../model/world.ts';
import { canDraw, cut, type Display, noDisplay } from './display.ts';

/** Work that takes less, in milliseconds, is done before anybody asks; and a line is drawn anew no sooner than this. */
const patience = 1000;
const pause = 100;

/** How far the logs have been read, in one line of standard error; nothing where that is no terminal. */
export function showReading(world: Pick<World, 'stderr' | 'env' | 'now'>): Display<Progress> {
  if (!canDraw(world)) return noDisplay;
  const { stderr, now } = world;
  const started = now().getTime();
  let drawn = 0;
  return {
    update: progress => {
      const passed = now().getTime() - started;
      if (passed < Math.max(patience, drawn + pause)) return;
      drawn = passed;
      // To the start of the line, erasing it (ECMA-48: EL).
      stderr.write(`\r\x1b[K${cut(progressLine(progress, passed), stderr)}`);
    },
    clear: () => {
      if (drawn > 0) stderr.write('\r\x1b[K');
    },
  };
}
