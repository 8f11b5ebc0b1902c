import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Recorded, refusingServer } from '../stand-ins/refusing-server.ts';
import { incidentsIn } from './incidents-in.ts';

let server: Awaited<ReturnType<typeof refusingServer>>;
beforeAll(async () => {
  server = await refusingServer();
});
afterAll(() => server.close());

/** What a program prints on both streams; null where this machine doesn't have it. */
function outputOf(command: string, args: readonly string[]): Promise<string | null> {
  return new Promise(resolve => {
    execFile(command, args, (error, stdout, stderr) => {
      resolve((error as NodeJS.ErrnoException | null)?.code === 'ENOENT' ? null : `${stdout}\n${stderr}`);
    });
  });
}

const script = (body: string) => ['--input-type=module', '-e', body];
const fetching = "const r = await fetch('ORIGIN/bearer/401/me', { method: 'PUT' }); console.log(r);";
const failing =
  "throw Object.assign(new Error('GET ORIGIN/problem/403/plans failed: 403 Forbidden'), { status: 403 });";

test.each([
  ['curl -v', 'curl', ['-sv', '-X', 'DELETE', 'ORIGIN/bearer/401/keys/7']],
  ['curl -i', 'curl', ['-si', 'ORIGIN/problem/403/items']],
  ['wget', 'wget', ['-O', '/dev/null', 'ORIGIN/basic/401/file']],
  ['a dump of fetch’s answer', process.execPath, script(fetching)],
  ['git', 'git', ['ls-remote', 'ORIGIN/plain/403/repo.git']],
])('tells from what %s prints what the server saw', async (_, command, args) => {
  const before = server.recorded.length;
  const printed = await outputOf(
    command,
    args.map(word => word.replaceAll('ORIGIN', server.origin)),
  );
  if (printed === null) return;
  const seen = server.recorded.slice(before);
  const found = await incidentsIn(printed);
  expect(found).toHaveLength(1);
  expect(seen.some(request => tells(found[0]!, request))).toBe(true);
});

/** A log may leave a field out, and git names the repository alone; what is told must be what happened. */
function tells(
  told: { status: number; method: string | null; host: string | null; path: string | null },
  seen: Recorded,
) {
  return (
    told.status === seen.status &&
    (told.method ?? seen.method) === seen.method &&
    (told.host ?? seen.host) === seen.host &&
    seen.path.startsWith(told.path?.replace(/\/$/, '') ?? '')
  );
}

test('an uncaught error is told once, with its stack and its properties', async () => {
  const printed = await outputOf(process.execPath, script(failing.replaceAll('ORIGIN', server.origin)));
  const found = await incidentsIn(printed ?? '');
  expect(found).toMatchObject([{ status: 403, method: 'GET', path: '/problem/403/plans', count: 1 }]);
});
