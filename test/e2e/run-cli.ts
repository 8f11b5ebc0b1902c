import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Another Node than the one that runs the tests. */
  readonly node?: string;
}

/** Runs the committed dist/cli.js as a user would, with nothing of this process's environment but the path. */
export async function runCli(
  args: readonly string[],
  { cwd, env = {}, stdin, node = process.execPath }: Surroundings,
): Promise<Ran> {
  const child = spawn(node, [resolve('dist/cli.js'), ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
  child.stdin.on('error', () => {});
  child.stdin.end(stdin ?? '');
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>(done => child.on('close', done)),
  ]);
  return { status, stdout, stderr };
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
