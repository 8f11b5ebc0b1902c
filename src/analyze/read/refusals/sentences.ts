import { type Phrase, says } from './phrase.ts';

const r = String.raw;

/** Where a sentence can begin: the start of the text, or behind a colon, a bracket, an arrow, a quote, three dots. */
const begin = r`(?:^(?:["']|[✖✗✘×❌⨯!›] {1,3})?|[:>\])|=.-]["'\s]{1,4}|\bwith |\.\.\. )`;
const finish = r`(?=["'\s)\].!]{0,4}$|[.:,!)\]"'\\<]| https?:| url=| in \/| \(| at \S+ line \d| -|\s{2})`;
const keys = r`(?:api|access|secret|licen[cs]e|record|server|client|service|account|project|auth|security|subscription|application|master)[ -]?key`;
const tokens = r`(?:(?:access|refresh|auth(?:entication)?|bearer|api|user|deploy|id|session|security|personal access|service account|oauth) )?tokens?`;
/** What a client shows to prove who it is. */
const proof = r`(?:${keys}|${tokens}|jwt|(?:(?:api|authentication|login|user|client) )?credentials?|auth(?:orization)? header|session(?: id)?|client secret)`;
const person = r`(?:(?:username|user name|user|email)(?: or | and |\/)password|login)`;
const unfit = '(?:invalid|incorrect|expired|unrecognized|malformed|revoked|inactive)';
const lacking = '(?:missing|unknown|wrong|bad|no)';
const otherThings = r`(?! (?:specified|found(?: in)?|file|at|matching|needed|required|necessary)\b| for \S{1,200} found\b)`;
/** What is said of it by words that are rare in a log, and by words that aren't. */
const rare =
  '(?:expired|revoked|invalid|not valid|incorrect|rejected|inactive|deactivated|not recognized|not accepted|malformed)';
const common = '(?:missing|required|unknown|disabled|not enabled|blocked|wrong)';
const rareWords = [
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
function every(beginnings: readonly string[], endings: readonly string[]): string[] {
  return beginnings.flatMap(beginning => endings.map(ending => `${beginning} ${ending}`));
}

const unauthorized = ['unauthorized', 'unauthorised'];

/** What a message or a body says by itself, whoever wrote it: "who are you". */
const unknown: readonly Phrase[] = [
  // `invalid or expired session`, `Invalid username or password`
  says(
    401,
    ['invalid', 'incorrect', 'expired', 'unrecognized', 'malformed', 'revoked', 'inactive'],
    r`${begin}(?:${lacking}(?: or | and |\/))?${unfit}(?:(?: or | and |\/)\w{5,12})? (?:${proof}|${person})\b${otherThings}`,
  ),
  // `missing API key`, `no access token`
  says(
    401,
    [
      ...['api key', 'api-key', 'apikey', 'credential', 'authorization header', 'or pass', 'and pass', '/pass'],
      ...every(
        ['access', 'auth', 'authentication', 'bearer', 'api', 'user', 'deploy', 'refresh', 'session'],
        ['token'],
      ),
      ...every(['missing', 'unknown', 'wrong', 'bad', 'no'], ['token', 'jwt', 'login']),
    ],
    r`${begin}${lacking} (?:api[ -]?key|(?:(?:access|auth(?:entication)?|bearer|api|user|deploy|refresh|session) )?tokens?|jwt|credentials?|authorization header|${person})\b${otherThings}`,
  ),
  // `Your access token has expired`
  says(
    401,
    rareWords,
    r`(?:^|[:"'>\]\s(])(?:\w{2,12} ){0,3}${proof}(?: (?:used|provided|supplied|given))? (?:(?:has|have) (?:been )?(?:already )?|is |was |are |were )(?:\w{5,12} or )?${rare}\b`,
  ),
  // `Access token is required`
  says(
    401,
    every(['token', 'key', 'credentials', 'header', 'session', 'jwt'], ['is', 'was', 'are', 'were']),
    r`${begin}(?:${keys}|${tokens}|jwt|credentials|(?:authorization|auth) header|session) (?:is|was|are|were) (?:\w{5,12} or )?${common}\b`,
  ),
  // `API key expired`, `token missing or invalid`
  says(401, rareWords, r`${begin}${proof} (?:\w{5,12} or )?${rare}(?: or \w{5,12})?${finish}`),
  says(
    401,
    every(['token', 'key', 'credentials'], ['missing', 'required', 'disabled']),
    r`${begin}(?:${keys}|${tokens}|credentials) (?:missing|required|disabled)(?: or \w{5,12})?${finish}`,
  ),
  // `Invalid Nx Cloud access token`
  says(
    401,
    ['invalid'],
    /\b[Ii]nvalid (?:[A-Z][\w.]{0,20} ){1,3}(?:access |auth |API )?(?:[Tt]oken|[Kk]ey|[Cc]redentials)\b/,
  ),
  says(
    401,
    'authorization',
    r`\bauthorization (?:field|header|token)s? (?:is |was |are )?(?:missing|required|not (?:found|provided|present|set)|malformed|empty)\b`,
  ),
  says(401, 'authentication credentials were not provided'),
  says(401, ['authentication', 'authorization'], /(?<!proxy )\b(?:authentication|authorization) (?:is )?required\b/i),
  says(401, ['authenticated', 'logged in'], /you are not (?:currently )?(?:authenticated|logged in)/i),
  says(401, 'token available', /no (?:access |auth )?token available/i),
  says(401, 'not logged in', /not logged in\b/i),
  says(401, 'login first', /login first\b/i),
  says(
    401,
    ['log in', 'please login', 'must login', 'need to login', 'have to login', 'logged in', 'signed in', 'sign in'],
    r`(?:\bplease|\b(?:must|need to|have to)) (?:log ?in|sign in|be (?:logged|signed) in)\b(?! to (?:the )?(?:dashboard|portal|console|website)\b)`,
  ),
  says(401, ['log in with', 'login with'], /either log ?in with\b/i),
  says(401, 'must be authenticated', /must be authenticated\b/i),
  says(
    401,
    ['failed to authenticate', 'could not authenticate', 'unable to authenticate'],
    /(?:failed to|could not|unable to) authenticate\b/i,
  ),
  // .NET's WCF
  says(401, 'request is unauthorized', /\bhttp request is unauthorized with\b/i),
  says(403, 'request was forbidden', /\bhttp request was forbidden with\b/i),
  says(401, 'request unauthenticated', /request unauthenticated\b/i),
  says(401, 'authentication error', /authentication error\b/i),
  says(401, 'errorcode=24 authorization failed'),
  says(401, 'authentication failed', /^username\/password authentication failed\b/i),
  says(401, 'bad username or password', /^bad username or password\b/i),
  says(
    401,
    [...unauthorized, 'unauthenticated', 'not authenticated', 'authentication failed'],
    r`${begin}(?:error: )?(?:unauthori[sz]ed|unauthenticated|not authenticated|authentication failed)${finish}`,
  ),
  says(401, unauthorized, /\bstatus(?: ?code)?(?: of| was| is)?[:=]? ["']?unauthori[sz]ed\b/i),
  says(401, unauthorized, /^unauthori[sz]ed https?:/i),
  says(401, unauthorized, /\(unauthori[sz]ed\)/i),
];

/** "Not you". */
const notAllowed: readonly Phrase[] = [
  says(
    403,
    ['forbidden', 'access denied', 'not authorized', 'authorization failed'],
    r`${begin}(?:error: )?(?:forbidden|access denied|not authorized|request forbidden|authorization failed)${finish}`,
  ),
  says(403, 'forbidden', /\bstatus(?: ?code)?(?: of| was| is)?[:=]? ["']?forbidden\b/i),
  says(
    403,
    ['not authorized', 'not allowed', 'not permitted', 'not entitled', 'not eligible'],
    /\b(?:you(?:'re| are)?|key|token|users?|accounts?|clients?|app(?:lication)?|role|bot|principal|caller|identity|member|integration|subscription) (?:is |are |was )?not (?:authorized|allowed|permitted|entitled|eligible) (?:for|to)\b/i,
  ),
  says(403, 'forbidden', /^forbidden https?:/i),
  says(403, 'permission to access', /\bpermission to access ["']?https?:\S{1,2048} denied\b/i),
  says(403, 'insufficient', r`${begin}insufficient (?:permissions?|privileges?|scopes?|rights|access)\b`),
  says(
    403,
    ['does not have', "doesn't have", 'do not have', "don't have"],
    /\b(?:users?|you|accounts?|tokens?|keys?|caller|client|principal|apps?|application|bot|identity|role)\b.{0,80}\b(?:does not|doesn't|do not|don't) have (?:[\w-]{1,20} ){0,3}(?:permissions?|access|rights?|privileges?|authorization|scopes?)\b/i,
  ),
  says(
    403,
    every(['missing', 'missing required', 'missing the required'], ['scope', 'permission', 'privilege', 'role']),
    r`${begin}(?:error: )?(?:\w{2,12} ){0,3}missing (?:the )?(?:required )?(?:scope|permission|privilege|role)s?\b`,
  ),
  says(403, ['lacks', 'lacking'], /\black(?:s|ing)(?: \S{1,40}){0,3} (?:permission|scope|role|privilege)s?\b/i),
];

export const sentences: readonly Phrase[] = [...unknown, ...notAllowed];
