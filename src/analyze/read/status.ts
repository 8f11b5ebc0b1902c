/** A 401 or 403 that a text tells as the status of an answer. */
export interface StatusClaim {
  readonly status: 401 | 403;
  readonly start: number;
  readonly end: number;
}

const reason = String.raw`(?:unauthori[sz]ed|forbidden|unauthenticated|not authori[sz]ed|access (?:is )?denied|permission denied|authentication failed|bad credentials)`;
/** The number by itself: no part of a longer number, a version, a path, a hash or a unit. */
const number = /(?<![\w.#%$@-]|\d[:,]|[\w-]\/)(40[13])(?![\w%/]|[.,:]\d|-\d|\.\w)/g;
const embedded = /\b(?:E|ERR_PNPM_FETCH_|HTTP_?|Http|Status|status=|[A-Z]{2,8}_[A-Z_]{2,16}\/)(40[13])\b/g;

/** What stands before the number and makes a status of it. */
const cue = new RegExp(
  `${[
    String.raw`\bhttp(?:s?\/[\d.]{1,3})?["']?[\s:]{1,3}(?:error|code|status|response)?(?:[ _-]?code)?[\s:=("'[]{0,5}`,
    String.raw`\bstatus(?:[ _-]?(?:code|line))?\]?["']?\s?(?:of|was|is|from \w{1,12})?[\s:=>("'[\\]{0,6}`,
    String.raw`\b(?:response|error|return|http|result|exit|api)?[ _-]?codes?["']?(?: of| was| is)?[\s:=("'[]{1,5}`,
    String.raw`\b(?:error|err|errno|fault|warning|critical|fatal)["']?(?: code| status)?[\s:(["'-]{1,4}`,
    String.raw`\b(?:returned|returns?|responded|answered|replied|got|gave|received|failed|failure|rejected|refused|unexpected)(?: (?:with|by|a|an|the|http|status|code|error|response|server|remote|from)){0,4}[\s:=("'[]{1,4}`,
    String.raw`(?:->|=>|→|⇒|<--|<-|<<<)\s{0,3}`,
    String.raw`\b\w{0,40}(?:Error|Exception|Failure|Fault|Denied|Unauthorized|Forbidden)(?:\])?(?::|\s?\(|\s-)\s{0,2}`,
    String.raw`<Response \[`,
    String.raw`\b${reason}[\s:([-]{1,4}`,
    String.raw`\bHTTP\/[\d.]{1,3}["']\s{1,3}`,
  ].join('$|')}$`,
  'i',
);
/** A request right before: `GET https://…/v1: 401`, `POST /v1 401 12ms`, `https://…/v1 => 401`. */
const afterRequest =
  /(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b[\s"'(\]]{0,4}(?:\S{0,2000}[\s:"')-]{1,4})?|\bhttps?:\/\/\S{1,2000}[\s"'):>-]{1,5})$/;
const reasonAfter = new RegExp(
  String.raw`^["']?\s{0,3}[-–:(\[]{0,2}\s{0,2}["']?(?:client error|error:|invalid|${reason})`,
  'i',
);
const sentenceAfter = /^(?:[:,]? (?:[A-Z][a-z]{2,}|\{"|undefined\b|null\b|None\b|nil\b)|\s?[:,-]?\s?[{[]["'])/;
const unitAfter =
  /^\s?(?:[mµun]?s\b|secs?\b|seconds?|minutes?|[kmgt]i?b\b|bytes?\b|b\b|files?\b|tests?\b|passed|lines?\b|items?\b|rows?\b|warnings?\b|assertions?|requests?\b|of\b|packages?\b|objects?\b|×|users?\b|entries|records?\b|tasks?\b|executed|chunks?\b|commits?\b|insertions|\|\s)/i;
const countBefore =
  /(?:\blines?|\bport|\bpid|\bid|\bpages?|#|\battempts?|\bsteps?|\brows?|\bcount|\btotal|\bsize|\blength|\btook|\bexit (?:code|status)|\bbuild|\bchunk|\bexpect(?:s|ed)?|\bexpected:|\btoBe\(|\bpriority|\bseq|\bversion|\bissue)["']?[\s:=]{0,3}$/i;

/** Where a text tells 401 or 403 as a status. Numbers that only look like it (durations, sizes, ports, ids) are not taken. */
export function statusIn(text: string): StatusClaim | null {
  for (const match of text.matchAll(number)) {
    const before = text.slice(Math.max(0, match.index - 300), match.index);
    const after = text.slice(match.index + 3, match.index + 60);
    if (isStatus(before, after)) return claim(match[1]!, match.index);
  }
  const match = embedded.exec(text);
  embedded.lastIndex = 0;
  return match ? claim(match[1]!, match.index + match[0].length - 3) : null;
}

function isStatus(before: string, after: string): boolean {
  if (unitAfter.test(after) || countBefore.test(before)) return false;
  const near = before.slice(-64);
  if (cue.test(near) || reasonAfter.test(after)) return true;
  if (afterRequest.test(before)) return true;
  return sentenceAfter.test(after) && /(?::|^|\]|\))\s{0,2}$/.test(near);
}

function claim(digits: string, start: number): StatusClaim {
  return { status: digits === '401' ? 401 : 403, start, end: start + 3 };
}

/** Any status right behind a request or after a status word, for what was let through: `-> 200`, `HTTP/1.1" 200`. */
export function anyStatusIn(text: string): number | null {
  const match =
    /(?:HTTP\/[\d.]{1,3}"? |\bstatus(?:[ _-]?code)?["']?[\s:=]{1,3}|(?:->|=>|→) |\bresponded (?:with )?|\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) \S{1,500} )([1-5]\d\d)\b/i.exec(
      text,
    );
  return match ? Number(match[1]) : null;
}
