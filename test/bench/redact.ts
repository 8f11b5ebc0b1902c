import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessLine, jobLine, writeLog } from './logs.ts';
import { median, run, tellPeak } from './measure.ts';

const megabytes = 16;
const rounds = 3;
const program = fileURLToPath(new URL('./redact-file.ts', import.meta.url));

/** MB/s and peak memory of the redactor for 20 secrets, beside the runner's way: one search for each of its six forms of each. */
export async function bench(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-redact-'));
  const logs = { 'job log': jobLine(), 'access log': accessLine() };
  const lines: string[] = [];
  for (const [name, line] of Object.entries(logs)) {
    const file = join(folder, 'log.txt');
    await writeLog(file, megabytes * 1e6, line);
    const ours = await measure('auth-check', file);
    const theirs = await measure('replaceAll', file);
    const idle = await measure('nothing', file);
    lines.push(
      `${name}, 20 secrets: every form, shape and place ${ours.speed} MB/s, ${ours.peak} MiB peak; ` +
        `6 forms by replaceAll ${theirs.speed} MB/s, ${theirs.peak} MiB (memory ${ratio(ours.peak, theirs.peak)}; the text alone ${idle.peak} MiB)`,
    );
  }
  await rm(folder, { recursive: true });
  return lines;
}

async function measure(contender: string, file: string): Promise<{ readonly speed: number; readonly peak: number }> {
  const { size } = await stat(file);
  const speeds: number[] = [];
  const peaks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout, peak } = await run([process.execPath, tellPeak, program, contender, file]);
    speeds.push(size / 1e3 / (JSON.parse(stdout) as { milliseconds: number }).milliseconds);
    peaks.push(peak);
  }
  return { speed: Math.round(median(speeds) * 10) / 10, peak: Math.round(median(peaks)) };
}

function ratio(one: number, other: number): string {
  return `${(one / other).toFixed(2)}x`;
}
