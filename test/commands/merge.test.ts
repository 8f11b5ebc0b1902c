import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MergeOptions, merge } from '../../src/commands/merge.ts';
import { AuthCheckError } from '../../src/model/error.ts';
import type { SealedReport } from '../../src/model/sealed.ts';
import type { World } from '../../src/model/world.ts';
import { renderJson } from '../../src/report/json.ts';
import { incident, sealed, story } from '../report/build.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'merge-'));
});
afterEach(() => rm(cwd, { recursive: true }));

async function put(file: string, content: SealedReport | string): Promise<void> {
  await mkdir(dirname(join(cwd, file)), { recursive: true });
  await writeFile(join(cwd, file), typeof content === 'string' ? content : renderJson(content));
}

async function run(paths: readonly string[], options: Partial<MergeOptions> = {}): Promise<string> {
  const written: string[] = [];
  const output = { write: (text: string) => void written.push(text), isTerminal: false, columns: 100 };
  const world: World = { env: {}, cwd, now: () => new Date(0), stdin: nothing(), stdout: output, stderr: output };
  await merge({ paths, output: null, format: 'json', ...options }, world);
  return written.join('');
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

test('files and folders of reports become one, the same in any order', async () => {
  await put('legs/eu/report.json', story());
  await put('legs/us/report.json', sealed({ incidents: [incident({ count: 4 })], redaction: story().redaction }));
  await put('nightly.json', sealed({ incidents: [incident({ id: 'other' })] }));
  const merged = await run(['legs', 'nightly.json']);
  expect(JSON.parse(merged).incidents.map((one: { id: string; count: number }) => [one.id, one.count])).toEqual([
    ['a1b2c3d4e5f6', 7],
    ['other', 3],
    ['b2c3d4e5f6a1', 1],
  ]);
  expect(JSON.parse(merged).redaction).toEqual({ total: 8, byKind: { jwt: 6, 'known secret': 2 } });
  expect(await run(['nightly.json', 'legs'])).toBe(merged);
});

test('a file that is named twice counts once', async () => {
  await put('leg/report.json', story());
  expect(await run(['leg', 'leg/report.json'])).toBe(await run(['leg']));
});

test('the merged report is written where asked, and can be merged again', async () => {
  await put('leg/report.json', story());
  const printed = await run(['leg'], { output: 'all' });
  expect(await readFile(join(cwd, 'all/report.json'), 'utf8')).toBe(printed);
  expect(await run(['all'])).toBe(printed);
});

test('every path that is no report is named at once', async () => {
  await put('broken.json', '{"schemaVersion": 1}');
  await put('empty/readme.txt', '');
  const failure = await run(['broken.json', 'empty', 'absent']).catch(error => error);
  expect(failure).toBeInstanceOf(AuthCheckError);
  expect(failure.code).toBe('REPORT_UNREADABLE');
  expect(failure.message).toContain('no "report.json" is in folder "empty"');
  expect(failure.message).toContain('broken.json" is not a report: tool is missing');
  expect(failure.message).toContain('cannot read "absent": there is no such file or folder');
});

test('no path at all is a wrong option', async () => {
  await expect(run([])).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});
