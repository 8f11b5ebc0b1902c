import { type Preamble, parsePreamble, withHead } from '../../github/preamble.ts';
import type { LogSource } from '../../model/log.ts';
import type { Subject } from './subject.ts';

/** The logs of jobs as they pass by, with what the runner wrote at the start of each job's. */
export interface Witness {
  readonly sources: AsyncIterable<LogSource>;
  /** Those of `sources` so far whose job GitHub tells of. */
  readonly seen: readonly LogSource[];
  preambleOf(job: number): Preamble | undefined;
}

export function witness(sources: Subject['sources']): Witness {
  const seen: LogSource[] = [];
  const preambles = new Map<number, Preamble>();
  const listen = async function* () {
    for await (const source of sources) {
      const { job } = source;
      if (job) seen.push(source);
      // Of a job that has a file a step, the first one holds what the runner wrote.
      const isFirst = job && !preambles.has(job.id);
      yield isFirst ? withHead(source, head => preambles.set(job.id, parsePreamble(head))) : source;
    }
  };
  return { sources: listen(), seen, preambleOf: job => preambles.get(job) };
}
