import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { openSources } from '../analyze/sources/sources.ts';
import { configuration } from '../demo/configuration.ts';
import logs from '../demo/logs.json' with { type: 'json' };
import { openStage } from '../demo/stage.ts';
import type { World } from '../model/world.ts';
import { createRedactor } from '../redact/redactor.ts';
import { analyzeLogs } from './analyze-logs.ts';
import { composeReport, type Findings } from './compose-report.ts';
import { defaultConcurrency } from './defaults.ts';
import { printReport } from './print-report.ts';
import { readConfiguration } from './read-configuration.ts';
import { validateCredentials } from './validate-credentials.ts';
import { writeReport } from './write-report.ts';

export interface DemoOptions {
  /** Where the report's files go. */
  readonly output: string;
}

/**
 * The main job, for real and on this machine alone: the founding providers' stand-ins on loopback, `validate` on credentials in
 * the states that their documents describe, `analyze` on logs that real clients wrote against them, and the support report.
 */
export async function demo({ output }: DemoOptions, world: World): Promise<void> {
  const stage = await openStage(world.now);
  const folder = await mkdtemp(join(tmpdir(), 'auth-check-demo-'));
  try {
    await unpack(folder);
    await play({ ...world, cwd: folder, env: { ...world.env, ...stage.env } }, resolve(world.cwd, output));
    world.stdout.write(ending(output));
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The configuration and the logs become files, since files are what validate and analyze read. */
async function unpack(folder: string): Promise<void> {
  await writeFile(join(folder, 'auth-check.yml'), configuration);
  for (const [name, lines] of Object.entries(logs)) {
    const file = join(folder, 'logs', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${lines.join('\n')}\n`);
  }
}

async function play(world: World, output: string): Promise<void> {
  const config = await readConfiguration('auth-check.yml', world);
  const options = {
    environment: null,
    offline: false,
    onInconclusive: 'warn',
    timeout: null,
    concurrency: defaultConcurrency,
  } as const;
  const { entries, secrets } = await validateCredentials(config, options, world);
  const { problems, ...analysis } = await analyzeLogs(openSources(['logs'], world), config, {
    now: world.now(),
    validation: entries,
  });
  const findings: Findings = { ...analysis, validation: entries, generatedAt: world.now() };
  const redactor = createRedactor(secrets);
  const report = redactor.seal(composeReport({ ...findings, notes: problems }));
  await writeReport(report, output, redactor);
  printReport(report, 'text', redactor, world);
}

function ending(output: string): string {
  return [
    '',
    'Open these two:',
    `  ${join(output, 'report.html')}   the whole story on one page, with its timeline`,
    `  ${join(output, 'report.md')}     ready to paste into a ticket for a provider's support`,
    '',
  ].join('\n');
}
