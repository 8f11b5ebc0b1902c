import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Report } from '../../model/report.ts';
import type { Runner, UploadResult } from '../../model/runner.ts';
import type { SealedReport } from '../../model/sealed.ts';
import type { Redactor } from '../../redact/redactor.ts';
import { annotationsOf } from '../../report/annotations.ts';
import { renderSummary } from '../../report/summary.ts';
import { printReport } from '../print-report.ts';
import { writeReport } from '../write-report.ts';
import type { ActionInputs } from './inputs.ts';

export interface Published {
  readonly folder: string;
  readonly isUploaded: boolean;
}

/** Seals a report and puts it where people look: the log, the lines of the pull request, the files, the artifact, the summary. */
export async function publish(
  runner: Runner,
  inputs: ActionInputs,
  report: Report,
  redactor: Redactor,
  artifact: string,
): Promise<Published> {
  const sealed = redactor.seal(report);
  const folder = await newFolder(runner);
  const files = await writeReport(sealed, folder, redactor);
  printReport(sealed, 'text', redactor, runner);
  for (const annotation of annotationsOf(sealed)) {
    redactor.guard(`${annotation.title}\n${annotation.message}`);
    runner.annotate(annotation);
  }
  writeCounts(runner, sealed, folder);
  const upload = isWanted(inputs, sealed) ? await uploadReport(runner, inputs, artifact, folder, files) : null;
  const { id, url: artifactUrl } = upload?.kind === 'uploaded' ? upload : { id: null, url: null };
  runner.setOutput('artifact-id', id ?? '');
  runner.setOutput('artifact-url', artifactUrl ?? '');
  await runner.writeSummary(redactor.guard(renderSummary(sealed, { artifactUrl, runUrl: runUrl(runner, sealed) })));
  return { folder, isUploaded: artifactUrl !== null };
}

/** A folder of its own, under RUNNER_TEMP: steps of one job don't write over each other. */
export function newFolder({ env }: Pick<Runner, 'env'>): Promise<string> {
  return mkdtemp(path.join(env.RUNNER_TEMP || os.tmpdir(), 'auth-check-'));
}

function isWanted({ report: wish }: ActionInputs, { incidents, validation }: SealedReport): boolean {
  if (wish !== 'auto') return wish === 'always';
  return incidents.length > 0 || validation.some(({ level }) => level !== 'pass');
}

/** Before the upload, so that they are there whatever becomes of it. */
function writeCounts(runner: Runner, { incidents, omitted, validation }: SealedReport, folder: string): void {
  for (const [output, level] of [
    ['failed', 'fail'],
    ['warned', 'warn'],
  ] as const) {
    runner.setOutput(output, validation.filter(entry => entry.level === level).length);
  }
  runner.setOutput('incidents', incidents.length + omitted);
  runner.setOutput('report-path', folder);
}

async function uploadReport(
  runner: Runner,
  { retentionDays }: ActionInputs,
  name: string,
  folder: string,
  files: readonly string[],
): Promise<UploadResult> {
  const result = await runner.upload({ name, folder, files, retentionDays });
  if (result.kind === 'uploaded') {
    runner.stdout.write(`The support report is the artifact "${name}": ${result.url}\n`);
  } else {
    runner.stdout.write(`The support report was not uploaded as "${name}": ${result.reason}. It is in ${folder}\n`);
  }
  return result;
}

/** Of the run whose logs were read, where that is another one. */
function runUrl({ env }: Runner, { run }: SealedReport): string | null {
  const { GITHUB_SERVER_URL: server } = env;
  return server && run?.repository ? `${server}/${run.repository}/actions/runs/${run.runId}` : null;
}
