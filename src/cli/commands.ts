import { defaultConcurrency, defaultConfigFile, defaultReportName } from '../commands/defaults.ts';

/** One option of the command line. */
export interface Option {
  readonly kind: 'text' | 'choice' | 'flag' | 'duration' | 'count';
  /** What stands for the value in the help: `FILE`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly description: string;
}

/** One command: the parser, `--help` and docs/command-line.md are made from this table. */
export interface Command {
  readonly name: string;
  /** What follows the name, as the help shows it, and how many of them there must be. */
  readonly operands?: { readonly name: string; readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, Option>>;
  readonly summary: string;
  /** What the exit statuses say. */
  readonly exit: { readonly 0?: string; readonly 1?: string; readonly 2: string };
}

const config: Option = {
  kind: 'text',
  value: 'FILE',
  default: defaultConfigFile,
  description: 'the configuration',
};

const optionalConfig: Option = {
  kind: 'text',
  value: 'FILE',
  description: `the configuration; without it ${defaultConfigFile}, where there is one`,
};

const output: Option = {
  kind: 'text',
  value: 'DIR',
  description: 'write the support report into DIR: report.json, report.md, report.html',
};

const format: Option = {
  kind: 'choice',
  choices: ['text', 'json'],
  default: 'text',
  description: 'json: standard output is one JSON document and nothing else',
};

const timezone: Option = {
  kind: 'text',
  value: 'ZONE',
  default: 'UTC',
  description: 'the zone of times that a log tells without one, as in Europe/Paris',
};

const unlimited = Number.POSITIVE_INFINITY;

export const commands = [
  {
    name: 'validate',
    options: {
      config,
      environment: { kind: 'text', value: 'NAME', description: 'check the targets of this environment alone' },
      output,
      format,
      plan: {
        kind: 'flag',
        description: 'print what would be sent (credential, method, URL, header, side effects), and send nothing',
      },
      offline: { kind: 'flag', description: 'send nothing: stop after inspection' },
      'on-inconclusive': {
        kind: 'choice',
        choices: ['warn', 'fail'],
        default: 'warn',
        description: 'what a credential does that could be neither proven nor disproven',
      },
      timeout: {
        kind: 'duration',
        value: 'TIME',
        description: 'bounds one try, whatever the configuration says, as in 10s',
      },
      concurrency: {
        kind: 'count',
        value: 'N',
        default: String(defaultConcurrency),
        description: 'requests at once per host',
      },
    },
    summary: 'check every configured credential against its targets',
    exit: { 0: 'nothing failed', 1: 'a credential failed', 2: 'it could not run' },
  },
  {
    name: 'analyze',
    operands: { name: 'PATH…', least: 1, most: unlimited },
    options: {
      config: optionalConfig,
      output,
      format,
      'fail-on-incident': { kind: 'flag', description: 'exit with 1 when an incident was found' },
      timezone,
    },
    summary: 'find authentication failures in logs (files, folders, globs, .zip, .gz, or "-" for standard input)',
    exit: { 0: 'it ran to the end', 1: 'with --fail-on-incident: it found one', 2: 'it could not run' },
  },
  {
    name: 'merge',
    operands: { name: 'REPORT…', least: 1, most: unlimited },
    options: { output, format },
    summary: 'join reports that were made apart into one',
    exit: { 0: 'they were joined', 2: 'it could not run' },
  },
  {
    name: 'demo',
    options: { output: { ...output, default: defaultReportName } },
    summary: 'run validate and analyze for real against stand-ins of the five founding providers on this machine',
    exit: { 0: 'it ran to the end', 2: 'it could not run' },
  },
  {
    name: 'init',
    options: { output: { ...config, description: 'the file to write; one that stands is never touched' } },
    summary: "write a first configuration from the secrets that this repository's workflows use",
    exit: { 0: 'it was written, or there is no secret to write about', 2: 'it could not be written' },
  },
  {
    name: 'providers',
    operands: { name: '[NAME]', least: 0, most: 1 },
    options: { format },
    summary: 'list the presets, or explain one',
    exit: { 0: 'it was shown', 2: 'there is no such preset' },
  },
  {
    name: 'explain',
    operands: { name: 'CAUSE', least: 1, most: 1 },
    options: {},
    summary: 'say what a cause means and how to mend it',
    exit: { 0: 'it was shown', 2: 'there is no such cause' },
  },
  {
    name: 'audit',
    operands: { name: 'DIR', least: 1, most: 1 },
    options: { config: optionalConfig },
    summary: 'search a written report for secrets, in every form',
    exit: { 0: 'clean', 1: 'it found one', 2: 'it could not run' },
  },
] as const satisfies readonly Command[];

export type CommandName = (typeof commands)[number]['name'];

/** Options of every command, and of none. */
export const commonOptions = {
  help: { kind: 'flag', description: 'show this help' },
  version: { kind: 'flag', description: 'show the version' },
} as const satisfies Readonly<Record<string, Option>>;
