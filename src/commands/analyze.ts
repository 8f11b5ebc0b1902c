import { resolve } from 'node:path';
import { openSources } from '../analyze/sources/sources.ts';
import type { Problem } from '../model/error.ts';
import type { World } from '../model/world.ts';
import { secretsIn } from '../redact/configured.ts';
import { createRedactor } from '../redact/redactor.ts';
import { analyzeLogs } from './analyze-logs.ts';
import { composeReport } from './compose-report.ts';
import { printReport, type ReportFormat } from './print-report.ts';
import { findConfiguration } from './read-configuration.ts';
import { showReading } from './show-reading.ts';

export interface AnalyzeOptions {
  /** Files, folders, globs, archives, `-` for standard input. */
  readonly paths: readonly string[];
  /** null: the usual file, where there is one. */
  readonly config: string | null;
  /** Where the report's files go; null writes none. */
  readonly output: string | null;
  readonly format: ReportFormat;
  /** For times that a log tells without a zone: `UTC`, `Europe/Paris`. */
  readonly timezone: string;
}

export interface AnalyzeOutcome {
  readonly incidents: number;
  /** Inputs that could not be read; the others were analysed all the same. */
  readonly problems: readonly Problem[];
}

/** Finds the authentication failures in logs, and prints and writes the report on them. */
export async function analyze(options: AnalyzeOptions, world: World): Promise<AnalyzeOutcome> {
  const config = await findConfiguration(options.config, world);
  const reading = showReading(world);
  const sources = openSources(options.paths, world, reading.update);
  const { timezone } = options;
  const analyzed = analyzeLogs(sources, config, { now: world.now(), timezone });
  const { problems: notes, ...analysis } = await analyzed.finally(reading.clear);
  const redactor = createRedactor(secretsIn(config));
  const all = [...notes, ...sources.problems.map(({ message }) => message)];
  const report = redactor.seal(composeReport({ ...analysis, generatedAt: world.now(), notes: all }));
  if (options.output !== null) {
    // Loaded here: a run that writes no file doesn't need the pages.
    const { writeReport } = await import('./write-report.ts');
    await writeReport(report, resolve(world.cwd, options.output), redactor);
  }
  printReport(report, options.format, redactor, world);
  return { incidents: report.incidents.length + report.omitted, problems: sources.problems };
}
