import type { World } from '../model/world.ts';
import type { Progress } from '../validate/validate.ts';
import { canDraw, cut, type Display, noDisplay } from './display.ts';

/** Checks that run at once are shown up to here; a terminal has few lines to spare. */
const mostLines = 8;

/** A line per credential and target while it runs, updated in place on standard error; nothing where that is no terminal. */
export function showChecks(world: Pick<World, 'stderr' | 'env'>): Display<Progress> {
  if (!canDraw(world)) return noDisplay;
  const { stderr } = world;
  const running = new Set<string>();
  let done = 0;
  let shown = 0;
  const draw = (lines: readonly string[]) => {
    stderr.write(`${rewind(shown)}${lines.map(line => `${cut(line, stderr)}\n`).join('')}`);
    shown = lines.length;
  };
  return {
    update: ({ credential, environment, entry }) => {
      const name = `${credential} at ${environment}`.replace(/\p{Cc}/gu, ' ');
      if (entry === null) running.add(name);
      else {
        running.delete(name);
        done++;
      }
      draw(linesOf(running, done));
    },
    clear: () => draw([]),
  };
}

function linesOf(running: ReadonlySet<string>, done: number): string[] {
  const first = [...running].slice(0, mostLines).map(name => `  checking ${name}`);
  const rest = running.size - first.length;
  return [...first, `  ${done} checked${rest > 0 ? `, ${rest} more under way` : ''}`];
}

/** To the start of the first line that was shown, erasing from there on (ECMA-48: CPL, ED). */
function rewind(lines: number): string {
  return lines === 0 ? '' : `\x1b[${lines}F\x1b[J`;
}
