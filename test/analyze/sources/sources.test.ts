import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Progress } from '../../../src/analyze/sources/progress.ts';
import { openSources } from '../../../src/analyze/sources/sources.ts';
import { zipFile } from './zip-file.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sources-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), contents);
  }
}

async function* pipe(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** What is read of some paths: each log's text by its name, and what is said of the rest. */
async function read(paths: readonly string[], stdin: AsyncIterable<Uint8Array> = pipe()) {
  const sources = openSources(paths, { cwd, stdin });
  const logs: Record<string, string> = {};
  for await (const source of sources) {
    const parts: Buffer[] = [];
    for await (const chunk of source.open()) parts.push(Buffer.from(chunk));
    expect(logs).not.toHaveProperty([source.name]);
    logs[source.name] = Buffer.concat(parts).toString();
  }
  return { logs, problems: sources.problems.map(({ message }) => message) };
}

describe('paths', () => {
  test('are files, folders and globs, each file once, in the order in which people count', async () => {
    write({ 'a.log': 'a', 'logs/2_b.log': 'b', 'logs/10_c.log': 'c', 'logs/deep/d.log': 'd', 'x/e.txt': 'e' });
    const { logs, problems } = await read(['logs', 'a.log', '**/*.txt', join(cwd, 'a.log'), 'logs/*.log']);
    expect(Object.entries(logs)).toEqual([
      ['logs/2_b.log', 'b'],
      ['logs/10_c.log', 'c'],
      ['logs/deep/d.log', 'd'],
      ['a.log', 'a'],
      ['x/e.txt', 'e'],
    ]);
    expect(problems).toEqual([]);
  });

  test('leave out what is hidden or installed, and go round no circle of links', async () => {
    write({ 'logs/a.log': 'a', 'logs/.git/b': 'b', 'logs/node_modules/c.log': 'c' });
    symlinkSync(join(cwd, 'logs'), join(cwd, 'logs/again'));
    symlinkSync(join(cwd, 'logs/a.log'), join(cwd, 'logs/b.log'));
    expect((await read(['logs'])).logs).toEqual({ 'logs/a.log': 'a' });
  });

  test('may have the characters of a glob in their name', async () => {
    write({ 'build (ubuntu)/[1].log': 'a' });
    expect((await read(['build (ubuntu)/[1].log'])).logs).toEqual({ 'build (ubuntu)/[1].log': 'a' });
  });

  test('outside the working directory are named as they are', async () => {
    const other = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    writeFileSync(join(other, 'a.log'), 'a');
    expect((await read([other])).logs).toEqual({ [`${other}/a.log`]: 'a' });
    rmSync(other, { recursive: true });
  });

  test('that lead nowhere are told, and the others are read', async () => {
    write({ 'a.log': 'a', 'empty.log': '' });
    mkdirSync(join(cwd, 'folder'));
    const { logs, problems } = await read(['missing.log', 'empty.log', 'folder', '*.txt', 'a.log/b', '-', 'a.log']);
    expect(logs).toMatchObject({ 'a.log': 'a' });
    expect(problems).toEqual([
      `"missing.log" can't be read: it doesn't exist`,
      '"folder" has no file in it',
      '"*.txt" matches no file',
      `"a.log/b" can't be read: a part of its path is a file, not a folder`,
      '"empty.log" is empty',
      '"standard input" is empty',
    ]);
  });
});

describe('standard input', () => {
  test('is a log, or an archive of logs', async () => {
    expect((await read(['-'], pipe(Buffer.from('a'), Buffer.from('b')))).logs).toEqual({ 'standard input': 'ab' });
    const zip = zipFile({ 'a.txt': 'zipped' });
    expect((await read(['-'], pipe(zip.subarray(0, 3), zip.subarray(3)))).logs).toEqual({
      'standard input/a.txt': 'zipped',
    });
    expect((await read(['-'], pipe(gzipSync('gzipped')))).logs).toEqual({ 'standard input': 'gzipped' });
  });
});

describe('gzip', () => {
  test('is told by its bytes, and may have several members', async () => {
    write({ 'a.log.1': Buffer.concat([gzipSync('one '), gzipSync('two')]), 'b.gz': 'plain' });
    expect((await read(['a.log.1', 'b.gz'])).logs).toEqual({ 'a.log.1': 'one two', 'b.gz': 'plain' });
  });

  test('that ends too early is read as far as it goes', async () => {
    const log = Array.from({ length: 50_000 }, (_, n) => `${n} ${n * 7919}\n`).join('');
    const gz = gzipSync(log);
    write({ 'a.gz': gz.subarray(0, gz.length / 2), 'b.log': 'b' });
    const { logs, problems } = await read(['a.gz', 'b.log']);
    expect(log.startsWith(logs['a.gz']!)).toBe(true);
    expect(logs['a.gz']!.length).toBeGreaterThan(log.length / 3);
    expect(logs['b.log']).toBe('b');
    expect(problems).toEqual([`"a.gz" can't be read: it ends too early`]);
  });

  test('that is a bomb is stopped', async () => {
    write({ 'bomb.gz': gzipSync(Buffer.alloc(1 << 20)) });
    const bomb = Buffer.concat(Array(1100).fill(gzipSync(Buffer.alloc(1 << 20), { level: 9 })));
    write({ 'bomb.gz': bomb });
    const sources = openSources(['bomb.gz'], { cwd, stdin: pipe() });
    let size = 0;
    for await (const source of sources) for await (const chunk of source.open()) size += chunk.length;
    expect(size).toBeLessThanOrEqual(1024 ** 3);
    expect(sources.problems.map(({ message }) => message)).toEqual([
      `"bomb.gz" can't be read: it unfolds to more than 1 GiB and 250 times its size, as no log does`,
    ]);
  });
});

describe('zip', () => {
  const run = {
    '0_build (ubuntu, 22).txt': 'the job',
    '1_test.txt': 'the job',
    '2_caller _ callee.txt': 'the job',
    'build (ubuntu, 22)/system.txt': 'system',
    'build (ubuntu, 22)/10_Test.txt': 'ten',
    'build (ubuntu, 22)/3_Deploy.txt': 'three',
    'caller  callee/1_Set up job.txt': 'one',
  };
  const once = [
    '1_test.txt',
    'build (ubuntu, 22)/3_Deploy.txt',
    'build (ubuntu, 22)/10_Test.txt',
    'build (ubuntu, 22)/system.txt',
    'caller  callee/1_Set up job.txt',
  ];

  test('of a run, as GitHub gives it, holds each line once: by step where there are steps', async () => {
    write({ 'logs.zip': zipFile(run) });
    expect(Object.keys((await read(['logs.zip'])).logs)).toEqual(once.map(name => `logs.zip/${name}`));
  });

  test('of a run that was unpacked is read alike', async () => {
    write(Object.fromEntries(Object.entries(run).map(([name, log]) => [`logs/${name}`, log])));
    expect(Object.keys((await read(['logs'])).logs)).toEqual(once.map(name => `logs/${name}`));
  });

  test('inside another archive is opened to depth 2', async () => {
    const innermost = zipFile({ 'c.txt': 'too deep' });
    const inner = zipFile({ 'b.txt': 'b', 'c.zip': innermost });
    write({ 'a.zip': zipFile({ 'a.txt': 'a', 'in/b.zip': inner, 'd.log.gz': gzipSync('d') }) });
    const { logs, problems } = await read(['a.zip']);
    expect(logs).toEqual({ 'a.zip/a.txt': 'a', 'a.zip/d.log.gz': 'd', 'a.zip/in/b.zip/b.txt': 'b' });
    expect(problems).toEqual(['"a.zip/in/b.zip/c.zip" is an archive inside 2 others: 2 are opened']);
  });

  test('may have any names in it', async () => {
    write({ 'a.zip': zipFile({ '../../etc/passwd': 'a', '/b': 'b', 'c\\d.txt': 'c', 'é.txt': 'e', 'folder/': '' }) });
    const { logs } = await read(['a.zip']);
    expect(logs).toEqual({ 'a.zip/../../etc/passwd': 'a', 'a.zip//b': 'b', 'a.zip/c/d.txt': 'c', 'a.zip/é.txt': 'e' });
  });

  test('that is damaged, or has nothing in it, is told', async () => {
    const zip = zipFile({ 'a.txt': 'a'.repeat(1000), 'b.txt': 'b' });
    const damaged = Buffer.from(zip);
    damaged.fill(0xff, 36, 42);
    write({ 'cut.zip': zip.subarray(0, zip.length - 60), 'damaged.zip': damaged, 'empty.zip': zipFile({}) });
    const { logs, problems } = await read(['cut.zip', 'damaged.zip', 'empty.zip']);
    expect(logs['damaged.zip/b.txt']).toBe('b');
    expect(problems).toEqual([
      expect.stringMatching(/^"cut.zip" can't be read: /),
      expect.stringMatching(/^"damaged.zip\/a.txt" can't be read: /),
      '"empty.zip" has no file in it',
    ]);
  });
});

describe('HAR', () => {
  const entry = (status: number, body: string) => ({
    startedDateTime: '2026-11-22T01:00:00.000Z',
    request: { method: 'GET', url: 'https://api.example.com/v1', headers: [{ name: 'Cookie', value: 'x' }] },
    response: { status, headers: [{ name: 'X-Request-Id', value: 'r1' }], content: { text: body } },
  });
  const har = {
    log: {
      version: '1.2',
      creator: { name: 'x', more: { a: {} } },
      pages: [{ id: '{' }],
      entries: [entry(401, '{"a":"\\"}"}'), entry(200, 'ok')],
    },
  };

  test.each([undefined, 2])('gives a line an entry, with what tells of a request and its answer', async indent => {
    write({ 'a.har': JSON.stringify(har, null, indent) });
    const lines = (await read(['a.har'])).logs['a.har']!.trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line))).toEqual(
      [401, 200].map(status => ({
        startedDateTime: '2026-11-22T01:00:00.000Z',
        request: { method: 'GET', url: 'https://api.example.com/v1', headers: {} },
        response: { status, headers: { 'x-request-id': 'r1' }, body: status === 401 ? '{"a":"\\"}"}' : 'ok' },
      })),
    );
  });

  test('that ends too early is read as far as it goes', async () => {
    const text = JSON.stringify(har);
    const { logs, problems } = await read(
      ['-'],
      pipe(Buffer.from(text.slice(0, 30)), Buffer.from(text.slice(30, -20))),
    );
    expect(logs['standard input']!.split('\n')).toHaveLength(2);
    expect(problems).toEqual([`"standard input" can't be read: the JSON ends too early`]);
  });
});

test('progress counts bytes as they are stored, and files', async () => {
  const zip = zipFile({ 'a.txt': 'a'.repeat(10_000), 'b.txt': 'b' });
  write({ 'a.log': 'aaaa', 'b.zip': zip });
  const told: Progress[] = [];
  const sources = openSources(['a.log', 'b.zip'], { cwd, stdin: pipe() }, progress => told.push({ ...progress }));
  for await (const source of sources) for await (const _ of source.open());
  expect(told[0]).toEqual({ bytes: 4, totalBytes: zip.length + 4, files: 0, totalFiles: 2 });
  expect(told.at(-1)).toMatchObject({ files: 1, totalFiles: 2 });
});
