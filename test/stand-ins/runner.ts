import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { type Command, parseCommand, parseFileCommands } from './runner-commands.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** The step's `env:`, and what else is to differ from the usual environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The webhook payload. */
  readonly event?: object;
}

export interface Annotation {
  readonly level: string;
  readonly title: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly message: string;
}

/** What a stage of the action left behind, as the runner would keep it. */
export interface Stage {
  readonly status: number;
  /** Both streams as they came, before any masking. */
  readonly raw: string;
  /** What a reader of the job's log sees: commands carried out, masks applied. */
  readonly log: string;
  readonly masks: readonly string[];
  /** At most ten of a level, each cut at 4,096 characters. */
  readonly annotations: readonly Annotation[];
  /** Beyond the ten, and lost. */
  readonly dropped: number;
  readonly debug: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** '' where it was over 1 MiB: the runner drops it whole. */
  readonly summary: string;
}

/** A job on a runner: a workspace, RUNNER_TEMP, and steps that use the committed action. */
export class Job {
  readonly workspace: string;
  readonly temp: string;
  readonly #folder: string;
  readonly #base: Readonly<Record<string, string>>;

  constructor(folder: string, env: Readonly<Record<string, string>>) {
    this.#folder = folder;
    this.workspace = path.join(folder, 'work');
    this.temp = path.join(folder, 'temp');
    this.#base = env;
  }

  /** `files` are the checked-out repository's; `env` is what the services of this job put into its environment. */
  static async start(
    files: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Job> {
    const job = new Job(await mkdtemp(path.join(os.tmpdir(), 'auth-check-job-')), env);
    await mkdir(job.temp, { recursive: true });
    await mkdir(job.workspace, { recursive: true });
    for (const [name, text] of Object.entries(files)) await job.write(name, text);
    return job;
  }

  async write(name: string, text: string): Promise<void> {
    const file = path.join(this.workspace, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** Runs `dist/index.js` as a step would. */
  main(options: StepOptions = {}): Promise<Stage> {
    return this.#run('dist/index.js', options, {});
  }

  /** Runs `dist/post.js` of the same step, with the state that main saved. */
  post(options: StepOptions, main: Stage): Promise<Stage> {
    return this.#run('dist/post.js', options, main.state);
  }

  async end(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #run(script: string, options: StepOptions, state: Readonly<Record<string, string>>): Promise<Stage> {
    const files = await this.#commandFiles(options.event ?? {});
    const env = {
      ...(await runnerVariables(this, options.inputs ?? {})),
      ...this.#base,
      ...files,
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ...options.env,
    };
    const { status, raw } = await spawned(path.join(root, script), env, this.workspace);
    const read = async (file: string) => parseFileCommands(await readFile(file, 'utf8'));
    return {
      status,
      raw,
      ...understand(raw),
      outputs: await read(files.GITHUB_OUTPUT),
      state: await read(files.GITHUB_STATE),
      summary: await readSummary(files.GITHUB_STEP_SUMMARY),
    };
  }

  async #commandFiles(event: object) {
    const folder = await mkdtemp(path.join(this.#folder, 'commands-'));
    const file = async (name: string, text = '') => {
      await writeFile(path.join(folder, name), text);
      return path.join(folder, name);
    };
    return {
      GITHUB_OUTPUT: await file('output'),
      GITHUB_STATE: await file('state'),
      GITHUB_ENV: await file('env'),
      GITHUB_PATH: await file('path'),
      GITHUB_STEP_SUMMARY: await file('summary'),
      GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(event)),
    };
  }
}

/** Every declared input is there, with its default or empty (actions/runner, ActionRunner.cs). */
async function runnerVariables(job: Job, inputs: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const action = parse(await readFile(path.join(root, 'action.yml'), 'utf8')) as Action;
  const variables = Object.entries(action.inputs).map(([name, { default: value = '' }]) => {
    const text = value.includes('github.token') ? ['ghs', 'workflow'].join('_') : value;
    return [`INPUT_${name.toUpperCase()}`, inputs[name] ?? text];
  });
  return {
    ...Object.fromEntries(variables),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: 'deploy',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'c0ffee0000000000000000000000000000000000',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
    GITHUB_WORKFLOW_SHA: 'c0ffee0000000000000000000000000000000000',
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: job.temp,
    ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
    // Nothing may leave loopback.
    GITHUB_API_URL: 'http://127.0.0.1:9',
  };
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

function spawned(script: string, env: Record<string, string>, cwd: string): Promise<{ status: number; raw: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { env, cwd });
    const chunks: Buffer[] = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.stderr.on('data', chunk => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', status => resolve({ status: status ?? -1, raw: Buffer.concat(chunks).toString() }));
  });
}

async function readSummary(file: string): Promise<string> {
  const bytes = existsSync(file) ? await readFile(file) : Buffer.alloc(0);
  return bytes.length > 1024 * 1024 ? '' : bytes.toString();
}

/** Carries out what a stage printed, in order, as the runner does. */
function understand(raw: string): Pick<Stage, 'log' | 'masks' | 'annotations' | 'dropped' | 'debug'> {
  const masks: string[] = [];
  const issues: Annotation[] = [];
  const debug: string[] = [];
  const log: string[] = [];
  const hide = (text: string) => masks.reduce((hidden, mask) => hidden.replaceAll(mask, '***'), text);
  for (const line of raw.split(/\r?\n/)) {
    const command = parseCommand(line);
    if (command?.name === 'add-mask') masks.push(...linesOf(command.message));
    else if (command?.name === 'debug') debug.push(hide(command.message));
    else if (command && levels.includes(command.name)) issues.push(annotation(command, hide));
    else log.push(hide(line));
  }
  const annotations = levels.flatMap(level => issues.filter(issue => issue.level === level).slice(0, 10));
  return { log: log.join('\n'), masks, annotations, dropped: issues.length - annotations.length, debug };
}

const levels: readonly string[] = ['error', 'warning', 'notice'];

/** A mask of several lines hides the whole and every line (ActionCommandManager.cs, AddMask). */
function linesOf(mask: string): string[] {
  const lines = mask.split(/[\r\n]+/).map(line => line.trim());
  return [...new Set([mask, ...lines])].filter(line => line !== '');
}

function annotation({ name, properties, message }: Command, hide: (text: string) => string): Annotation {
  const { title, file, line } = properties;
  return { level: name, title, file, line: line ? Number(line) : undefined, message: hide(message).slice(0, 4096) };
}
