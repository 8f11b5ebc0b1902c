import type { Output, World } from '../model/world.ts';
import type { Progress } from '../validate/validate.ts';

/** Checks that run at once are shown up to here; a terminal has few lines to spare. */
const mostLines = 8;

export interface ProgressDisplay {
  readonly update: (progress: Progress) => void;
  /** Takes the lines away: the report says the same and more. */
  clear(): void;
}

/** A line per credential and target while it runs, updated in place on standard error; nothing where that is no terminal. */
export function showProgress({ stderr, env }: Pick<World, 'stderr' | 'env'>): ProgressDisplay {
  if (!stderr.isTerminal || env.TERM === 'dumb') return { update: () => {}, clear: () => {} };
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

/** A line that wraps would be two to the terminal and one to us. */
function cut(line: string, { columns }: Output): string {
  return line.slice(0, Math.max(columns - 1, 1));
}
