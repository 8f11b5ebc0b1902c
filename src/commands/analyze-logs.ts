import { type Analysis, analyze, type Knowledge } from '../analyze/analyze.ts';
import type { Config } from '../model/config.ts';
import { secretsOf } from '../model/config.ts';
import type { LogSource } from '../model/log.ts';
import type { Rotation } from '../model/report.ts';
import { providers } from '../providers/index.ts';

/** What a caller knows around the logs; what it doesn't know stays empty. */
export type Around = Partial<Pick<Knowledge, 'rotations' | 'deployments' | 'validation' | 'timezone'>> &
  Pick<Knowledge, 'now'>;

/** Reads logs with all that is known around them: the presets, the configured credentials, when they were rotated. */
export async function analyzeLogs(
  sources: AsyncIterable<LogSource> | Iterable<LogSource>,
  config: Config | null,
  around: Around,
): Promise<Analysis & { readonly rotations: readonly Rotation[] }> {
  const rotations = [...(around.rotations ?? []), ...declaredRotations(config)];
  const analysis = await analyze(sources, {
    credentials: config?.credentials ?? [],
    dialects: config?.dialects ?? [],
    providers,
    deployments: [],
    validation: [],
    timezone: 'UTC',
    ...around,
    rotations,
  });
  return { ...analysis, rotations };
}

/** `rotated:` in the configuration, for each variable of that credential. */
function declaredRotations(config: Config | null): Rotation[] {
  return (config?.credentials ?? []).flatMap(credential =>
    credential.rotated === null
      ? []
      : secretsOf(credential).map(secret => ({
          secret: secret.name,
          at: credential.rotated!.toISOString(),
          scope: null,
          source: 'configuration' as const,
        })),
  );
}
