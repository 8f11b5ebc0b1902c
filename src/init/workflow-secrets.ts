import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { describeSyntaxError } from '../config/parse-yaml.ts';
import { namesIn, unnamedIn } from './expressions.ts';

/** One place of a workflow where a secret is used, with what stands around it. */
export interface SecretUse {
  /** As written; GitHub doesn't tell upper from lower case. */
  readonly secret: string;
  readonly file: string;
  readonly line: number;
  readonly job: string | null;
  /** The job's `environment:`, which may be an expression. */
  readonly environment: string | null;
  /** The step's name, or what it runs. */
  readonly step: string | null;
  /** The action or reusable workflow that gets it, without its version: `docker/login-action`. */
  readonly action: string | null;
  /** The key that it is given to: `NPM_TOKEN` of an `env:`, `password` of a `with:`. */
  readonly key: string | null;
  /** The values of the step's `with:`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** All text of the step, by which its neighbours are found; '' outside of steps. */
  readonly text: string;
}

export interface WorkflowSecrets {
  readonly uses: readonly SecretUse[];
  /** Where secrets are handed on without their names: `secrets: inherit`, `toJSON(secrets)`, `secrets[matrix.name]`. */
  readonly unnamed: readonly { readonly file: string; readonly line: number; readonly what: string }[];
}

/** Where the walk stands: what the nodes on the way down have told. */
interface Place extends Omit<SecretUse, 'secret' | 'file' | 'line'> {
  readonly path: readonly string[];
}

/** @throws Error with the place and the reason, where the file is no YAML or no mapping. */
export function readWorkflowSecrets(file: string, source: string): WorkflowSecrets {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  const lineOf = (offset: number) => lineCounter.linePos(offset).line;
  if (error) throw new Error(`line ${lineOf(error.pos[0])}: ${describeSyntaxError(error)}`);
  if (!isMap(document.contents)) throw new Error('not a workflow: no mapping');
  const nowhere = { job: null, environment: null, step: null, action: null, key: null, inputs: {}, text: '', path: [] };
  const found = [...scalarsOf(document.contents, nowhere)];
  return {
    uses: found.flatMap(({ node, place }) =>
      namesIn(source, node, place.path.at(-1)!).map(({ text, offset }) => {
        return { ...told(place), secret: text, file, line: lineOf(offset) };
      }),
    ),
    unnamed: found.flatMap(({ node, place }) =>
      unnamedIn(source, node, place.path.at(-1)!).map(({ text, offset }) => ({
        file,
        line: lineOf(offset),
        what: text,
      })),
    ),
  };
}

function told({ path: _, ...use }: Place): Omit<SecretUse, 'secret' | 'file' | 'line'> {
  return use;
}

function* scalarsOf(node: Node | null, place: Place): Generator<{ node: Node; place: Place }> {
  if (isScalar(node)) yield { node, place };
  if (isSeq(node))
    for (const item of node.items as Node[]) yield* scalarsOf(item, enter(item, [...place.path, '-'], place));
  if (!isMap(node)) return;
  for (const { key, value } of node.items as { key: Node; value: Node | null }[]) {
    const name = isScalar(key) ? String(key.value) : '';
    yield* scalarsOf(value, enter(value, [...place.path, name], place));
  }
}

/** What a node on the way down adds: `jobs.deploy` names the job, a step its action, `env.NPM_TOKEN` the key. */
function enter(node: Node | null, path: readonly string[], place: Place): Place {
  const [first, job = null, section] = path;
  const inside = { ...place, path };
  if (isMap(node) && first === 'jobs' && path.length === 2) {
    return { ...inside, job, environment: environmentOf(node), action: versionless(textIn(node, 'uses')) };
  }
  if (isMap(node) && section === 'steps' && path.length === 4) {
    return {
      ...inside,
      step: stepName(node),
      action: versionless(textIn(node, 'uses')),
      inputs: inputsOf(node),
      text: textOf(node),
    };
  }
  const parent = path.at(-2);
  const isNamed = parent === 'env' || parent === 'with' || parent === 'secrets';
  return isNamed ? { ...inside, key: path.at(-1) ?? null } : inside;
}

function environmentOf(job: YAMLMap): string | null {
  const environment = job.get('environment');
  return isMap(environment) ? textIn(environment, 'name') : textIn(job, 'environment');
}

function stepName(step: YAMLMap): string {
  return textIn(step, 'name') ?? textIn(step, 'uses') ?? textIn(step, 'id') ?? firstLine(textIn(step, 'run') ?? '');
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}

function inputsOf(step: YAMLMap): Record<string, string> {
  const inputs = step.get('with');
  return isMap(inputs) ? (inputs.toJSON() as Record<string, string>) : {};
}

/** Every text in a node, by which hosts are found. */
function textOf(node: Node): string {
  return [...scalarsOf(node, { path: [] } as unknown as Place)]
    .map(({ node: scalar }) => String((scalar as { value?: unknown }).value))
    .join('\n');
}

function textIn(map: YAMLMap, key: string): string | null {
  const value = map.get(key);
  return typeof value === 'string' ? value : null;
}

function versionless(uses: string | null): string | null {
  return uses === null ? null : uses.split('@', 1)[0]!;
}
