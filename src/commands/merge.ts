import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AuthCheckError, type Problem } from '../model/error.ts';
import type { Report } from '../model/report.ts';
import type { World } from '../model/world.ts';
import { createRedactor } from '../redact/redactor.ts';
import { mergeReports } from '../report/merge.ts';
import { readReport } from '../report/read.ts';
import { printReport, type ReportFormat } from './print-report.ts';
import { writeReport } from './write-report.ts';

export interface MergeOptions {
  /** Files, or folders whose every `report.json` is taken, however deep: as `actions/download-artifact` leaves them. */
  readonly paths: readonly string[];
  /** Where the merged report's files go; null writes none. */
  readonly output: string | null;
  readonly format: ReportFormat;
}

/**
 * Joins reports that were made apart, prints the whole and writes it where asked.
 *
 * @throws AuthCheckError REPORT_UNREADABLE with what is wrong of every path, OPTION_INVALID where no path is given.
 */
export async function merge({ paths, output, format }: MergeOptions, world: World): Promise<void> {
  if (paths.length === 0)
    throw new AuthCheckError('OPTION_INVALID', 'no report is given. name files or folders to merge');
  const reports = new Map(await gather(paths, path => reportsAt(path, world.cwd)));
  const redactor = createRedactor([]);
  const sealed = redactor.seal(mergeReports([...reports.values()]));
  if (output !== null) await writeReport(sealed, resolve(world.cwd, output), redactor);
  printReport(sealed, format, redactor, world);
}

/** Reports by the file they were read from, so that one that is named twice counts once. */
async function reportsAt(path: string, cwd: string): Promise<readonly (readonly [string, Report])[]> {
  const files = await reportFiles(path, cwd);
  return gather(files, async file => [[file, await readFrom(file)] as const]);
}

async function reportFiles(path: string, cwd: string): Promise<readonly string[]> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch(error => Promise.reject(unreadable(path, error)));
  if (!found.isDirectory()) return [full];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && entry.name === 'report.json');
  if (files.length > 0) return files.map(file => join(file.parentPath, file.name));
  const help = 'Name the folder that --output or the artifact was written to.';
  throw new AuthCheckError('REPORT_UNREADABLE', [{ message: `no "report.json" is in folder "${path}"`, help }]);
}

async function readFrom(file: string): Promise<Report> {
  const text = await readFile(file, 'utf8').catch(error => Promise.reject(unreadable(file, error)));
  return readReport(text, file);
}

function unreadable(path: string, error: NodeJS.ErrnoException): AuthCheckError {
  const reason = error.code === 'ENOENT' ? 'there is no such file or folder' : (error.code ?? error.message);
  return new AuthCheckError('REPORT_UNREADABLE', `cannot read "${path}": ${reason}`);
}

/** What the work gives for all items; where it fails for some, one error with the problems of all of them. */
async function gather<T, R>(items: readonly T[], work: (item: T) => Promise<readonly R[]>): Promise<readonly R[]> {
  const results = await Promise.allSettled(items.map(work));
  const problems = results.flatMap(result => (result.status === 'rejected' ? problemsOf(result.reason) : []));
  if (problems.length > 0) throw new AuthCheckError('REPORT_UNREADABLE', problems);
  return results.flatMap(result => (result.status === 'fulfilled' ? result.value : []));
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof AuthCheckError) return error.problems;
  throw error;
}
