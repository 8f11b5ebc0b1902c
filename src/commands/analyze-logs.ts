import { type Analysis, analyze, type LookBack } from '../analyze/analyze.ts';
import type { Knowledge } from '../analyze/correlate/correlate.ts';
import type { Config } from '../model/config.ts';
import type { LogSource } from '../model/log.ts';
import type { Deployment, Report } from '../model/report.ts';
import { providers } from '../providers/index.ts';
import { knownRotations } from './known-rotations.ts';

/** What a caller knows around the logs; what it doesn't know stays empty. */
export type Around = Partial<Pick<Knowledge, 'validation' | 'timezone'>> & Pick<Knowledge, 'now'>;

/**
 * Reads logs with all that is known around them: the presets, the configured credentials, when they were rotated. `lookBack`
 * is asked for rotations and deployments only where there is a failure.
 */
export async function analyzeLogs(
  sources: AsyncIterable<LogSource> | Iterable<LogSource>,
  config: Config | null,
  around: Around,
  lookBack?: LookBack,
): Promise<Analysis & Pick<Report, 'rotations' | 'deployments'>> {
  const known = knownRotations(config);
  let past = { rotations: known, deployments: [] as readonly Deployment[] };
  const analysis = await analyze(
    sources,
    {
      credentials: config?.credentials ?? [],
      dialects: config?.dialects ?? [],
      providers,
      validation: [],
      timezone: 'UTC',
      ...around,
      ...past,
    },
    async firstSeen => {
      const found = await lookBack?.(firstSeen);
      if (found) past = { ...found, rotations: [...found.rotations, ...known] };
      return past;
    },
  );
  return { ...analysis, ...past };
}
