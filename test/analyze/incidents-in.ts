import { analyze } from '../../src/analyze/analyze.ts';
import type { Knowledge } from '../../src/analyze/correlate/correlate.ts';
import type { Incident } from '../../src/model/report.ts';

/** Nothing is known around the log but what a test adds. */
const nothing: Knowledge = {
  credentials: [],
  dialects: [],
  rotations: [],
  deployments: [],
  validation: [],
  providers: [],
  timezone: 'UTC',
  now: new Date('2026-11-22T12:00:00Z'),
};

/** The failures that a log's text tells. */
export async function incidentsIn(text: string, knowledge: Partial<Knowledge> = {}): Promise<readonly Incident[]> {
  const bytes = Buffer.from(text);
  const open = async function* () {
    yield bytes;
  };
  const { incidents } = await analyze([{ name: 'job.log', bytes: bytes.length, open }], { ...nothing, ...knowledge });
  return incidents;
}
