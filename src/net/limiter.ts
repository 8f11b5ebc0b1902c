/** Runs at most `limit` tasks at once per key, the others in the order in which they came; keys don't wait for each other. */
export function createLimiter(limit: number): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, { running: number; readonly waiting: (() => void)[] }>();
  return async (key, task) => {
    const queue = queues.get(key) ?? { running: 0, waiting: [] };
    queues.set(key, queue);
    if (queue.running >= limit) await new Promise<void>(resolve => queue.waiting.push(resolve));
    else queue.running++;
    try {
      return await task();
    } finally {
      // A place that is handed on stays taken, so nobody who comes new can slip in between.
      const next = queue.waiting.shift();
      if (next) next();
      else queue.running--;
    }
  };
}
