import { setFlagsFromString } from 'node:v8';
import type { Node } from 'yaml';
import type { UserDialect } from '../model/config.ts';
import { dialectGroups } from './keys.ts';
import { nearest } from './nearest.ts';
import type { Entry, Reader } from './reader.ts';
import { listed, named, shown } from './wording.ts';

/** `dialects`: expressions by name. They meet hostile logs, so each must run in time linear in the line. */
export function readDialects(reader: Reader, node: Node): UserDialect[] {
  const entries = reader.entries(node, '"dialects"') ?? [];
  return entries.flatMap(entry => readDialect(reader, entry) ?? []);
}

function readDialect(reader: Reader, { name, value }: Entry): UserDialect | undefined {
  const what = named('dialect', name);
  const source = reader.text(value, what);
  if (source === undefined) return undefined;
  const pattern = compile(reader, value, what, source);
  return pattern !== undefined && hasKnownGroups(reader, value, what, source) ? { name, pattern } : undefined;
}

function compile(reader: Reader, node: Node, what: string, source: string): RegExp | undefined {
  try {
    new RegExp(source);
  } catch (error) {
    return reader.report(node, `${what} is not a regular expression: ${reasonOf(error)}`);
  }
  const slow = slowConstruct(source);
  if (slow !== null)
    return reader.report(node, `${what} holds ${slow}, which can take for ever on a long line`, 'write it without');
  try {
    return linear(source);
  } catch {
    return reader.report(
      node,
      `${what} cannot run in linear time`,
      'large counts such as {1,1000} and flags such as (?i:…) are not accepted',
    );
  }
}

/**
 * Compiled for V8's engine that never backtracks (https://v8.dev/blog/non-backtracking-regexp): about 7 µs a line, on any line.
 * @throws SyntaxError where the engine can't run it.
 */
function linear(source: string): RegExp {
  setFlagsFromString('--enable-experimental-regexp-engine');
  return new RegExp(source, 'l');
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message.slice(message.lastIndexOf(': ') + 2).toLowerCase();
}

/** The construct for which the engine, or any reader, would have to backtrack; null when there is none. */
function slowConstruct(source: string): string | null {
  const plain = source.replace(/\\[^1-9k]/g, 'x').replace(/\[(?:[^\]\\]|\\.)*\]/g, 'x');
  if (/\\[1-9k]/.test(plain)) return 'a backreference';
  if (/\(\?<[=!]/.test(plain)) return 'a lookbehind';
  if (/\(\?[=!]/.test(plain)) return 'a lookahead';
  return hasNestedRepetition(plain) ? 'a repetition inside a repetition' : null;
}

/** `(a+)+`; for each group that is open, whether it has repeated something. */
function hasNestedRepetition(plain: string): boolean {
  const repeated = [false];
  for (const [token] of plain.matchAll(/\(\?<\w+>|\(\?:|\(|\)(?:[*+]|\{\d+(?:,\d*)?\})?|[*+]|\{\d+(?:,\d*)?\}/g)) {
    if (token.startsWith('(')) repeated.push(false);
    else if (!token.startsWith(')')) repeated[repeated.length - 1] = true;
    else {
      const inner = repeated.pop() ?? false;
      if (inner && token.length > 1) return true;
      repeated[repeated.length - 1] ||= inner || token.length > 1;
    }
  }
  return false;
}

function hasKnownGroups(reader: Reader, node: Node, what: string, source: string): boolean {
  const groups = [...source.matchAll(/\(\?<([A-Za-z_$][\w$]*)>/g)].map(match => match[1]!);
  const unknown = groups.find(group => !(dialectGroups as readonly string[]).includes(group));
  if (unknown !== undefined) {
    const meant = nearest(unknown, dialectGroups);
    const help = meant === null ? `accepted: ${listed(dialectGroups, 'and')}` : `did you mean "${meant}"?`;
    reader.report(node, `${what} has a group ${shown(unknown)} that nothing is known for`, help);
  }
  if (groups.length === 0) {
    reader.report(node, `${what} has no named group`, 'write "(?<status>40[13])" where the status stands');
  }
  return unknown === undefined && groups.length > 0;
}
