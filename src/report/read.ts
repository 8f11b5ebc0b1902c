import { AuthCheckError } from '../model/error.ts';
import type { Report } from '../model/report.ts';
import { completed, faults } from './check.ts';
import { ordered } from './order-keys.ts';
import { reportSchema } from './report-schema.ts';

/**
 * A report as it was written, its optional fields filled in. What is no report throws REPORT_UNREADABLE with every place
 * that is wrong; a report of a later version is refused rather than half understood.
 */
export function readReport(text: string, file: string): Report {
  const value = parse(text, file);
  const wrong = faults(value, reportSchema);
  if (wrong.length > 0) throw unreadable(file, wrong);
  const report = ordered(completed(value, reportSchema), reportSchema) as Report;
  const validation = report.validation.map(entry => ({ ...entry, checkedAt: entry.checkedAt ?? report.generatedAt }));
  return { ...report, validation };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    // V8 quotes the text in its message, and a file that was given by mistake may hold anything: the place alone is kept.
    const place = /\bline \d+ column \d+/.exec((error as Error).message)?.[0];
    throw unreadable(file, [`no JSON${place === undefined ? '' : ` at ${place}`}`]);
  }
}

/** A file that is wrong throughout needs no complete list. */
const shown = 10;

function unreadable(file: string, wrong: readonly string[]): AuthCheckError {
  const help = 'Give report.json files that auth-check wrote (schemaVersion 1), or folders that hold them.';
  const problems = wrong.slice(0, shown).map(fault => ({ message: `"${file}" is not a report: ${fault}` }));
  const last = problems.length - 1;
  return new AuthCheckError(
    'REPORT_UNREADABLE',
    problems.map((problem, at) => (at === last ? { ...problem, help } : problem)),
  );
}
