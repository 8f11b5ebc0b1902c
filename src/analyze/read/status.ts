import { cue, others, refusing } from './status-cues.ts';

/** An HTTP status that a text tells. */
export interface StatusClaim {
  readonly status: number;
  readonly start: number;
}

/** The number by itself: no part of a longer number, a version, a path, a hash or a unit. */
const number = /(?<![\w.#%$@-]|\d[:,]|[\w-]\/)([45]\d\d)(?!\w|%|\/(?!\1\b)|[.,:]\d|-\d|\.\w)/g;
/** Numbers of a line that are looked at. */
const mostNumbers = 100;
/** Names that hold the number: `npm error code E401`, `ERR_PNPM_FETCH_403`, `TCP_MISS/401`, `HTTP401`. */
const embedded = /\b(?:E|ERR_PNPM_FETCH_|HTTP_?|[A-Z]{2,8}_[A-Z_]{2,16}\/)([45]\d\d)\b/;

/**
 * A request right before: `GET https://…/v1: 401`, `POST /v1 (401) 12ms`, `https://…/v1 => 401`; ASP.NET Core writes the
 * content's type and length between.
 */
const afterRequest =
  /(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b[\s"'(\]]{0,4}(?:\S{0,2000}[\s:"'()[\]-]{1,4}(?:(?:-|[a-z]+\/[\w.+-]{1,40}(?:;\S{0,40})?) (?:-|\d{1,9}) - )?)?|\bhttps?:\/\/\S{1,2000}[\s"'):>[-]{1,5})$/;
/** A line of somebody's own log of requests: a verb, a path, and somewhere behind them the number by itself. */
const requestBefore =
  /(?:^|[\s"'[(|])(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|PROPFIND) "?(?:https?:\/)?\/\S{0,2000}(\s.{0,200})?[\s|:[(>-]$/;
const aloneAfter = /^(?:$|[\])|,;]|\s(?![a-z]))/;
const reasonAfter = (reasons: string) =>
  new RegExp(String.raw`^["']?\s{0,3}(?:response: )?[-–:(\[]{0,2}\s{0,2}["']?(?:${reasons})`, 'i');
const refusalAfter = reasonAfter(refusing);
const otherAfter = reasonAfter(others);
/** `403 GET /api/kernels`, `403 on POST https://…`, `401 for url: https://…`, `401 "PUT /v1 HTTP/1.1"`. */
const requestAfter =
  /^[\]):]{0,3} (?:(?:on|for|from|at) )?(?:url:? )?(?:(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) )?["'(]?https?:\/\/|"?(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \/)/;
/** An assertion's actual value: `401 !== 200`, `403 is identical to 201`. */
const comparedAfter = /^ (?:!==?|is (?:identical|equal) to|matches expected|does not (?:equal|match)) [23]\d\d\b/;
const sentenceAfter = /^(?: (?:[A-Z][a-z]{2,}|\{"|undefined\b|null\b|None\b|nil\b)|\s?[:,-]?\s?[{[]["'])/;
const opensSentence = /(?::|^|\]|\))\s{0,2}$/;

const unitAfter =
  /^\s?(?:[mµun]?s\b|secs?\b|seconds?|minutes?|[kmgt]i?b\b|bytes?\b|b\b|files?\b|tests?\b|passed|lines?\b|items?\b|rows?\b|warnings?\b|assertions?|requests?\b|messages?\b|events?\b|e?mails?\b|of\b|packages?\b|objects?\b|×|users?\b|entries|records?\b|tasks?\b|executed|chunks?\b|commits?\b|insertions|[1-5]xx\b|\|\s)/i;
const countBefore =
  /(?:\blines?|\bport|\bpid|\bid|\bpages?|#|\battempts?|\bsteps?|\brows?|\bcount|\btotal|\bsize|\blength|\btook|\bexit (?:code|status)|\bbuild|\bchunk|\bexpect(?:s|ed)?|\bexpected:|\btoBe\(|\bpriority|\bseq|\bversion|\bissue)["']?[\s:=]{0,3}$|^(?:Get|Hit|Ign|Err):$/i;

/** A browser begins its messages with the script and its line: `main.js:403 Access to …`. */
const sourceBefore = /^[^\s:]{0,200}[.?/][^\s:]{0,200}:$/;

/**
 * The status of an answer that a text tells, a 401 or 403 before another one. Numbers that only look like it (durations,
 * sizes, ports, ids) are not taken.
 */
export function statusIn(text: string): StatusClaim | null {
  let other: StatusClaim | null = null;
  let looked = 0;
  for (const match of text.matchAll(number)) {
    if (++looked > mostNumbers) break;
    const claim = { status: Number(match[1]), start: match.index };
    if (!isStatus(text, match.index)) continue;
    if (claim.status === 401 || claim.status === 403) return claim;
    other ??= claim;
  }
  const match = embedded.exec(text);
  return other ?? (match ? { status: Number(match[1]), start: match.index + match[0].length - 3 } : null);
}

function isStatus(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  const after = text.slice(at + 3, at + 60);
  if (unitAfter.test(after) || countBefore.test(before) || sourceBefore.test(before)) return false;
  const near = before.slice(-64);
  // `job 403 not found` tells of a job.
  const isRefusal = /^40[13]/.test(text.slice(at, at + 3));
  if (otherAfter.test(after)) return !isRefusal;
  if (comparedAfter.test(after)) return true;
  if (refusalAfter.test(after) || requestAfter.test(after) || afterRequest.test(before) || cue.test(near)) return true;
  if (isRefusal && aloneAfter.test(after) && isFirstNumber(before)) return true;
  return sentenceAfter.test(after) && opensSentence.test(near);
}

/** Whether a request stands before, and no other number that may be its status between. */
function isFirstNumber(before: string): boolean {
  const request = requestBefore.exec(before);
  return request !== null && !/\s[1-5]\d\d(?=\s|$)/.test(request[1] ?? '');
}

const success =
  /(?:HTTP\/[\d.]{1,3}"? |\bstatus(?:[ _-]?code)?["']?[\s:=]{1,3}|(?:->|=>|→) |\bresponded (?:with )?|\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) \S{1,500} |<-- )([23]\d\d)\b|\[([23]\d\d) [A-Z]|\b([23]\d\d) "[A-Z]{3,8} \//i;

/** A row of a log of requests whose first number by itself lets it through. */
const rowSuccess =
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) "?(?:https?:\/)?\/\S{0,2000}(?:\s(?![1-5]\d\d\s)\S{1,200}){0,8} ([23]\d\d)(?=[\s\])|,;]|$)/;

/** The status of an answer that let the request through, in a text that tells one: `-> 200`, `HTTP/1.1" 200`. */
export function successIn(text: string): number | null {
  const match = success.exec(text) ?? rowSuccess.exec(text);
  return match ? Number(match[1] ?? match[2] ?? match[3]) : null;
}
