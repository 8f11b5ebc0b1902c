import { spawn, spawnSync } from 'node:child_process';

export interface Run {
  readonly milliseconds: number;
  /** Peak of the resident memory in MiB; 0 where it isn't one of ours. */
  readonly peak: number;
  readonly stdout: string;
}

/** Tells a Node process's peak memory on its standard error when it ends. */
export const tellPeak = `--import=data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`;

/** Runs a command to its end. */
export async function run(command: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Run> {
  const [program, ...args] = command;
  const started = performance.now();
  const child = spawn(program!, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject)),
  ]);
  const milliseconds = performance.now() - started;
  // ripgrep ends with 1 where it finds nothing.
  if (status !== 0) throw new Error(`"${command.join(' ')}" ended with ${status}: ${stderr.slice(0, 500)}`);
  return { milliseconds, peak: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024, stdout };
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += chunk;
  return all;
}

export function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Two commands in turn, after one round that doesn't count, so that both meet the same machine and the same warm files. */
export async function inTurn(rounds: number, one: () => Promise<Run>, other: () => Promise<Run>): Promise<Run[][]> {
  await one();
  await other();
  const runs: Run[][] = [[], []];
  for (let round = 0; round < rounds; round++) {
    runs[0]!.push(await one());
    runs[1]!.push(await other());
  }
  return runs;
}
