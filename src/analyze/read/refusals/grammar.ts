/** Parts of which sentences about credentials are put together; expressions without regard to case. */
export const r = String.raw;

/** Where a sentence can begin: the start of the text, or behind a colon, a bracket, an arrow, a quote, three dots. */
export const begin = r`(?:^(?:["']|[✖✗✘×❌⨯!›] {1,3})?|[:>\])|=.-]["'\s]{1,4}|\bwith |\.\.\. )`;
export const finish = r`(?=["'\s)\].!]{0,4}$|[.:,!)\]"'\\<]| https?:| url=| in \/| \(| at \S+ line \d| -|\s{2})`;
export const keys = r`(?:api|access|secret|licen[cs]e|record|server|client|service|account|project|auth|security|subscription|application|master)[ -]?key`;
export const tokens = r`(?:(?:access|refresh|auth(?:entication)?|bearer|api|user|deploy|id|session|security|personal access|service account|oauth) )?tokens?`;
/** What a client shows to prove who it is. */
export const proof = r`(?:${keys}|${tokens}|jwt|(?:(?:api|authentication|login|user|client) )?credentials?|auth(?:orization)? header|session(?: id)?|client secret)`;
export const person = r`(?:(?:username|user name|user|email)(?: or | and |\/)password|login)`;
export const unfit = '(?:invalid|incorrect|expired|unrecognized|malformed|revoked|inactive)';
export const lacking = '(?:missing|unknown|wrong|bad|no)';
export const otherThings = r`(?! (?:specified|found(?: in)?|file|at|matching|needed|required|necessary)\b| for \S{1,200} found\b)`;
/** What is said of it by words that are rare in a log, and by words that aren't. */
export const rare =
  '(?:expired|revoked|invalid|not valid|incorrect|rejected|inactive|deactivated|not recognized|not accepted|malformed)';
export const common = '(?:missing|required|unknown|disabled|not enabled|blocked|wrong)';
export const rareWords = [
  'expired',
  'revoked',
  'invalid',
  'not valid',
  'incorrect',
  'rejected',
  'activ',
  'not recognized',
  'not accepted',
  'malformed',
];

/** Each beginning with each ending. */
export function every(beginnings: readonly string[], endings: readonly string[]): string[] {
  return beginnings.flatMap(beginning => endings.map(ending => `${beginning} ${ending}`));
}
