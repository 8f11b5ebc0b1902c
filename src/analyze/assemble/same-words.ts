import { formOf } from '../read/form.ts';

const shortestWords = 8;
/** Characters of a common end that are no accident. */
const longEnd = 24;

/** Whether one text holds what the other says, apart from logger columns, exception classes and numbers. */
export function sameWords(one: string, other: string): boolean {
  const [a, b] = [coreOf(one), coreOf(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= shortestWords && long.includes(short)) return true;
  return !sameShape(one, other) && commonEnd(a, b) >= longEnd;
}

/** What a logger writes before its message: times, levels, threads, its own name. */
const head =
  /^(?:(?:\[[^\]]{0,80}\]|[\w-]{1,30}:(?= (?:ERROR|WARN|WARNING|INFO|DEBUG)\b)|\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]{8,18}(?:Z|[+-]\d\d:?\d\d)?|TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|\w{1,40}(?:\.\w{1,40}){1,8}(?::\d{1,6})?|\d{1,6}|[-|])[\s:]{1,4}){1,10}/;

/** Lines that one print statement wrote begin alike: `* service.sql: …`, `* service.storage: …`. */
export function sameShape(one: string, other: string): boolean {
  const [a, b] = [one, other].map(text => formOf(text.replace(head, '')).slice(0, 12));
  return a === b;
}

/** Whether one print statement wrote both forms: the last try is told without what the others announce behind it. */
export function samePrint(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (short.endsWith(' U') && long.startsWith(`${short} `));
}

/** Whether both texts quote the same sentence, as a client and its caller do of an answer. */
export function sameQuote(one: string, other: string): boolean {
  const quotes = quotesIn(one);
  return quotes.size > 0 && [...quotesIn(other)].some(quote => quotes.has(quote));
}

/** What stands in quotes and is a sentence: at least two words and ten characters. */
function quotesIn(text: string): Set<string> {
  const found = text.slice(0, 4000).matchAll(/"([^"\n]{10,400})"|'([^'\n]{10,400})'/g);
  return new Set(
    [...found].map(match => (match[1] ?? match[2])!).filter(quote => /\w \w/.test(quote) && !/[=:]/.test(quote)),
  );
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

/** The sentence of a line: `E0808 15:24:31.4 18913 ttl.go:219] User "x" cannot patch` says `user x cannot patch`. */
function coreOf(text: string): string {
  return withoutHead(text.slice(0, 600))
    .replace(
      /^(?:[A-Z]\d{4} [\d:.]+ {1,12}\d+ [\w./-]{1,80}:\d+\] |\[[A-Z]{3,8}\]\s{0,8}|[A-Z][a-z]{2} \d\d [\d:]{8} \S{1,80} \S{1,80}: )+/,
      '',
    )
    .replace(
      /^(?:Caused by: |Exception Occurred |Error: |error: |(?:→|›|>|⨯|✖) {0,3}|[\w$.\\]{1,120}(?:Error|Exception)(?: \[\w+\])?: )+/,
      '',
    )
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();
}

/** A message in brackets is no column: it is all that the line has. */
function withoutHead(text: string): string {
  const rest = text.replace(head, '');
  return rest.length < shortestWords ? text : rest;
}
