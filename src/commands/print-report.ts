import type { SealedReport } from '../model/sealed.ts';
import type { World } from '../model/world.ts';
import type { Redactor } from '../redact/redactor.ts';
import { renderJson } from '../report/json.ts';
import { renderText } from '../report/text.ts';

export type ReportFormat = 'text' | 'json';

/** Writes the report to standard output, searched for secrets once more; coloured on a terminal (https://no-color.org). */
export function printReport(report: SealedReport, format: ReportFormat, redactor: Redactor, world: World): void {
  const { stdout, env } = world;
  const color = stdout.isTerminal && !env.NO_COLOR;
  const text = format === 'json' ? renderJson(report) : renderText(report, { color, columns: stdout.columns });
  stdout.write(redactor.guard(text));
}
