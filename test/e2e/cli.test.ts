import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { runCli } from './run-cli.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'auth-check-cli-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const failure = 'GET https://api.example.com/v1/orders: 401 Unauthorized\n';

describe('validate', () => {
  const secret = ['made', 'up', '9f81c2d4e5'].join('-');

  async function configure(url: string, extra = ''): Promise<void> {
    await mkdir(join(cwd, '.github'), { recursive: true });
    const lines = [
      'version: 1',
      'credentials:',
      '  api:',
      '    scheme: bearer',
      '    token: $API_TOKEN',
      '    probe: GET /v1/me',
    ];
    await writeFile(
      join(cwd, '.github', 'auth-check.yml'),
      `${[...lines, `    targets: { production: ${url} }`, extra].join('\n')}\n`,
    );
  }

  /** Accepts the one token, and refuses everything else as RFC 6750 has it. */
  async function withApi<T>(work: (url: string, seen: (string | undefined)[]) => Promise<T>): Promise<T> {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      const known = request.headers.authorization === `Bearer ${secret}`;
      response.writeHead(known ? 200 : 401, {
        'content-type': 'application/json',
        ...(known ? {} : { 'www-authenticate': 'Bearer' }),
      });
      response.end(known ? '{"id":1}' : '{"message":"Unauthorized"}');
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    try {
      return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }

  test('exits 0 where every credential is accepted, and writes no file', () =>
    withApi(async url => {
      await configure(url);
      const { status, stdout } = await runCli(['validate', '--format', 'json'], { cwd, env: { API_TOKEN: secret } });
      const report: Report = JSON.parse(stdout);
      expect(status).toBe(0);
      expect(report.validation[0]).toMatchObject({ credential: 'api', outcome: 'accepted', level: 'pass' });
      expect(await readdir(cwd)).toEqual(['.github']);
      expect(stdout).not.toContain(secret);
    }));

  test('exits 1 where one fails', () =>
    withApi(async url => {
      await configure(url);
      const { status, stdout } = await runCli(['validate'], { cwd, env: { API_TOKEN: `${secret}0` } });
      expect(status).toBe(1);
      expect(stdout).toContain('rejected');
      expect(stdout).not.toContain(secret);
    }));

  test.each([['--plan'], ['--offline']])('sends nothing with %s', option =>
    withApi(async (url, seen) => {
      await configure(url);
      const { status } = await runCli(['validate', option], { cwd, env: { API_TOKEN: secret } });
      expect(status).toBe(0);
      expect(seen).toEqual([]);
    }),
  );

  test('writes the report where it is told to', () =>
    withApi(async url => {
      await configure(url);
      await runCli(['validate', '--output', 'out'], { cwd, env: { API_TOKEN: secret } });
      expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['report.html', 'report.json', 'report.md']);
    }));

  test('names every problem of the configuration with its place, and no secret', async () => {
    await configure('http://example.com', `    tokn: ${secret}`);
    const { status, stdout, stderr } = await runCli(['validate'], { cwd, env: { API_TOKEN: secret } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/\.github\/auth-check\.yml:7:\d+: .*http/);
    expect(stderr).toMatch(/\.github\/auth-check\.yml:8:\d+: .*tokn/);
    expect(stderr).not.toContain(secret);
  });

  test('refuses an environment that no target has', async () => {
    await configure('https://api.example.com');
    const { status, stderr } = await runCli(['validate', '--environment', 'prod'], { cwd, env: { API_TOKEN: secret } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/"prod".*\n.*"production"/);
  });
});

describe('analyze', () => {
  test('reads standard input', async () => {
    const { status, stdout } = await runCli(['analyze', '-', '--format', 'json'], { cwd, stdin: failure });
    const report: Report = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(report.incidents).toMatchObject([
      { status: 401, method: 'GET', host: 'api.example.com', path: '/v1/orders' },
    ]);
  });

  test('exits 1 with --fail-on-incident, and 0 where there is none', async () => {
    expect(await runCli(['analyze', '-', '--fail-on-incident'], { cwd, stdin: failure })).toMatchObject({ status: 1 });
    expect(await runCli(['analyze', '-', '--fail-on-incident'], { cwd, stdin: 'all is well\n' })).toMatchObject({
      status: 0,
    });
  });

  const unreadable: [string, () => Promise<string>, RegExp][] = [
    ['a missing file', async () => 'no-such.log', /no-such\.log.*doesn't exist/],
    ['an empty file', async () => write('empty.log', ''), /empty\.log.*empty/],
    [
      'a truncated gz',
      async () => write('cut.log.gz', gzipSync(failure.repeat(2000)).subarray(0, 60)),
      /cut\.log\.gz.*ends too early/,
    ],
    ['a truncated zip', async () => write('cut.zip', Buffer.from('504b0304140000000800', 'hex')), /cut\.zip/],
    ['a glob that matches nothing', async () => 'logs/*.nothing', /matches no file/],
  ];

  test.each(unreadable)('names %s, reads the others, and exits 2', async (_what, make, message) => {
    const bad = await make();
    const good = await write('good.log', failure);
    const { status, stdout, stderr } = await runCli(['analyze', bad, good, '--format', 'json'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect((JSON.parse(stdout) as Report).incidents).toHaveLength(1);
  });

  test('reads on where bytes are no UTF-8', async () => {
    const file = await write('latin.log', Buffer.concat([Buffer.from([0xe9, 0xff, 0x0a]), Buffer.from(failure)]));
    const { status, stdout } = await runCli(['analyze', file, '--format', 'json'], { cwd });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Report).incidents).toHaveLength(1);
  });

  async function write(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(join(cwd, name), content);
    return name;
  }
});

test('an unknown option says what is accepted', async () => {
  const { status, stderr } = await runCli(['analyze', '--fromat', 'json', 'x'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain('--format');
});

test('a Node that is too old is told so in one line', async context => {
  // The machine's own Node; where it is new enough there is nothing to see.
  const node = ['/usr/bin/node', '/usr/local/bin/node'].find(existsSync);
  const old = node && /^v(?:1\d|2[0-3])\./.test((await runNode(node)).trim());
  if (!old) return context.skip();
  const { status, stdout, stderr } = await runCli(['demo'], { cwd, node });
  expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
  expect(stderr).toContain('Node.js 24');
});

async function runNode(node: string): Promise<string> {
  const { execFile } = await import('node:child_process');
  return new Promise(done => execFile(node, ['--version'], (_error, stdout) => done(stdout)));
}

test('the committed command line needs nothing but itself', async () => {
  const text = await readFile('dist/cli.js', 'utf8');
  expect(text.split('\n', 1)[0]).toBe('#!/usr/bin/env node');
});
