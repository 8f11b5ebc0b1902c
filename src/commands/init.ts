import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { draftsOf, isComplete } from '../init/draft.ts';
import { mentionsIn } from '../init/expressions.ts';
import { foundSecrets } from '../init/found-secret.ts';
import { readWorkflowSecrets, type WorkflowSecrets } from '../init/workflow-secrets.ts';
import { type Discovery, describeUnreadable, envLines, writeConfiguration } from '../init/write-draft.ts';
import { AuthCheckError } from '../model/error.ts';
import type { World } from '../model/world.ts';
import { providers } from '../providers/index.ts';

export interface InitOptions {
  /** The configuration to write, relative to the working folder. */
  readonly output: string;
}

const folder = '.github/workflows';

/**
 * Writes a first configuration from the secrets that the workflows use, and says which `env:` the step needs. A workflow that
 * can't be read is named, and the others are read.
 * @throws AuthCheckError OUTPUT_UNWRITABLE where the file is there already, or can't be written.
 */
export async function init({ output }: InitOptions, world: World): Promise<void> {
  const file = resolve(world.cwd, output);
  if (await stat(file).catch(() => null)) throw alreadyThere(output);
  const { uses, unnamed, unreadable } = await readWorkflows(world.cwd);
  for (const workflow of unreadable) world.stderr.write(`cannot read ${describeUnreadable(workflow)}\n`);
  if (uses.length + unnamed.length + unreadable.flatMap(({ mentions }) => mentions).length === 0) {
    world.stdout.write(`No workflow in ${folder} uses a secret: there is nothing to write.\n`);
    return;
  }
  const secrets = foundSecrets(uses, providers);
  const discovery = { secrets, drafts: draftsOf(secrets), unnamed, unreadable };
  await write(file, output, writeConfiguration(discovery));
  world.stdout.write(summary(output, discovery));
}

type Workflows = WorkflowSecrets & Pick<Discovery, 'unreadable'>;

async function readWorkflows(cwd: string): Promise<Workflows> {
  const names = await readdir(join(cwd, folder)).catch(() => []);
  const files = names
    .filter(name => /\.ya?ml$/.test(name))
    .sort()
    .map(name => `${folder}/${name}`);
  const read = await Promise.all(files.map(file => readWorkflow(cwd, file)));
  return {
    uses: read.flatMap(({ uses }) => uses),
    unnamed: read.flatMap(({ unnamed }) => unnamed),
    unreadable: read.flatMap(({ unreadable }) => unreadable),
  };
}

async function readWorkflow(cwd: string, file: string): Promise<Workflows> {
  let text = '';
  try {
    text = await readFile(join(cwd, file), 'utf8');
    return { ...readWorkflowSecrets(file, text), unreadable: [] };
  } catch (error) {
    return {
      uses: [],
      unnamed: [],
      unreadable: [{ file, reason: (error as Error).message, mentions: mentionsIn(text) }],
    };
  }
}

async function write(file: string, output: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST'
      ? alreadyThere(output)
      : new AuthCheckError('OUTPUT_UNWRITABLE', `cannot write "${output}": ${message}`);
  }
}

function alreadyThere(output: string): AuthCheckError {
  const help = 'init never writes over a configuration: name another file by --output.';
  return new AuthCheckError('OUTPUT_UNWRITABLE', [{ message: `"${output}" is there already`, help }]);
}

function summary(output: string, { secrets, drafts }: Discovery): string {
  const complete = drafts.filter(isComplete);
  const env = envLines(drafts);
  return [
    `Wrote ${output}: ${count(complete.length, 'credential')} from ${count(secrets.length, 'secret')}. Read its comments: what was guessed says so.`,
    ...(env.length === 0
      ? []
      : ['', 'The step that runs auth-check needs:', '', '  env:', ...env.map(line => `    ${line}`)]),
    '',
    'Then see what would be sent: auth-check validate --plan',
    '',
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
