import type { LogJob } from '../model/log.ts';

/**
 * The step that wrote a line at this time, by the jobs API. It tells whole seconds, so the line's own second may belong to
 * two steps: of those the failed one wrote it, else the later, whose start is what the second begins with.
 */
export function stepAt({ steps }: LogJob, timestamp: string): LogJob['steps'][number] | undefined {
  const second = Math.floor(Date.parse(timestamp) / 1000);
  const running = steps.filter(({ startedAt, completedAt }) => {
    if (startedAt === null) return false;
    return seconds(startedAt) <= second && (completedAt === null || second <= seconds(completedAt));
  });
  return running.find(({ conclusion }) => conclusion === 'failure') ?? running.at(-1);
}

function seconds(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
