import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, Scalar } from 'yaml';
import type { Location } from '../model/error.ts';
import type { Problems } from './problems.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export interface Entry {
  readonly name: string;
  readonly offset: number;
  readonly value: Node;
}

/** Aliases may multiply: a file of a thousand lines that name each other must not become a million credentials. */
const maximumLookUps = 250;

/** Reads a parsed document node by node; what doesn't fit is gathered as a problem, and undefined is given back. */
export class Reader {
  readonly env: Env;
  readonly problems: Problems;
  readonly #document: Document.Parsed;
  #lookUps = 0;

  constructor(document: Document.Parsed, problems: Problems, env: Env) {
    this.#document = document;
    this.problems = problems;
    this.env = env;
  }

  locate(node: Node): Location {
    return this.problems.locate(offsetOf(node));
  }

  report(node: Node, message: string, help?: string): undefined {
    this.problems.add(offsetOf(node), message, help);
    return undefined;
  }

  /** A mapping's entries; `what` names it in the message, as in `"targets" must be a mapping`. */
  entries(node: Node, what: string): Entry[] | undefined {
    const resolved = this.#resolve(node);
    if (!isMap(resolved)) return this.report(node, `${what} must be a mapping, found ${kindOf(resolved)}`);
    const entries = resolved.items.flatMap(
      pair => this.#entry(pair as Pair<ParsedNode, ParsedNode | null>, what) ?? [],
    );
    return this.#refuseTwice(entries);
  }

  items(node: Node): readonly Node[] | undefined {
    const resolved = this.#resolve(node);
    return isSeq(resolved) ? (resolved.items as Node[]) : undefined;
  }

  /** Text as it stands in the file: `42`, `1.0` and `true` are text too where text is asked for. */
  text(node: Node, what: string): string | undefined {
    const resolved = this.#resolve(node);
    if (!isScalar(resolved)) return this.report(node, `${what} must be text, found ${kindOf(resolved)}`);
    if (resolved.value === null) return this.report(node, `${what} is empty`);
    return typeof resolved.value === 'string' ? resolved.value : (resolved.source ?? String(resolved.value));
  }

  scalar(node: Node): unknown {
    const resolved = this.#resolve(node);
    return isScalar(resolved) ? resolved.value : undefined;
  }

  /** The value of one key, without a word about the rest. */
  peek(node: Node, name: string): Node | undefined {
    const resolved = this.#resolve(node);
    const pair = isMap(resolved) ? resolved.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
    return (pair?.value as Node | null | undefined) ?? undefined;
  }

  isMapping(node: Node): boolean {
    return isMap(this.#resolve(node));
  }

  isEmpty(node: Node): boolean {
    return this.scalar(node) === null;
  }

  #entry(pair: Pair<ParsedNode, ParsedNode | null>, what: string): Entry | undefined {
    if (!isScalar(pair.key)) return this.report(pair.key, `a key of ${what} must be text, found ${kindOf(pair.key)}`);
    const name = pair.key.source ?? String(pair.key.value);
    return { name, offset: offsetOf(pair.key), value: pair.value ?? emptyAt(pair.key) };
  }

  #refuseTwice(entries: readonly Entry[]): Entry[] {
    const seen = new Set<string>();
    return entries.filter(({ name, offset }) => {
      if (seen.has(name))
        this.problems.add(offset, 'this key is there twice', 'keep one of the two, or give one another name');
      return !seen.has(name) && seen.add(name);
    });
  }

  #resolve(node: Node): Node | undefined {
    if (!isAlias(node)) return node;
    this.#lookUps += 1;
    if (this.#lookUps === maximumLookUps + 1) this.report(node, 'too many aliases', 'write the values out');
    return this.#lookUps > maximumLookUps ? undefined : node.resolve(this.#document);
  }
}

/** The value of `{ production }`, which has none. */
function emptyAt(key: ParsedNode): Node {
  const empty = new Scalar(null);
  empty.range = key.range;
  return empty;
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function kindOf(node: Node | undefined): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (isScalar(node) && node.value === null) return 'nothing';
  return 'text';
}
