import type { Node } from 'yaml';
import type { Env, Reader } from './reader.ts';

/** The variable's name where the whole text is `$NAME` or `${NAME}`, else null. */
export function variableName(text: string): string | null {
  const match = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

export function lookUp(env: Env, name: string): string | undefined {
  return Object.hasOwn(env, name) ? env[name] : undefined;
}

/** Puts variables into text that is no secret, such as a URL; `$$` stands for a dollar sign. */
export function expand(reader: Reader, node: Node, text: string): string | undefined {
  if (refuseExpression(reader, node, text)) return undefined;
  const missing = new Set<string>();
  const expanded = text.replace(/\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g, (all, plain, braced) => {
    const name: string | undefined = plain ?? braced;
    if (name === undefined) return all.slice(1);
    const value = lookUp(reader.env, name);
    if (value === undefined || value === '') missing.add(name);
    return value ?? '';
  });
  for (const name of missing) {
    const state = lookUp(reader.env, name) === '' ? 'empty' : 'not set';
    reader.report(
      node,
      `the variable "${name}" is ${state}`,
      `set it by "env:" of the step; for a dollar sign write "$$"`,
    );
  }
  return missing.size === 0 ? expanded : undefined;
}

/** GitHub fills in `${{ … }}` in workflows alone; here it would be sent as it stands. */
export function refuseExpression(reader: Reader, node: Node, text: string): boolean {
  const expression = /\$\{\{\s*(?:(?:secrets|vars|env)\.([A-Za-z_]\w{0,60}))?/.exec(text);
  if (expression === null) return false;
  const name = expression[1] ?? 'NAME';
  const message = 'a workflow expression is not filled in here: this file is read as it stands';
  reader.report(node, message, `write "$${name}", and set ${name} by "env:" of the step`);
  return true;
}

/** Text in which variables are filled in; `what` names it in messages. */
export function readText(reader: Reader, node: Node, what: string): string | undefined {
  const text = reader.text(node, what);
  return text === undefined ? undefined : expand(reader, node, text.trim());
}
