/** What an error body says in the fields that the common formats share. */
export interface ErrorBody {
  /** Machine-readable codes, the most specific first. */
  readonly codes: readonly string[];
  /** Sentences for people. */
  readonly messages: readonly string[];
  readonly scopesNeeded: readonly string[];
}

const codeFields = [
  'code',
  'error',
  'error_code',
  'errorCode',
  'type',
  'title',
  'reason',
  'status',
  '__type',
  'Code',
  'name',
];
const messageFields = [
  'message',
  'detail',
  'error_description',
  'errorMessage',
  'msg',
  'description',
  'title',
  'error',
  'Message',
];
const nestedFields = ['error', 'errors', 'extensions', 'details', 'body', 'response', 'Error'];
const scopeFields = ['needed', 'required_scope', 'required_role', 'scope'];
const maxDepth = 4;

/**
 * Reads a body of any of the common formats: RFC 9457, OAuth, JSON:API and drf-standardized-errors (`errors: [{code,
 * detail}]`), Google and OpenAI (`error: {code, message, status}`), GraphQL (`errors[].extensions.code`), AWS (JSON and
 * XML), bare text.
 */
export function readBody(text: string): ErrorBody {
  const trimmed = text.trim();
  const json = parseJson(trimmed);
  if (json !== undefined) return fromJson(json);
  if (trimmed.startsWith('<')) return fromXml(trimmed);
  return { codes: [], messages: trimmed === '' ? [] : [trimmed], scopesNeeded: [] };
}

function parseJson(text: string): unknown {
  if (!/^[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromJson(value: unknown): ErrorBody {
  const codes: string[] = [];
  const messages: string[] = [];
  const scopesNeeded: string[] = [];
  const visit = (node: unknown, depth: number): void => {
    if (typeof node === 'string') messages.push(node);
    if (typeof node !== 'object' || node === null || depth > maxDepth) return;
    const fields = node as Record<string, unknown>;
    for (const inner of nestedIn(fields)) visit(inner, depth + 1);
    codes.push(...textsOf(fields, codeFields));
    messages.push(...textsOf(fields, messageFields));
    scopesNeeded.push(...textsOf(fields, scopeFields).flatMap(text => text.split(/[\s,]+/).filter(Boolean)));
  };
  visit(value, 0);
  return { codes: lastSegments(codes), messages, scopesNeeded };
}

function nestedIn(node: Record<string, unknown>): readonly unknown[] {
  if (Array.isArray(node)) return node.slice(0, 20);
  return nestedFields.map(field => node[field]).filter(value => typeof value === 'object');
}

function textsOf(fields: Record<string, unknown>, names: readonly string[]): string[] {
  return names.flatMap(name => (typeof fields[name] === 'string' ? [fields[name]] : []));
}

/** AWS writes `com.amazon.coral#AccessDeniedException`, RFC 9457 a URI: the last part is the code. */
function lastSegments(codes: readonly string[]): string[] {
  return codes.map(code => code.slice(Math.max(code.lastIndexOf('#'), code.lastIndexOf('/')) + 1));
}

function fromXml(text: string): ErrorBody {
  const start = text.slice(0, 65_536);
  const codes = [...start.matchAll(/<Code>([^<]{1,200})<\/Code>/g)].map(match => match[1]!);
  const messages = [...start.matchAll(/<Message>([^<]{1,2000})<\/Message>/g)].map(match => match[1]!);
  return {
    codes,
    messages: messages.length > 0 ? messages : [start.replace(/<[^>]{0,2000}>/g, ' ')],
    scopesNeeded: [],
  };
}
