import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessLine, jobLine, refusedEvery, writeLog } from './logs.ts';
import { inTurn, isThere, median, type Run, run, tellPeak } from './measure.ts';

const cli = 'dist/cli.js';
const MiB = 1024 ** 2;
const words = '\\b40[13]\\b|(?i:unauthorized|forbidden|denied|expired)';
const grouping = [
  ';SELECT cs_method, cs_uri_stem, sc_status, count(*) FROM access_log WHERE sc_status IN (401, 403) GROUP BY 1, 2, 3',
  ':write-csv-to -',
];

/** `analyze` beside ripgrep and lnav on the same files, as a ratio of medians; what isn't installed is left out and named. */
export async function bench(): Promise<string[]> {
  if (!existsSync(cli)) return [`${cli} is missing: "npm run build" makes it`];
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return [
      ...(await besideRipgrep(join(folder, 'job.log'))),
      ...(await besideLnav(join(folder, 'access.log'), folder)),
      await longLine(join(folder, 'line.log')),
      await startUp(join(folder, 'small.log')),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const analyze = (file: string) => run([process.execPath, tellPeak, cli, 'analyze', file, '--format', 'json']);

async function besideRipgrep(file: string): Promise<string[]> {
  const lines = await writeLog(file, 256 * MiB, jobLine());
  const failures = Math.floor(lines / 20_000);
  const title = '(a) 256 MiB of job log';
  if (!isThere('rg'))
    return [`${title}: rg is missing (Debian: ripgrep)`, ...told(title, [await analyze(file)], failures)];
  const [ours, theirs] = await inTurn(
    5,
    () => analyze(file),
    () => run(['rg', '-j1', '-c', words, file]),
  );
  return [ratio(title, ours!, theirs!, 'rg', 1), ...told(title, ours!, failures)];
}

async function besideLnav(file: string, home: string): Promise<string[]> {
  const lines = await writeLog(file, 128 * MiB, accessLine());
  const failures = Math.ceil(lines / refusedEvery);
  const title = '(b) 128 MiB of access log';
  if (!isThere('lnav')) return [`${title}: lnav is missing`, ...told(title, [await analyze(file)], failures)];
  const lnav = ['lnav', '-n', ...grouping.flatMap(command => ['-c', command]), file];
  const [ours, theirs] = await inTurn(
    3,
    () => analyze(file),
    () => run(lnav, { ...process.env, HOME: home }),
  );
  return [ratio(title, ours!, theirs!, 'lnav', 1 / 3), ...told(title, ours!, failures)];
}

function ratio(title: string, ours: readonly Run[], theirs: readonly Run[], peer: string, atMost: number): string {
  const [own, other] = [ours, theirs].map(runs => median(runs.map(({ milliseconds }) => milliseconds))) as [
    number,
    number,
  ];
  const share = (own / other).toFixed(2);
  return `${title}: ${own.toFixed(0)} ms, ${peer} ${other.toFixed(0)} ms: ${share} of its time (at most ${atMost.toFixed(2)})`;
}

/** Peak memory, and whether every failure was counted. */
function told(title: string, runs: readonly Run[], failures: number): string[] {
  const { incidents } = JSON.parse(runs[0]!.stdout) as { incidents: { count: number }[] };
  const counted = incidents.reduce((sum, { count }) => sum + count, 0);
  return [
    `(c) ${title.slice(4)}: peak memory ${median(runs.map(({ peak }) => peak)).toFixed(0)} MiB (at most 160)`,
    `    ${counted} failures counted, ${failures} are there`,
  ];
}

async function longLine(file: string): Promise<string> {
  const half = 'x'.repeat(32 * MiB);
  await writeLog(file, 1, index => (index === 0 ? `${half} GET https://api.example.com/v1 401 ${half}` : 'done'));
  const { milliseconds } = await analyze(file);
  return `(d) one line of 64 MiB: ${milliseconds.toFixed(0)} ms (at most 3000)`;
}

async function startUp(file: string): Promise<string> {
  await writeLog(file, 1, index =>
    index === 40 ? 'GET https://api.example.com/v1 401 Unauthorized' : `line ${index}`,
  );
  const bare = () => run([process.execPath, '-e', '0']);
  const runs = await inTurn(15, () => run([process.execPath, cli, 'analyze', file]), bare);
  const [own, node] = runs.map(some => median(some.map(({ milliseconds }) => milliseconds))) as [number, number];
  return `(e) start-up: ${(own - node).toFixed(0)} ms over bare Node, ${node.toFixed(0)} ms (at most 60)`;
}
