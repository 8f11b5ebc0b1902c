import type { Output, World } from '../model/world.ts';

/** How far a piece of work has come, shown in place on standard error. */
export interface Display<Progress> {
  readonly update: (progress: Progress) => void;
  /** Takes away what is shown: the report says the same and more. */
  clear(): void;
}

/** For a pipe, a file, or a terminal that can't draw a line anew. */
export const noDisplay: Display<unknown> = { update: () => {}, clear: () => {} };

export function canDraw({ stderr, env }: Pick<World, 'stderr' | 'env'>): boolean {
  return stderr.isTerminal && env.TERM !== 'dumb';
}

/** A line that wraps would be two to the terminal and one to us. */
export function cut(line: string, { columns }: Output): string {
  return line.slice(0, Math.max(columns - 1, 1));
}
