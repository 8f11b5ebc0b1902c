import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { loadConfig } from '../../src/config/load.ts';
import { consumers } from '../../src/init/actions.ts';
import type { Output, World } from '../../src/model/world.ts';
import { findProvider, providers } from '../../src/providers/index.ts';

let cwd: string;
let said: { stdout: string; stderr: string };

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'auth-check-init-'));
  said = { stdout: '', stderr: '' };
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const output = '.github/auth-check.yml';

/** Runs init over these workflows and gives back the file, '' where none was written. */
async function run(workflows: Readonly<Record<string, string>>, file = output): Promise<string> {
  for (const [name, text] of Object.entries(workflows)) await write(join('.github/workflows', name), text);
  const stream = (name: 'stdout' | 'stderr'): Output => ({
    write: text => {
      said[name] += text;
    },
    isTerminal: false,
    columns: 80,
  });
  const world = {
    cwd,
    env: {},
    now: () => new Date(0),
    stdin: [] as never,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  };
  await init({ output: file }, world satisfies World);
  return readFile(join(cwd, file), 'utf8').catch(() => '');
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(cwd, file)), { recursive: true });
  await writeFile(join(cwd, file), text);
}

function load(text: string) {
  return loadConfig({ file: output, text }, {}, providers).credentials;
}

const steps = (...lines: string[]) =>
  [
    'on: push',
    'jobs:',
    '  ship:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...lines.map(line => `      ${line}`),
  ].join('\n');

/** Release workflows as popular projects write them, made anew in small. */
const release = steps(
  '- uses: actions/checkout@v6',
  '  with: { token: "${{ secrets.BOT_PAT }}" }',
  '- name: Publish',
  '  run: npm publish --provenance',
  '  env:',
  '    NODE_AUTH_TOKEN: ${{ secrets.REGISTRY_LOGIN_KEY }}',
  '- name: Log in to Docker Hub',
  '  uses: docker/login-action@v3',
  '  with:',
  '    username: ${{ vars.DOCKERHUB_USERNAME }}',
  '    password: ${{ secrets.DOCKERHUB_TOKEN }}',
  '- uses: docker/login-action@v3',
  '  with:',
  '    registry: ghcr.io',
  '    username: ${{ github.actor }}',
  '    password: ${{ secrets.GITHUB_TOKEN }}',
  '- uses: aws-actions/configure-aws-credentials@v4',
  '  with:',
  '    aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}',
  "    aws-secret-access-key: ${{ secrets['AWS_SECRET_ACCESS_KEY'] }}",
  "- if: secrets.CHANNEL_HOOK != ''",
  '  run: curl -d released "${{ secrets.CHANNEL_HOOK }}"',
  '- run: ./index --key "${{ secrets.INDEX_KEY }}"',
);

describe('what is guessed', () => {
  test('every secret is in the file, and the file can be read', async () => {
    const text = await run({ 'release.yml': release });
    for (const [, secret] of release.matchAll(/secrets(?:\.|\[')(\w+)/g)) expect(text).toContain(secret);
    expect(
      load(text)
        .map(({ name, provider }) => `${name}: ${provider}`)
        .sort(),
    ).toEqual(['aws: aws', 'docker-hub: docker-hub', 'github: github', 'npm: npm']);
  });

  test('each credential says where it was seen and what was guessed', async () => {
    const text = await run({ 'release.yml': release });
    expect(text).toContain(
      '# REGISTRY_LOGIN_KEY: seen in .github/workflows/release.yml:11 (job "ship", step "Publish"',
    );
    expect(text.replace(/\n +# +/g, ' ')).toContain(
      'guessed to be "token" of npm registry, by the name "NODE_AUTH_TOKEN"',
    );
    expect(text).toContain('Guessed: environment "production", since nothing names one.');
  });

  test('secrets that belong together are one credential, with the user name that stands beside', async () => {
    const credentials = load(await run({ 'release.yml': release }));
    expect(credentials.find(({ name }) => name === 'aws')?.auth).toMatchObject({
      fields: {
        'access-key-id': { name: 'AWS_ACCESS_KEY_ID' },
        'secret-access-key': { name: 'AWS_SECRET_ACCESS_KEY' },
      },
    });
    expect(credentials.find(({ name }) => name === 'docker-hub')?.auth).toMatchObject({
      username: { name: 'DOCKERHUB_USERNAME' },
      password: { name: 'DOCKERHUB_TOKEN' },
    });
    expect(said.stdout).toContain('DOCKERHUB_USERNAME: ${{ vars.DOCKERHUB_USERNAME }}');
    expect(said.stdout).toContain('DOCKERHUB_TOKEN: ${{ secrets.DOCKERHUB_TOKEN }}');
  });

  test.each([
    ['by the job', '    environment: staging\n', 'STRIPE_SECRET_KEY', 'staging'],
    [
      'by the job, written long',
      '    environment: { name: eu-live, url: "https://example.com" }\n',
      'STRIPE_SECRET_KEY',
      'eu-live',
    ],
    ['by the name, which outranks the job', '    environment: production\n', 'STRIPE_SECRET_KEY_STAGING', 'staging'],
    ['by nothing', '', 'STRIPE_SECRET_KEY', 'production'],
    ['not by an expression', '    environment: ${{ inputs.where }}\n', 'STRIPE_SECRET_KEY', 'production'],
  ])('the environment, %s', async (_how, line, secret, environment) => {
    const text = `on: push\njobs:\n  ship:\n${line}    runs-on: x\n    steps:\n      - run: ./ship\n        env: { KEY: "\${{ secrets.${secret} }}" }\n`;
    expect(load(await run({ 'a.yml': text }))[0]?.targets.map(target => target.environment)).toEqual([environment]);
  });

  test('a host that nobody owns is mentioned: it may be an instance of one’s own', async () => {
    const text = await run({
      'a.yml': steps(
        '- run: curl -H "$AUTH" https://guard.example.com/backend',
        '  env: { AUTH: "${{ secrets.CALYPSOAI_TOKEN }}" }',
      ),
    });
    expect(text.replace(/\n +# +/g, ' ')).toContain('https://guard.example.com: if that is your own instance');
  });

  test('a secret that is no credential makes none, whatever stands next to it', async () => {
    const text = await run({
      'a.yml': steps('- run: notify "${{ secrets.DAILYBOT_CHANNEL }}" https://api.dailybot.com'),
    });
    expect(load(text)).toEqual([]);
    expect(text).toContain('DAILYBOT_CHANNEL: seen in');
  });

  test('what handed on without names is said', async () => {
    const text = await run({
      'a.yml': 'on: push\njobs:\n  x:\n    uses: ./.github/workflows/b.yml\n    secrets: inherit\n',
      'b.yaml': steps('- run: echo "${{ toJSON(secrets) }} ${{ secrets[matrix.name] }}"'),
    });
    for (const what of ['a.yml:5: secrets: inherit', 'b.yaml:6: toJSON(secrets)', 'b.yaml:6: secrets[matrix.name]']) {
      expect(text).toContain(what);
    }
  });

  test('every action of the table belongs to a preset', () => {
    expect(consumers.map(([, provider]) => provider).filter(id => findProvider(id) === undefined)).toEqual([]);
  });
});

describe('what it never does', () => {
  test('it never writes over a configuration that stands', async () => {
    await write(output, 'mine');
    await expect(run({ 'release.yml': release })).rejects.toThrow('".github/auth-check.yml" is there already');
    expect(await readFile(join(cwd, output), 'utf8')).toBe('mine');
  });

  test('without a secret it writes nothing and says so', async () => {
    expect(await run({ 'a.yml': steps('- run: make') })).toBe('');
    expect(said.stdout).toContain('uses a secret: there is nothing to write');
  });

  test('a workflow that can’t be read is named with its error and its secrets, and the others are read', async () => {
    const text = await run({ 'bad.yml': 'jobs: [\n  a: "${{ secrets.LOST }}\n', 'release.yml': release });
    expect(said.stderr).toMatch(/bad\.yml: line \d: not valid YAML: .*; it mentions LOST/);
    expect(text).toContain('LOST');
    expect(load(text).length).toBe(4);
  });

  test('hostile names stay in their comment', async () => {
    const text = await run({
      'a.yml': [
        'on: push\njobs:\n  "ship\\nversion: 3":',
        '    environment: "${{ x }}\\nversion: 4"',
        '    steps:',
        '      - name: "x\\nversion: 2"',
        '        uses: "aws-actions/a\\nversion: 5"',
        '        with: { user: "${{ secrets.STRIPE_SECRET_KEY }}", access-key-id: "${{ secrets.SOMETHING }}" }',
      ].join('\n'),
    });
    expect(text.match(/^version/gm)).toHaveLength(1);
    expect(load(text).map(({ name }) => name)).toEqual(['stripe']);
  });

  test('a secret of a reusable workflow may have a dash, a variable may not', async () => {
    const text = await run({
      'a.yml': steps('- run: npm publish', '  env: { NPM_TOKEN: "${{ secrets.registry-token }}" }'),
    });
    expect(load(text)[0]?.auth).toMatchObject({ token: { name: 'REGISTRY_TOKEN' } });
    expect(said.stdout).toContain('REGISTRY_TOKEN: ${{ secrets.REGISTRY-TOKEN }}');
  });

  test('another file by --output', async () => {
    expect(await run({ 'release.yml': release }, 'config/checks.yml')).toContain('version: 1');
  });
});
