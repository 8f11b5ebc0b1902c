import { resolve } from 'node:path';
import type { World } from '../model/world.ts';
import { createRedactor } from '../redact/redactor.ts';
import { composeReport } from './compose-report.ts';
import { printPlan } from './print-plan.ts';
import { printReport, type ReportFormat } from './print-report.ts';
import { readConfiguration } from './read-configuration.ts';
import { showChecks } from './show-checks.ts';
import { type CheckOptions, validateCredentials } from './validate-credentials.ts';
import { writeReport } from './write-report.ts';

export interface ValidateOptions extends Omit<CheckOptions, 'withhold'> {
  readonly config: string;
  /** Print what would be sent, and send nothing. */
  readonly plan: boolean;
  /** Where the report's files go; null writes none. */
  readonly output: string | null;
  readonly format: ReportFormat;
}

/** Checks every configured credential against its targets. Returns whether none of them failed. */
export async function validate(options: ValidateOptions, world: World): Promise<boolean> {
  const config = await readConfiguration(options.config, world);
  if (options.plan) {
    printPlan(config, options, world);
    return true;
  }
  const progress = showChecks(world);
  const checked = validateCredentials(config, options, world, progress.update);
  const { entries, secrets } = await checked.finally(progress.clear);
  const redactor = createRedactor(secrets);
  const report = redactor.seal(composeReport({ generatedAt: world.now(), validation: entries }));
  if (options.output !== null) await writeReport(report, resolve(world.cwd, options.output), redactor);
  printReport(report, options.format, redactor, world);
  return entries.every(({ level }) => level !== 'fail');
}
