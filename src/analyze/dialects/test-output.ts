import type { Line } from '../lines/line.ts';
import type { Dialect } from '../sighting.ts';

const mostLines = 300;

/**
 * What a test prints while it runs: of a test that passed it tells of no failure, whatever it says. Go's `=== RUN` and `t.Log`,
 * pytest's live log, newman's requests, jest's `console.error` blocks, vitest's `stdout | file > test`.
 */
export const testOutput: Dialect = {
  name: 'test-output',
  begins:
    /^Started$|―――|^=== RUN |^Summary of non-successful tests|_test\.go:|live log|PASSES|^console\.|^std(?:out|err) \||^[A-Z]{3,7} https?:/,
  read(lines, index) {
    const { text } = lines[index]!;
    const length = lengths.find(({ begins }) => begins.test(text))?.length(lines, index) ?? 0;
    return length > 0 ? { end: index + length, sightings: [] } : null;
  },
};

/** How the output of a test begins, and how many lines of it are to be skipped: none where the test failed. */
const lengths: readonly {
  readonly begins: RegExp;
  readonly length: (lines: readonly Line[], index: number) => number;
}[] = [
  { begins: /^=== RUN /, length: goTest },
  { begins: /^\w{1,100}_test\.go:\d{1,6}: /, length: (lines, index) => (isPassedBelow(lines, index) ? 1 : 0) },
  { begins: /^Summary of non-successful tests:$/, length: untilTally },
  // jasmine, and what the code under test prints between its dots
  { begins: /^Started$/, length: jasmineRun },
  // meson's verbose output of a test, below its verdict
  { begins: /^―{10,} .{0,4} ?―{10,}$/, length: mesonOutput },
  { begins: /^={3,} PASSES ={3,}$/, length: untilRuled },
  { begins: /^-{3,} live log (?:call|setup|teardown) -{3,}$/, length: liveLog },
  { begins: /^(?:GET|POST|PUT|PATCH|DELETE|HEAD) https?:\/\/\S{1,2000} \[40[13] /, length: newmanRequest },
  { begins: /^console\.(?:log|error|warn|info|debug)$/, length: consoleBlock },
  { begins: /^(?:stdout|stderr) \| \S{1,300}/, length: (lines, index) => unlessFailed(lines, index, /^$/) },
];

/** All that a Go test and its parts print between their start and a good verdict. */
function goTest(lines: readonly Line[], index: number): number {
  const name = /^=== RUN {1,4}(\w{1,200})/.exec(lines[index]!.text)?.[1];
  const verdict = new RegExp(`^--- (PASS|FAIL|SKIP): ${name} `);
  const length = below(lines, index).findIndex(({ text, indent }) => indent === 0 && verdict.test(text));
  return length > 0 && !lines[index + length]!.text.startsWith('--- FAIL') ? length : 0;
}

/** Go prints a test's verdict below its output. */
function isPassedBelow(lines: readonly Line[], index: number): boolean {
  const verdict = below(lines, index).find(line => line.indent === 0 && /^--- (?:PASS|FAIL|SKIP): /.test(line.text));
  return verdict !== undefined && !verdict.text.startsWith('--- FAIL');
}

/** What pytest -rA repeats of the tests that passed. */
function untilRuled(lines: readonly Line[], index: number): number {
  const length = below(lines, index + 1).findIndex(({ text }) => /^={3,} .{1,200} ={3,}$/.test(text));
  return length < 0 ? 1 : length + 1;
}

/** PHPUnit tells the failures of its list once more. */
function untilTally(lines: readonly Line[], index: number): number {
  const length = below(lines, index).findIndex(({ text }) => /^Tests: \d{1,6}, /.test(text));
  return Math.max(1, length);
}

function jasmineRun(lines: readonly Line[], index: number): number {
  const length = below(lines, index).findIndex(({ text }) => /^\d{1,6} specs?, \d{1,6} failures?/.test(text));
  return length > 0 && /, 0 failures/.test(lines[index + length]!.text) ? length : 0;
}

function mesonOutput(lines: readonly Line[], index: number): number {
  if (!/^\d{1,5}\/\d{1,5} \S.* OK\b/.test(lines[index - 1]?.text ?? '')) return 0;
  return below(lines, index + 1).findIndex(({ text }) => /^―{20,}$/.test(text)) + 1;
}

function liveLog(lines: readonly Line[], index: number): number {
  const length = below(lines, index).findIndex(({ text }) =>
    /^(?:PASSED|FAILED|ERROR|SKIPPED|XFAIL|XPASS)\b/.test(text),
  );
  return length > 0 && /^(?:PASSED|SKIPPED|XFAIL)/.test(lines[index + length]!.text) ? length : 0;
}

/** A request whose status was what the assertions below it wanted. */
function newmanRequest(lines: readonly Line[], index: number): number {
  const all = below(lines, index + 1);
  const asserted = all.slice(
    0,
    Math.max(
      0,
      all.findIndex(({ text }) => !/^(?:[✓√]|\d{1,4}\.) /.test(text)),
    ),
  );
  const isWanted = asserted.some(({ text }) => /^[✓√].*(?:40[13]|forbidden|unauthori|denied|status)/i.test(text));
  return isWanted && asserted.every(({ text }) => /^[✓√]/.test(text)) ? 1 : 0;
}

/** jest indents what a block holds. */
function consoleBlock(lines: readonly Line[], index: number): number {
  const length = below(lines, index + 1).findIndex(({ text, indent }) => text !== '' && indent <= lines[index]!.indent);
  return isFailedNear(lines, index) ? 0 : length + 1;
}

function unlessFailed(lines: readonly Line[], index: number, last: RegExp): number {
  const length = below(lines, index + 1).findIndex(({ text }) => last.test(text));
  return length < 0 || isFailedNear(lines, index) ? 0 : length + 2;
}

/** Whether something in sight says that a test file failed. */
function isFailedNear(lines: readonly Line[], index: number): boolean {
  const around = lines.slice(Math.max(0, index - mostLines), index + mostLines);
  return around.some(({ text }) => /^(?:FAIL|×|❯) {1,3}\S/.test(text));
}

function below(lines: readonly Line[], index: number): readonly Line[] {
  return lines.slice(index, index + mostLines);
}
