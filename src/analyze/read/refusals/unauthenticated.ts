import {
  begin,
  common,
  every,
  finish,
  keys,
  lacking,
  otherThings,
  person,
  proof,
  r,
  rare,
  rareWords,
  tokens,
  unfit,
} from './grammar.ts';
import { type Phrase, says } from './phrase.ts';

const unauthorized = ['unauthorized', 'unauthorised'];

/** What a message or a body says by itself, whoever wrote it: "who are you". */
export const unauthenticated: readonly Phrase[] = [
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
