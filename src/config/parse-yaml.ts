import { type Document, type ErrorCode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { Problems, type Source } from './problems.ts';

/** Far above any configuration; what is larger is not one, and a parser must not be kept busy by it. */
const maximumLength = 256 * 1024;

/**
 * Parses with positions. The parser's own messages are not shown, since they quote the file, which may hold a secret.
 * @throws AuthCheckError CONFIG_INVALID with every syntax error.
 */
export function parseYaml(source: Source, words: readonly string[]): { document: Document.Parsed; problems: Problems } {
  const lineCounter = new LineCounter();
  const problems = new Problems(source, lineCounter, words);
  if (source.text.length > maximumLength) problems.add(0, 'the file is larger than 256 KiB', 'is it a configuration?');
  else if (isDeep(source.text)) problems.add(0, 'the file is nested too deeply to be a configuration');
  problems.throwIfAny();
  const document = parse(source.text, lineCounter, problems);
  for (const error of document?.errors.slice(0, 20) ?? [])
    problems.add(error.pos[0], describeSyntaxError(error), syntaxHelp[error.code]);
  problems.throwIfAny();
  return { document: document!, problems };
}

/** A long row of open brackets or of `- - -` costs the parser gigabytes or minutes, so they are counted beforehand. */
function isDeep(text: string): boolean {
  if (/(?:[-?:][ \t]+){100}/.test(text)) return true;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > 1000) return true;
  }
  return false;
}

function parse(text: string, lineCounter: LineCounter, problems: Problems): Document.Parsed | null {
  try {
    // The parser looks for a key twice in time that is quadratic in their number; the reader does it in linear time.
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  } catch {
    problems.add(0, 'the file cannot be read as YAML');
    return null;
  }
}

/** In our own words: the parser's quote the file. */
export function describeSyntaxError(error: YAMLError): string {
  return `not valid YAML: ${syntaxErrors[error.code] ?? 'this does not belong here'}`;
}

const syntaxErrors: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: 'an alias cannot carry an anchor or a tag',
  BAD_ALIAS: 'an alias without a name',
  BAD_COLLECTION_TYPE: 'a tag that does not fit what follows',
  BAD_DIRECTIVE: 'an unknown % directive',
  BAD_DQ_ESCAPE: 'an unknown escape in double quotes',
  BAD_INDENT: 'the indentation is wrong',
  BAD_PROP_ORDER: 'an anchor or a tag in the wrong place',
  BAD_SCALAR_START: 'text cannot start with this character',
  BLOCK_AS_IMPLICIT_KEY: 'a second "key:" on one line, or a value that goes on in the next',
  BLOCK_IN_FLOW: 'indented text inside { } or [ ]',
  IMPOSSIBLE: 'this cannot be read',
  KEY_OVER_1024_CHARS: 'a key of more than 1,024 characters',
  MISSING_CHAR: 'a character is missing, such as a colon, a comma, a quote or a closing bracket',
  MULTILINE_IMPLICIT_KEY: 'a key goes on over several lines: a colon is missing, or the indentation is wrong',
  MULTIPLE_ANCHORS: 'more than one anchor',
  MULTIPLE_DOCS: 'a second document starts here',
  MULTIPLE_TAGS: 'more than one tag',
  NON_STRING_KEY: 'a key must be text',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
  TAB_AS_INDENT: 'a tab is used for indentation',
  TAG_RESOLVE_FAILED: 'an unknown tag',
  UNEXPECTED_TOKEN: 'this does not belong here',
};

const syntaxHelp: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_DQ_ESCAPE: 'double the backslash, or use single quotes',
  BAD_SCALAR_START: 'put the value into single quotes',
  MULTIPLE_DOCS: 'keep one document a file: remove the line "---"',
  TAB_AS_INDENT: 'use spaces',
};
