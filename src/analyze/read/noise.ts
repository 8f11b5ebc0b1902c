import type { Line } from '../line.ts';

/**
 * Lines that tell of no request although they hold its words: results of tests, the source of programs, diffs, histories,
 * documentation, tables, listings.
 */
const rows: readonly RegExp[] = [
  // test runners: names of tests, passed or failed, and their tallies
  /^(?:[✓✔√∙•●]|\[32m)\s|^(?:not )?ok \d+\b|^(?:ok|PASS|FAIL|PASSED|FAILED|---|===) |\b(?:PASSED|FAILED|SKIPPED|XFAIL|XPASS)\b(?:\s{1,40}\[\s{0,3}\d{1,3}%\])?$|^test \S{1,300} \.\.\. (?:ok|FAILED|ignored)|\.\.\. (?:ok|FAIL|ERROR|skipped.{0,80})$|^--- (?:PASS|FAIL|SKIP): |^=== (?:RUN|CONT|PAUSE) |^(?:✗|✘|×|✖) .{0,300}(?:\d{1,6} ?m?s\)?|>.{0,200})$|^\d{1,5}\) .{0,200}$|^# (?:pass|fail|tests|skipped) \d|^\d{1,9}\.\.\d{1,9}$|^(?:it|test|describe)\(|^\S{1,200}\.py::\S{1,200}(?: |$)/,
  // assertions about an answer that was meant to come
  /\bas expected\b|\bexpects? (?:a |an |status |http )?40[13]\b|\bexpected (?:status |code |http )?40[13]\b(?! to (?:be|equal|match|have|deep))|\b(?:assert|expect|should)\w{0,24}\(.{0,200}\b40[13]\b|\b\d{3} != 40[13]\b|\bto (?:be|equal|have status) 40[13]\b|\bwant(?:ed)?:? 40[13]\b|\(expect(?:s|ed)? 40[13]\)/i,
  // source code, and what greps it
  /^(?:\/\/|\/\*|<!--|--\s|\.\w{1,40}\(|(?:export |async |public |private |static |def |func |function |class |import |from \w+ import|const |let |var |return |throw |raise |if ?\(|else\b|elif |case |when\(|assert |catch|try|@[A-Z]\w+\())/,
  /;$|\) ?\{$|=> ?[{(]$|\bres(?:ponse)?\.(?:status|sendStatus)\(|\braise \w+\(|^[\w.-]{0,100}\/[\w./-]{1,300}\.\w{1,5}:\d{1,6}:(?!in |\d{1,6}: )|^[\w.-]{1,100}\.\w{1,5}:\d{1,6}:(?!in )\S|^[\w./-]{1,300}\(\d{1,6},\d{1,6}\): (?:error|warning)|\breturn 40[13]\b|^\d{1,6}[:-]\s.{0,400}["']40[13]["']/,
  /^\+ {1,2}where |^["']?40[13]["']?\s?(?:[:=]|=>)\s?["'\w]/,
  // histories, changelogs, pull requests
  /^(?:[0-9a-f]{7,40} )?(?:[-*+•] )?(?:feat|fix|docs|chore|refactor|test|perf|build|ci|style|revert)(?:\([\w\-./, ]{0,60}\))?!?: /,
  /^[-*+•] (?:[a-z]\w* ){2}[^:]{0,300}$|^[-*+•] (?:The|A|An|When|If|Add|Fix|Return|Use|Keep)\b/,
  /^[0-9a-f]{7,40} (?:\([^)]{1,200}\) )?[A-Z][a-z]+ [^:]{0,300}$|^[-*•] [A-Z][a-z]+ (?![^\n]{0,300}HTTP\/\d)[^:]{0,300}$|^#{1,6} [A-Z\d]/,
  // titles of specifications and sentences about answers in general
  /^(?:it |should |returns? |responds? |answers? |rejects? |redirects? |shows? |handles? |throws? |raises? |denies |forbids )|^(?:If|When|Whenever|Note|Make sure|Requests|Ensure|Unless)\b/,
  /^(?![^\n]{0,400}https?:\/\/)[^\n]{0,400}\b(?:returns?|responds?|answers?|yields?|gives?|throws?|raises?|sends?) (?:with )?(?:an? |the |http )?[\x60"']?40[13]\b/i,
  // documentation and tables
  /^\|.{0,400}\|.{0,400}\|$|\b(?:e\.g\.|for example|example (?:answer|response|output|error))\b/i,
  // ansible and its like report what went as it should
  /^(?:ok|changed|skipping): \[[^\]]{1,200}\]|^(?:TASK|PLAY|RUNNING HANDLER) \[/,
  // a listing of files, a diffstat, a transfer's progress
  /^[-dlrwxsStT]{10}[+.@]? |^\d{1,3} {1,3}\d[\d.]{0,8}[kMG]? {1,3}\d{1,3} {1,4}\d|\| {1,6}\d{1,6} [+-]{1,80}$|^(?:\d[\d.]{0,10} ?[kMG]?i?B) {1,4}\S{1,200}$/,
];

export function isNoise({ text }: Line): boolean {
  const start = text.slice(0, 1000);
  return rows.some(pattern => pattern.test(start));
}

/** An assertion that wanted a 401 or 403: whatever came instead, it was the program's own answer. */
const wanted =
  /\b(?:expected|want(?:ed)?):? (?:status |code |http )?(?:is |= |== |to be )?40[13]\b(?! to (?:be|equal|match))|\bassert(?:ion)?\b.{0,200}={2,3} 40[13]\b|\b(?:toBe|toEqual|toStrictEqual|eq|equal|assertEquals?|assertStatus|assert_eq!|strictEqual)\b[( ].{0,120}\b40[13]\b|\b\d{3} !={1,2} 40[13]\b|^right: 40[13]$/i;

/** Whether a passage is a test's report of an answer that was meant to be a refusal. */
export function expectsRefusal(lines: readonly Line[], index: number, end: number): boolean {
  return end - index > 1 && lines.slice(index, end).some(({ text }) => wanted.test(text.slice(0, 500)));
}

const listed = /^\W{0,6}([1-5]\d\d)\b\W{1,6}[A-Za-z]/;

/** One row of a list of statuses: a neighbour of the same shape tells another one. */
export function isListed(lines: readonly Line[], index: number): boolean {
  const own = listed.exec(lines[index]!.text);
  if (!own) return false;
  return [lines[index - 1], lines[index + 1]].some(neighbour => {
    const other = neighbour === undefined ? null : listed.exec(neighbour.text);
    return other !== null && other[1] !== own[1];
  });
}
