import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** A workflow file's jobs with the lines of their steps. */
export interface WorkflowFile {
  readonly jobs: readonly WorkflowJob[];
}

export interface WorkflowJob {
  readonly key: string;
  /** As written, expressions and all. */
  readonly name: string | null;
  readonly environment: string | null;
  readonly line: number;
  readonly steps: readonly WorkflowStep[];
}

export interface WorkflowStep {
  /** As GitHub shows it: its `name`, else `Run` and what it runs. */
  readonly name: string;
  readonly line: number;
}

/** Reads what it can: a file that GitHub runs is sound, and one that isn't gives no lines. */
export function parseWorkflow(text: string): WorkflowFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const jobs = document.get('jobs');
  const lineOf = (node: unknown) => lines.linePos((node as Node).range?.[0] ?? 0).line;
  return { jobs: isMap(jobs) ? jobs.items.map(({ key, value }) => jobOf(key, value, lineOf)) : [] };
}

type LineOf = (node: unknown) => number;

function jobOf(key: unknown, value: unknown, lineOf: LineOf): WorkflowJob {
  const map = isMap(value) ? value : null;
  const environment = map?.get('environment');
  const steps = map?.get('steps');
  return {
    key: isScalar(key) ? String(key.value) : '',
    name: textIn(map, 'name'),
    environment: isMap(environment) ? textIn(environment, 'name') : textIn(map, 'environment'),
    line: lineOf(key),
    steps: isSeq(steps) ? steps.items.filter(isMap).map(step => ({ name: nameOf(step), line: lineOf(step) })) : [],
  };
}

function textIn(map: YAMLMap | null, key: string): string | null {
  const value = map?.get(key);
  return typeof value === 'string' ? value : null;
}

/** actions/runner, Handlers/ScriptHandler.cs: an unnamed step shows the first line of its script. */
function nameOf(step: YAMLMap): string {
  const script = textIn(step, 'run')?.trim().split(/\r?\n/)[0];
  return textIn(step, 'name') ?? `Run ${script ?? textIn(step, 'uses') ?? ''}`;
}

/**
 * The job that the REST API knows by this name: `deploy`, `Deploy (production)`, `Deploy to eu` of `Deploy to ${{ … }}`. A
 * reusable workflow's `call / deploy` is the job that calls it.
 */
export function findJob({ jobs }: WorkflowFile, fullName: string): WorkflowJob | undefined {
  const name = fullName.split(' / ')[0]!;
  const plain = name.replace(/ \([^()]*\)$/, '');
  return (
    jobs.find(job => job.name === fullName) ??
    jobs.find(job => job.name === name || (job.name === null && job.key === name)) ??
    jobs.find(job => job.name === plain || (job.name === null && job.key === plain)) ??
    jobs.find(job => job.name !== null && matches(job.name, name))
  );
}

export function findStep(job: WorkflowJob, name: string): WorkflowStep | undefined {
  return job.steps.find(step => step.name === name) ?? job.steps.find(step => matches(step.name, name));
}

/** Whether a name could come of this one by filling its expressions in; linear, since each part is looked for once. */
function matches(template: string, name: string): boolean {
  const parts = template.split(/\$\{\{.*?\}\}/);
  if (parts.length === 1 || !name.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  for (const part of parts.slice(1)) {
    at = name.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return at === name.length || parts.at(-1) === '';
}
