import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/commands.ts';
import { describeError } from '../../src/cli/describe-error.ts';
import { run } from '../../src/cli/main.ts';
import { causes } from '../../src/model/cause.ts';
import { providers } from '../../src/providers/index.ts';
import { quietWorld } from './world.ts';

async function say(argv: string[], env: Record<string, string> = {}) {
  const world = quietWorld(env);
  return { status: await run(argv, world), ...world.said };
}

describe('help', () => {
  test('names every command, on standard output', async () => {
    const { status, stdout, stderr } = await say(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const { name, summary } of commands) {
      expect(stdout).toContain(`\n  ${name}`);
      expect(stdout.replace(/\s+/g, ' ')).toContain(summary);
    }
  });

  test.each(commands.map(({ name }) => name))('of %s names its options and fits a terminal', async name => {
    const { stdout } = await say(['help', name]);
    const { options } = commands.find(command => command.name === name)!;
    for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`);
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(120);
  });

  test('without a command it is shown on standard error, and nothing has run', async () => {
    const { status, stdout, stderr } = await say([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: auth-check COMMAND');
  });

  test('the version', async () => {
    expect(await say(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});

describe('errors', () => {
  test('standard output stays empty, whatever goes wrong', async () => {
    for (const argv of [
      ['nope'],
      ['validate', '--config', '/nowhere.yml', '--format', 'json'],
      ['merge', '/nowhere'],
    ]) {
      const { status, stdout, stderr } = await say(argv);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).not.toBe('');
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  test('every problem of a configuration, with its place and line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'auth-check-cli-'));
    const file = join(folder, 'auth-check.yml');
    await writeFile(
      file,
      'version: 1\ncredentials:\n  a:\n    provider: mistral\n    token: hunter2hunter2\n    targets: { x: {} }\n',
    );
    const { status, stderr } = await say(['validate', '--config', file]);
    await rm(folder, { recursive: true });
    expect(status).toBe(2);
    expect(stderr).toContain(`${file}:5:12: "token" holds a value`);
    expect(stderr).toContain('  |     token: …\n  |            ^\n');
    expect(stderr).not.toContain('hunter2');
  });

  test('one that nobody foresaw is one line without a stack', () => {
    const shown = describeError(new TypeError('x is not a function\n    at y (z.js:1:1)'));
    expect(shown).toBe(
      'auth-check: unexpected TypeError: x is not a function\n' +
        '  This is a fault of auth-check: please open an issue with this line and the command.\n',
    );
  });

  test('a secret of the environment doesn’t come out with one', async () => {
    const secret = ['s3cr3t', 'Value', '0123456789'].join('-');
    const { stderr } = await say(['merge', `/nowhere/${secret}`], { MY_TOKEN: secret });
    expect(stderr).not.toContain(secret);
  });
});

describe('explain and providers', () => {
  test.each(causes)('explains %s', async cause => {
    const { status, stdout } = await say(['explain', cause]);
    expect(status).toBe(0);
    expect(stdout).toContain('What to do:\n  1. ');
  });

  test('an unknown cause or preset is answered with the nearest', async () => {
    expect((await say(['explain', 'expired-tokens'])).stderr).toContain('Did you mean "expired-token"?');
    expect((await say(['providers', 'mistrall'])).stderr).toContain('Did you mean "mistral"?');
    expect((await say(['providers', 'mistrall'])).status).toBe(2);
  });

  test('the presets as JSON: an array with id and name', async () => {
    const all = JSON.parse((await say(['providers', '--format', 'json'])).stdout);
    expect(all.map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual(
      providers.map(({ id, name }) => [id, name]),
    );
    expect(JSON.parse((await say(['providers', 'bonsai', '--format', 'json'])).stdout)).toHaveLength(1);
  });

  test.each(providers.map(({ id }) => id))('explains %s', async id => {
    const { stdout } = await say(['providers', id]);
    expect(stdout).toContain(`provider: ${id}`);
    expect(stdout).not.toMatch(/undefined|\[object/);
  });
});

describe('the process', () => {
  const cli = resolve('src/cli.ts');
  const node = process.execPath;

  test('ends in its status, with all that was written to a pipe', async () => {
    const { stdout } = await promisify(execFile)(node, [cli, 'providers', '--format', 'json'], { maxBuffer: 1e8 });
    expect(JSON.parse(stdout)).toHaveLength(providers.length);
    await expect(promisify(execFile)(node, [cli, 'nope'])).rejects.toMatchObject({ code: 2, stdout: '' });
  });

  test('a reader that has seen enough is no error', async () => {
    const child = spawn(node, [cli, 'providers', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', chunk => {
      stderr += chunk;
    });
    child.stdout.destroy();
    const status = await new Promise(done => child.on('close', done));
    expect([status, stderr]).toEqual([0, '']);
  });

  test('an error that nobody caught has no stack either', async () => {
    const stray = 'data:text/javascript,setTimeout(() => { throw new Error("out of the blue") })';
    const failed = promisify(execFile)(node, ['--import', stray, cli, 'analyze', '-']);
    await expect(failed).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^auth-check: unexpected Error: out of the blue\n {2}This is a fault of auth-check.*\n$/,
      ),
    });
  });

  test('a Node that is too old is told so in one line', async () => {
    const old = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.1.0"}})';
    const failed = promisify(execFile)(node, ['--import', old, cli, '--version']);
    await expect(failed).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^auth-check needs Node.js 24 or newer.*\n$/),
    });
  });

  test('the Node that is asked for is the one of package.json', async () => {
    expect(manifest.engines.node).toBe('>=24');
  });
});
