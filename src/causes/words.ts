import type { Cause } from '../model/cause.ts';

export interface Telling {
  readonly cause: Cause;
  /** The words that told it, as they stood. */
  readonly evidence: string;
}

const credential =
  '(?:token|jwt|credentials?|api[ _-]?key|key|secret|password|session|signature|certificate|assertion|pat)';
const linked = String.raw`(?:\s+\S{1,40}){0,6}?\s+`;

/**
 * Plain words, the most telling first: a message may hold several ("invalid or expired"), and the first row that matches
 * wins. Every expression is linear: repeats are bounded and nothing nests.
 */
const rows: readonly (readonly [Cause, RegExp])[] = [
  [
    'not-auth',
    /\b(?:secondary |api )?rate[ -]?limit(?:ed|ing|s)?\b|too many requests|abuse detection mechanism|quota (?:has been )?exceeded/i,
  ],
  [
    'not-auth',
    /sorry, you have been blocked|attention required! \| cloudflare|checking your browser|just a moment\.\.\.|request (?:was )?blocked|web application firewall|\bincapsula\b|access denied.{0,80}reference #/is,
  ],
  [
    'clock-skew',
    /\b(?:used too early|not yet valid|not valid (?:yet|before)|used before issued|issued (?:at|in the) future|"?\b(?:iat|nbf)\)?"? (?:cannot be in the future|claim timestamp check failed|has not been reached)|clock (?:skew|drift)|in the future\b.{0,40}\biat|time ?skew(?:ed)?|too skewed)/i,
  ],
  [
    'refresh-failed',
    /\b(?:token )?refresh (?:has )?failed|failed to refresh|(?:error|problem|failure) (?:while )?refreshing|could not refresh|refresh[ _]token (?:is |has |was )?(?:been )?(?:expired|invalid|revoked)|(?:invalid|expired|revoked) refresh[ _]token/i,
  ],
  ['revoked-token', /(?:has been|was|is|been) (?:expired or )?revoked|revoked (?:token|key|credential)|token revoked/i],
  [
    'deactivated-account',
    /(?:user|account|owner|member|service account)(?:'s)?(?:\s+\S{1,40}){0,4}?\s+(?:(?:is|was|has been)\s+)?(?:deactivated|inactive|disabled|suspended|locked)|deactivated (?:user|account)/i,
  ],
  [
    'wrong-organization',
    /(?:different|another|other|wrong) (?:organi[sz]ation|tenant|company|workspace|account's)|not (?:a member|part) of (?:the |this )?(?:organi[sz]ation|workspace|team)|organi[sz]ation (?:does not|doesn't) match|belongs? to (?:a different|another)/i,
  ],
  [
    'wrong-environment',
    /(?:issued|meant|valid) for (?:a different|another) (?:environment|region|instance|host)|test (?:mode )?key.{0,40}live|wrong (?:environment|region)|incorrect hostname/i,
  ],
  [
    'policy',
    /explicit(?:ly)? den(?:y|ied)|ip (?:address )?(?:\S{1,45} )?(?:is )?not (?:allowed|permitted|whitelisted|on the allow)|allow[ -]?list|saml|single sign-on|\bsso\b|two-factor|\b2fa\b|\bmfa\b|(?:your|current|free) plan\b|upgrade (?:your|to)|non-payment|payment required|client denied by server configuration|organization policy|service control policy|conditional access/i,
  ],
  [
    'expired-token',
    new RegExp(
      String.raw`${credential}${linked}?(?:is|has|have|was)?\s*(?:been\s+)?expired\b|expired\s+${credential}|${credential}[ _-]?expired|\bexp(?:iry|iration)? claim|\bexpired or invalid\b|^expired$`,
      'i',
    ),
  ],
  [
    'insufficient-scope',
    /insufficient[ _-]?(?:scopes?|permissions?|privileges?|rights|access|authentication scopes)|(?:lacks?|missing|requires?|required|needs?|without)(?:\s+\S{1,40}){0,4}?\s+(?:scopes?|permissions?|privileges?|roles?)\b|(?:scopes?|permissions?|privileges?)(?:\s+\S{1,60}){0,3}?\s+(?:is |are )?(?:required|missing|denied|needed|insufficient)|resource not accessible by (?:integration|personal access token)|(?:do|does) not have(?:\s+\S{1,40}){0,4}?\s+(?:permissions?|access|authorization|privileges?|rights?|role)|not (?:authorized|allowed|permitted) to\b|isn't allowed to|is not authorized to perform|cannot (?:list|get|create|patch|update|delete|watch|deletecollection|impersonate)\b.{0,80}\b(?:resource|api group|at the cluster scope|in the namespace)|permission to \S{1,200} denied|permission '?[^']{1,120}'? denied|no permissions? for|must have (?:\S{1,30} )?(?:write|admin|push|read)|permission denied|you do not have permission|missing access|(?:do|does)(?:n't| not) have (?:sufficient|enough|the (?:required|necessary))/i,
  ],
  [
    'missing-credential',
    /credentials? (?:were|was) not provided|(?:missing|no|without)(?:\s+\S{1,30}){0,3}?\s+(?:authentication|authorization|credentials?|api[ -]?key|token|bearer|auth(?:entication)? header)|(?:authentication|authorization) (?:header|token|credentials?) (?:is |are )?(?:missing|required)|(?:api[ -]?key|token|credentials?|login|authentication)(?:\s+\S{1,30}){0,3}?\s+(?:is |are )?(?:missing|required)\b|must be (?:provided|authenticated|logged in)|not logged in|login (?:first|required)|terminal prompts disabled|could not read username|need(?:s)? auth(?:entication|orization)?\b|please (?:log ?in|authenticate|provide)|you must (?:log ?in|authenticate|be (?:logged|signed) in)|anonymous (?:user|caller|access)|no value for the password/i,
  ],
  [
    'malformed-credential',
    /malformed|(?:illegal|invalid) (?:character|header value)|cannot (?:be )?(?:parsed?|decoded?)|could not (?:parse|decode)|not a (?:valid )?legal http header|bad (?:authorization|request) header|invalid (?:authorization|token) format|not (?:enough|a well-formed)/i,
  ],
  [
    'invalid-credential',
    new RegExp(
      String.raw`bad credentials|(?:invalid|incorrect|wrong|unknown|unrecognized|non-existent|not a valid|bad)(?:\s+\S{1,30}){0,4}?[\s-]+(?:authentication )?${credential}\b|${credential}${linked}?(?:is|was|are|seems to be|appears to be)?\s*(?:invalid|incorrect|not valid|wrong|unknown|not recognized|rejected|not found)|${credential} (?:you provided )?does not exist|token rejected|(?:invalid|incorrect) (?:username|user name|user|login)|(?:username|user|password)(?: or \S{1,20})? (?:is |are )?(?:incorrect|invalid|wrong)|does not exist in our records|signature (?:we calculated )?does not match|access is denied due to invalid credentials|invalid x-api-key|authentication failed|authentication information|inactive or does not exist|user or password incorrect|login failed|HTTP Basic: Access denied`,
      'i',
    ),
  ],
];

/** What plain words say of the cause, or null where they say nothing. `text` of any length; only its start is read. */
export function causeOfWords(text: string): Telling | null {
  const start = text.slice(0, 4096);
  for (const [cause, pattern] of rows) {
    const match = pattern.exec(start);
    if (match) return { cause, evidence: match[0].trim().slice(0, 120) };
  }
  return null;
}
