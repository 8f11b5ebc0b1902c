import type { Line } from './line.ts';

/** Lines of one passage at most: a dump of a request object runs to some 2,000. */
const mostLines = 20_000;

/** Lines that belong to the one before although they aren't indented deeper. */
const continues =
  /^(?:[}\])]|Caused by:|caused by:|at |from \/|\.\.\. \d|During handling of the above|The above exception|\^|Stack trace:|#\d{1,3} )/;
const chained = /^(?:Caused by:|During handling of the above|The above exception)/;
/** Programs that begin each line of one report with the same word. */
const taggedLines = [
  /^(?:\d{1,6} (?:verbose|error) .{0,40})?(?:npm|lerna|pnpm) (?:ERR!|error)(?:\s|$)/,
  /^svn: |^Authentication failed$/,
];

/** What begins something of its own, however deep it stands. */
const beginnings = [
  // git
  String.raw`remote: |fatal: (?!true\b|false\b)`,
  // parts of a test's report: jest, newman, vitest, Go
  String.raw`console\.(?:log|error|warn|info|debug)$|● \S`,
  String.raw`(?:GET|POST|PUT|PATCH|DELETE|HEAD) https?:\/\/\S{1,2000} \[\d{3} `,
  String.raw`(?:stdout|stderr) \| \S`,
  String.raw`=== (?:RUN|CONT|PAUSE) |\w{1,100}_test\.go:\d{1,6}: `,
  // rows of a log of requests, of a load generator's count
  String.raw`(?:-->|<--|xxx) [A-Z]{3,8} \/`,
  String.raw`(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:https?:\/)?\/\S{0,2000} [1-5]\d\d\b`,
  String.raw`\[[1-5]\d\d\]\s{1,8}\d{1,9} responses$`,
];
const begins = new RegExp(`^(?:${beginnings.join('|')})`);

/**
 * Index behind the passage that starts at `index`: the line and what hangs on it by indentation, closing brackets, a frame,
 * a stack trace, a cause. Most passages are one line.
 */
export function passageEnd(lines: readonly Line[], index: number): number {
  const head = lines[index]!;
  if (head.text === '' && head.marker !== null) return index + 1;
  if (head.marker === 'box') return runEnd(lines, index, line => line.marker === 'box' || line.indent > head.indent);
  const tag = taggedLines.find(pattern => pattern.test(head.text));
  if (tag) return runEnd(lines, index, line => tag.test(line.text));
  if (head.text.startsWith('Traceback (most recent')) return tracebackEnd(lines, index);
  let end = index + 1;
  while (end < lines.length && end - index < mostLines) {
    const line = lines[end]!;
    if (line.text === '') {
      if (!resumes(lines, end + 1, head)) break;
    } else if (!hangsOn(line, head) || begins.test(line.text)) break;
    end++;
  }
  return end;
}

function hangsOn(line: Line, head: Line): boolean {
  if (line.marker !== head.marker && line.marker !== null && line.marker !== 'box') return false;
  return line.indent > head.indent || (line.indent === head.indent && continues.test(line.text));
}

/** Behind a blank line only a cause goes on. */
function resumes(lines: readonly Line[], index: number, head: Line): boolean {
  const next = lines[index];
  return next !== undefined && next.indent === head.indent && chained.test(next.text);
}

function runEnd(lines: readonly Line[], index: number, belongs: (line: Line) => boolean): number {
  let end = index + 1;
  while (end < lines.length && end - index < mostLines && belongs(lines[end]!) && !startsAnew(lines[end]!)) end++;
  return end;
}

/** A new box, or a new error inside one that has lost its corners. */
function startsAnew(line: Line): boolean {
  return line.marker === 'box' && /^(?:Error|Warning): /.test(line.text);
}

/** Python: frames are indented, the exception stands at the traceback's own column; chained tracebacks are one failure. */
function tracebackEnd(lines: readonly Line[], index: number): number {
  let end = exceptionEnd(lines, index);
  for (let again = chainedBelow(lines, end); again !== undefined && again - index < mostLines; ) {
    end = exceptionEnd(lines, again);
    again = chainedBelow(lines, end);
  }
  return end;
}

/** Of a traceback without its head the first frame is left, two columns in. */
function columnOf({ text, indent }: Line): number {
  return text.startsWith('File "') ? indent - 2 : indent;
}

/** A blank line, or the frame that loguru marks. */
const between = /^$|^> File "/;

/** A message of several lines that ends in a blank one, and the sentence behind it: `, on get https://…`. */
function goesOn(lines: readonly Line[], end: number): boolean {
  return lines[end]?.text === '' && lines[end + 1]?.text.startsWith(', ') === true;
}

/** Index behind one traceback's exception and what hangs on it. */
function exceptionEnd(lines: readonly Line[], index: number): number {
  const indent = columnOf(lines[index]!);
  let end = index + 1;
  while (
    end < lines.length &&
    end - index < mostLines &&
    (lines[end]!.indent > indent || between.test(lines[end]!.text))
  )
    end++;
  end = Math.min(lines.length, end + 1);
  while (end < lines.length && end - index < mostLines && lines[end]!.indent > indent && lines[end]!.text !== '') end++;
  return goesOn(lines, end) ? end + 2 : end;
}

/** Where the traceback begins that "during handling of the above" announces. */
function chainedBelow(lines: readonly Line[], end: number): number | undefined {
  const next = lines[end]?.text === '' ? end + 1 : end;
  if (!chained.test(lines[next]?.text ?? '')) return undefined;
  return [next + 1, next + 2].find(at => lines[at]?.text.startsWith('Traceback'));
}
