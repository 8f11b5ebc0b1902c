import type { LogSource } from '../../model/log.ts';
import type { Mark } from '../scan/window.ts';
import { readLine } from './prefix.ts';

/** The step that a line stands in: by its time in the job that the API tells of, else the last `Run …` above it; null outside. */
export function stepAt(line: number, time: string | null, marks: readonly Mark[], { job }: LogSource): string | null {
  const told =
    time === null ? undefined : job?.steps.findLast(step => step.startedAt !== null && step.startedAt <= ceiling(time));
  if (told) return told.name;
  const mark = marks.findLast(candidate => candidate.line <= line);
  return mark ? readLine(mark.text, mark.line).text : null;
}

/** GitHub gives whole seconds: a line of the same second belongs to the step that began in it. */
function ceiling(time: string): string {
  return `${time.slice(0, 19)}Z`;
}
