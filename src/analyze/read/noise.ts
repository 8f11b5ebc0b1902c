import type { Line } from '../lines/line.ts';

/** Test runners: titles of tests, whether they passed or failed, and their tallies. */
const testResults: readonly RegExp[] = [
  /^(?:[✓✔√∙•●]|\[32m)\s/,
  /^(?:✗|✘|×|✖) .{0,300}(?:\d{1,6} ?m?s\)?|>.{0,200})$/,
  /^(?:ok|PASS|FAIL|PASSED|FAILED|---|===) |^(?:not )?ok \d+\b|^\d{1,5}\) .{0,200}$/,
  /\b(?:PASSED|FAILED|SKIPPED|XFAIL|XPASS)\b(?:\s{1,40}\[\s{0,3}\d{1,3}%\])?$/,
  /^test \S{1,300} \.\.\. (?:ok|FAILED|ignored)|\.\.\. (?:ok|FAIL|ERROR|skipped.{0,80})$/,
  // test-unit
  /^(?:Omission|Pending|Notification): /,
  // meson's
  /^\d{1,5}\/\d{1,5} \S.{0,200} (?:RUNNING|OK|FAIL|SKIP|TIMEOUT|EXPECTEDFAIL)\b/,
  /^# (?:pass|fail|tests|skipped) \d|^\d{1,9}\.\.\d{1,9}$|^\S{1,200}\.py::\S{1,200}(?: |$)|^\+ {1,2}where /,
];

/** What a program should do, in the present tense: titles of specifications, documentation, hints. */
const statements: readonly RegExp[] = [
  /^(?=.{0,100} when )(?![^\n]{0,600}(?:https?:|: )).{0,100} when (?:an?|the|no) .{0,300}\b(?:is|are|raises|returns|fails)\b/,
  // a program's own list of options
  /^-{1,2}[a-z][\w-]{1,40}(?:[ =]<?[A-Z_]{2,20}>?)? {1,30}[a-z]\w{2,}/,
  /^(?:it |should |returns? |responds? |answers? |rejects? |redirects? |shows? |handles? |throws? |raises? |denies |forbids )/,
  /^(?:it|test|describe)\(|^when (?:an?|the|no|it|using) |^(?:If|When(?! I [A-Z]{3,8} )|Whenever|Note|Make sure|Requests|Ensure|Unless|Skipping|Skipped)\b/,
  /^(?:description|summary): [A-Z]|^\|.{0,400}\|.{0,400}\|$|\b(?:e\.g\.|for example|example (?:answer|response|output|error))\b/i,
];

/** A refusal that is described, or was meant to come: of lines that hold its number. */
const expectations: readonly RegExp[] = [
  /\b40[13]\b["']? (?:means|indicates|stands for)\b/i,
  /^(?![^\n]{0,400}https?:\/\/)[^\n]{0,400}\b(?:returns?|responds?|answers?|yields?|gives?|throws?|raises?|sends?) (?:with )?(?:an? |the |http )?[\x60"']?40[13]\b/i,
  /\bexpects? (?:a |an |status |http )?40[13]\b|\(expect(?:s|ed)? 40[13]\)|\bwant(?:ed)?:? 40[13]\b/i,
  /\bexpected (?:(?:response|status|code|http) ){0,3}40[13]\b(?! to (?:be|equal|match|have|deep))/i,
  /\b(?:assert|expect|should)\w{0,24}\(.{0,200}\b40[13]\b|\b\d{3} != 40[13]\b|\bto (?:be|equal|have status) 40[13]\b/i,
];

/** What went as it should: ansible's reports, and whoever says so. */
const successes: readonly RegExp[] = [
  /\bas expected\b/i,
  /^(?:ok|changed|skipping): \[[^\]]{1,200}\]|^(?:TASK|PLAY|RUNNING HANDLER) \[/,
];

/** The source of programs, their configuration, and what greps or compiles it. */
const source: readonly RegExp[] = [
  /^(?:\/\/|\/\*|<!--|--\s|\.\w{1,40}\()/,
  /^(?:(?:export|async|public|private|static|def|func|function|class|import|const|let|var|return|throw|raise|elif|case|assert) |from \w+ import|if ?\(|else\b|when\(|catch|try|@[A-Z]\w+\()/,
  /;$|\) ?\{$|=> ?[{(]$|\breturn 40[13]\b|\braise \w+\(|\bres(?:ponse)?\.(?:status|sendStatus)\(/,
  /^[\w.-]{0,100}\/[\w./-]{1,300}\.\w{1,5}:\d{1,6}:(?!in |\d{1,6}: )|^[\w.-]{1,100}\.\w{1,5}:\d{1,6}:(?!in )\S/,
  /^\S{1,300}\.\w{1,5}:\d{1,6}: \[[A-Z]\d{4}/,
  /^[\w.-]{0,100}\/[\w./-]{1,300}\.\w{1,5}:\d{1,6}:\d{1,6}: [A-Z]{1,4}\d{3,4} /,
  /^[\w./-]{1,300}\(\d{1,6},\d{1,6}\): (?:error|warning)|^\d{1,6}[:-]\s.{0,400}["']40[13]["']/,
  // an assignment, an attribute of a plan
  /^'\w{1,60}' is declared here\.$|^(?:symbol|location): {1,4}(?:class|variable|method) /,
  /^[A-Za-z_]\w{0,60} {1,40}= ["']?40[13]["']?,?$|^[~+-]{1,3} {1,3}["']?[\w.-]{1,80}["']? {1,40}= /,
  /^["']?40[13]["']?\s?(?:[:=]|=>)\s?(?!(?:Unauthorized|Forbidden)$)["'\w]/,
];

/** What a client tells of a handshake, by its name. */
const handshakes: readonly RegExp[] = [
  /\b(?:got|received|response to)\b[^"]{0,40}\bchallenge\b/i,
  // TURN refuses everybody first (RFC 8489, section 9.2.3): nobody has told a name yet
  /\brealm <[^>]{0,200}> user <>: incoming packet /,
];

/** Commits, changelogs, descriptions of pull requests. */
const histories: readonly RegExp[] = [
  /^(?:[*|\\/ ]{1,12} )?(?:[0-9a-f]{7,40} )?(?:[-*+•] )?(?:feat|fix|docs|chore|refactor|test|perf|build|ci|style|revert)(?:\([\w\-./, ]{0,60}\))?!?: /,
  /^[-*] [0-9a-f]{7,40}: /,
  /^(?:[-*•] |#{1,6} ).{0,600}\]\(https?:\/\/\S{1,200}\/(?:commits?|issues|pull|compare)\//,
  /^[0-9a-f]{7,40} (?:\([^)]{1,200}\) )?[A-Z][a-z]+ [^:]{0,300}$|^#{1,6} [A-Z\d]/,
  /^[-*•] [A-Z][a-z]+ (?![^\n]{0,300}HTTP\/\d)[^:]{0,300}$|^[-*+•] (?:[a-z]\w* ){2}[^:]{0,300}$/,
  /^[-*+•] (?:The|A|An|When|If|Add|Fix|Return|Use|Keep)\b/,
];

/** Lists of files with their sizes, diffstats, a transfer's progress. */
const listings: readonly RegExp[] = [
  // Prometheus' exposition format
  /^[a-zA-Z_:][\w:]{0,200}\{[^{}]{0,1000}\} -?[\d.eE+]{1,24}(?: \d{1,16})?$/,
  /^[-dlrwxsStT]{10}[+.@]? |^(?:\d[\d.]{0,10} ?[kMG]?i?B) {1,4}\S{1,200}$|\| {1,6}\d{1,6} [+-]{1,80}$/,
  /^\d{1,3} {1,3}\d[\d.]{0,8}[kMG]? {1,3}\d{1,3} {1,4}\d/,
];

const kinds = [...testResults, ...statements, ...successes, ...source, ...handshakes, ...histories, ...listings];

/** A line that tells of no request although it may hold the words of one. */
export function isNoise({ text }: Line): boolean {
  const start = text.slice(0, 1000);
  // A record may quote source and titles; what it says of a request are its keys.
  if (/^\{"/.test(start)) return false;
  return (
    kinds.some(pattern => pattern.test(start)) ||
    (/40[13]/.test(start) && expectations.some(pattern => pattern.test(start)))
  );
}
