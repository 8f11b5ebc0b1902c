import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuthCheckError, type Problem } from '../model/error.ts';
import type { SealedReport } from '../model/sealed.ts';
import type { Redactor } from '../redact/redactor.ts';
import { renderHtml } from '../report/html.ts';
import { renderJson } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';

interface ReportFile {
  readonly name: string;
  readonly path: string;
  /** What it is called until it has been read back and searched. */
  readonly draft: string;
  readonly render: (report: SealedReport) => string;
}

function filesIn(dir: string): readonly ReportFile[] {
  const renderers = { 'report.json': renderJson, 'report.md': renderMarkdown, 'report.html': renderHtml };
  return Object.entries(renderers).map(([name, render]) => {
    return { name, path: join(dir, name), draft: join(dir, `.${name}.unaudited`), render };
  });
}

/**
 * Writes the support report's files into `dir` and returns their paths. They are written under other names, read back and
 * searched for secrets in every form, and only then named; whatever goes wrong before that, no file is left.
 *
 * @throws AuthCheckError SECRET_LEAKED with the fields and forms that were hit, OUTPUT_UNWRITABLE where `dir` can't be written.
 */
export async function writeReport(report: SealedReport, dir: string, redactor: Redactor): Promise<string[]> {
  const files = filesIn(dir);
  try {
    await mkdir(dir, { recursive: true });
    for (const { draft, render } of files) await writeFile(draft, render(report));
    const leaks = (await Promise.all(files.map(file => leaksIn(file, redactor)))).flat();
    if (leaks.length > 0) throw new AuthCheckError('SECRET_LEAKED', [...leaksOfFields(report, redactor), ...leaks]);
    for (const { draft, path } of files) await rename(draft, path);
  } catch (error) {
    await Promise.allSettled(files.flatMap(({ draft, path }) => [draft, path]).map(file => rm(file, { force: true })));
    throw error instanceof AuthCheckError ? error : unwritable(dir, error);
  }
  return files.map(({ path }) => path);
}

async function leaksIn({ name, draft }: ReportFile, redactor: Redactor): Promise<Problem[]> {
  return problemsOf(redactor, await readFile(draft), `"${name}"`);
}

/** Which fields of the report it was, so that the fault can be found without the value. */
function leaksOfFields(value: unknown, redactor: Redactor, field = 'report'): Problem[] {
  if (typeof value === 'string') return problemsOf(redactor, value, `field "${field}"`);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...problemsOf(redactor, key, `a name of a field in "${field}"`),
    ...leaksOfFields(item, redactor, redactor.redact(Array.isArray(value) ? `${field}[${key}]` : `${field}.${key}`)),
  ]);
}

function problemsOf(redactor: Redactor, content: string | Uint8Array, where: string): Problem[] {
  const found = redactor.audit(content).map(({ secret, form }) => `secret "${secret}" (${form})`);
  return [...new Set(found)].map(secret => ({
    message: `${secret} would have been written to ${where}`,
    help: 'The report was deleted. This is a fault of auth-check: please report it, without the secret.',
  }));
}

function unwritable(dir: string, error: unknown): AuthCheckError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AuthCheckError('OUTPUT_UNWRITABLE', `cannot write the report to "${dir}": ${reason}`);
}
