import type { Line } from '../line.ts';
import type { Dialect, Passage } from '../sighting.ts';

const mostLines = 300;

/**
 * What a test prints while it runs: of a test that passed it tells of no failure, whatever it says. Go's `t.Log`, jest's
 * `console.error` blocks, vitest's `stdout | file > test`.
 */
export const testOutput: Dialect = {
  name: 'test-output',
  read(lines, index) {
    const { text } = lines[index]!;
    if (text.startsWith('=== RUN ')) return skipPassed(lines, index);
    if (/^\w{1,100}_test\.go:\d{1,6}: /.test(text))
      return passedBelow(lines, index) ? { end: index + 1, sightings: [] } : null;
    if (/^console\.(?:log|error|warn|info|debug)$/.test(text))
      return skipBlock(lines, index, /^at \S.{0,400}:\d{1,6}:\d{1,6}\)?$/);
    if (/^(?:stdout|stderr) \| \S{1,300}/.test(text)) return skipBlock(lines, index, /^$/);
    return null;
  },
};

/** All that a Go test and its parts print between their start and a good verdict. */
function skipPassed(lines: readonly Line[], index: number): Passage | null {
  const name = /^=== RUN {1,4}([\w]{1,200})/.exec(lines[index]!.text)?.[1];
  const length = lines
    .slice(index, index + mostLines)
    .findIndex(({ text, indent }) => indent === 0 && new RegExp(`^--- (?:PASS|FAIL|SKIP): ${name} `).test(text));
  const isPassed = length > 0 && !lines[index + length]!.text.startsWith('--- FAIL');
  return isPassed ? { end: index + length, sightings: [] } : null;
}

/** Go prints a test's verdict below its output. */
function passedBelow(lines: readonly Line[], index: number): boolean {
  const verdict = lines
    .slice(index, index + mostLines)
    .find(line => line.indent === 0 && /^--- (?:PASS|FAIL|SKIP): /.test(line.text));
  return verdict !== undefined && !verdict.text.startsWith('--- FAIL');
}

/** The block, where nothing in sight says that its file failed. */
function skipBlock(lines: readonly Line[], index: number, last: RegExp) {
  const around = lines.slice(Math.max(0, index - mostLines), index + mostLines);
  if (around.some(({ text }) => /^(?:FAIL|×|❯) {1,3}\S/.test(text))) return null;
  const length = lines.slice(index + 1, index + mostLines).findIndex(({ text }) => last.test(text));
  return length < 0 ? null : { end: index + length + 2, sightings: [] };
}
