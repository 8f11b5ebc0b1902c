import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuthCheckError } from '../model/error.ts';
import type { SealedReport } from '../model/sealed.ts';
import type { Redactor } from '../redact/redactor.ts';
import { renderHtml } from '../report/html.ts';
import { renderJson } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';

const renderers: Readonly<Record<string, (report: SealedReport) => string>> = {
  'report.json': renderJson,
  'report.md': renderMarkdown,
  'report.html': renderHtml,
};

/**
 * Writes the support report's files into `dir` and returns their paths. They are written under other names, read back and
 * searched for secrets in every form, and only then named; whatever goes wrong before, no file is left.
 *
 * @throws AuthCheckError SECRET_LEAKED with the fields and forms that were hit, OUTPUT_UNWRITABLE where `dir` can't be written.
 */
export async function writeReport(report: SealedReport, dir: string, redactor: Redactor): Promise<string[]> {
  const files = Object.entries(renderers).map(([name, render]) => ({
    path: join(dir, name),
    draft: join(dir, `.${name}.unaudited`),
    text: render(report),
  }));
  try {
    await mkdir(dir, { recursive: true });
    for (const { draft, text } of files) await writeFile(draft, text);
    for (const { draft, path } of files) await auditFile(draft, path, redactor);
    for (const { draft, path } of files) await rename(draft, path);
  } catch (error) {
    await Promise.all(files.flatMap(({ draft, path }) => [draft, path]).map(file => rm(file, { force: true })));
    throw error instanceof AuthCheckError ? error : unwritable(dir, error);
  }
  return files.map(({ path }) => path);
}

async function auditFile(draft: string, path: string, redactor: Redactor): Promise<void> {
  const leaks = redactor.audit(await readFile(draft));
  if (leaks.length === 0) return;
  throw new AuthCheckError(
    'SECRET_LEAKED',
    leaks.map(({ secret, form }) => ({
      message: `secret "${secret}" would have been written to "${path}" (${form})`,
      help: 'The report was deleted. This is a fault of auth-check: please report it, without the secret.',
    })),
  );
}

function unwritable(dir: string, error: unknown): AuthCheckError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AuthCheckError('OUTPUT_UNWRITABLE', `cannot write the report to "${dir}": ${reason}`);
}
