/**
 * Refusals that name themselves without a number, or under another one. "Who are you" is 401 (no, invalid or expired
 * credentials), "not you" is 403 (known, but not allowed).
 */
export interface Refusal {
  readonly status: 401 | 403;
  readonly words: string;
  readonly start: number;
}

type Row = readonly [status: 401 | 403, pattern: RegExp];

/** Where a sentence can begin: the start of the text, or behind a colon, bracket, arrow or quote. */
const begin = String.raw`(?:^|[:>\])|=-]["'\s]{1,4}|["']|\bwith )`;
const finish = String.raw`(?=["'\s)\].!]{0,4}$|[.:,!)\]"'\\<]| https?:| \(| -)`;

/** The more telling first: a row decides which status the words stand for. */
const rows: readonly Row[] = [
  // git, svn, hg
  [
    401,
    /\bauthentication failed for ['"]?http|could not read (?:username|password) for ['"]?http|\bHTTP Basic: Access denied/i,
  ],
  [401, /no more credentials or we tried too many times|^abort: authorization failed/i],
  [
    403,
    /\bpermission to \S{1,200} denied to\b|^access to ['"]\S{1,300} forbidden|write access to repository not granted|: access to ['"]\/\S{0,300}['"] forbidden/i,
  ],
  [403, /not allowed to (?:push|upload|download|access|pull|create)\b/i],
  // Kubernetes
  [401, /must be logged in to the server|asked for the client to provide credentials/i],
  [403, /\bis forbidden: |\bError from server \(Forbidden\)|\bUser ["']?\S{1,200}["']? cannot \w{2,20} \S{1,80}/i],
  // AWS (Common Errors, STS, S3 error codes)
  [
    401,
    /\b(?:ExpiredToken(?:Exception)?|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|InvalidSignatureException|MissingAuthenticationToken(?:Exception)?|InvalidAccessKeyId|TokenRefreshRequired|IncompleteSignature(?:Exception)?|AuthFailure|InvalidIdentityToken|NotAuthorizedException|RequestExpired)\b|security token included in the request is (?:expired|invalid)/,
  ],
  [
    401,
    /unable to locate credentials|NoCredentialProviders|no valid credential sources found|could not load credentials from any providers/i,
  ],
  [
    403,
    /\b(?:AccessDenied(?:Exception)?|UnauthorizedOperation|UnauthorizedAccess|AllAccessDisabled)\b|is not authorized to perform/,
  ],
  // Microsoft Entra and Azure
  [
    401,
    /\bAADSTS\d{5,8}\b|\b(?:InvalidAuthenticationToken|ExpiredAuthenticationToken|AuthenticationFailed)\b|please run ['"]?az login/i,
  ],
  [
    403,
    /\b(?:AuthorizationFailed|AuthorizationFailure|LinkedAuthorizationFailed|AuthorizationPermissionMismatch|Authorization_RequestDenied|RequestDisallowedByPolicy)\b/,
  ],
  // gRPC and google.rpc.Code
  [
    401,
    /\bcode ?[:=] ?Unauthenticated\b|StatusCode\.UNAUTHENTICATED|\b16,? UNAUTHENTICATED\b|\b(?:code|status)["']?\s?[:=]\s?["']?UNAUTHENTICATED\b|\bgrpc[_-]status["']?[:=]\s?16\b|\bUNAUTHENTICATED: /i,
  ],
  [
    403,
    /\bcode ?[:=] ?PermissionDenied\b|StatusCode\.PERMISSION_DENIED|\b7,? PERMISSION_DENIED\b|\b(?:code|status|reason)["']?\s?[:= ]\s?["']?PERMISSION_DENIED\b|\bgrpc[_-]status["']?[:=]\s?7\b|\bPERMISSION_DENIED: /i,
  ],
  [
    401,
    /could not find default credentials|problem refreshing your current auth tokens|request had invalid authentication credentials|reauthentication (?:is )?(?:required|failed)/i,
  ],
  [
    403,
    /\bcaller does not have permission|permission ['"]\S{1,120}['"] denied|does not have \S{3,80} access to\b|insufficient authentication scopes/i,
  ],
  // OAuth (RFC 6749 section 5.2, RFC 6750 section 3.1), Slack
  [
    401,
    /["'\s:(](?:invalid_(?:client|grant|token|auth|api_key|credentials)|not_authed|token_(?:expired|revoked)|expired_token|account_inactive|authentication_error|authentication_failed|not_authenticated)\b/,
  ],
  [
    403,
    /["'\s:(](?:insufficient_scope|missing_scope|permission_error|permission_denied|access_denied|not_allowed_token_type|insufficient_permissions)\b/,
  ],
  // registries and packages
  [
    401,
    /\bE401\b|\bENEEDAUTH\b|\bYN0041\b|no authentication configured for request|unable to authenticate, (?:need|your)|no basic auth credentials|token rejected for|incorrect or missing password/i,
  ],
  [
    401,
    /\bdenied: your authorization token has expired|unauthorized: (?:authentication|incorrect|access|not|invalid|the|you|your|user|bad|http|client)/i,
  ],
  [
    403,
    /\bE403\b|\bdenied: (?:requested access|access forbidden|permission|not allowed|installation|resource)|pull access denied|insufficient_scope: authorization failed/i,
  ],
  [
    403,
    /you do not have permission to (?:push|publish|access|perform|view|delete|update|create)|this token does not have the required permissions/i,
  ],
  // GitHub, Sonar, Elasticsearch, model providers
  [
    401,
    /\bbad credentials\b|incorrect api key provided|invalid x-api-key|requires authentication\b|please provide a user token/i,
  ],
  [
    403,
    /resource not accessible by (?:integration|personal access token)|must have (?:admin|push|write) (?:rights|access)/i,
  ],
  [
    401,
    /\bnot authorized\. (?:please|analyzing)|missing authentication (?:credentials|token)|unable to authenticate user|failed to authenticate user|error authenticating user/i,
  ],
  [403, /(?:you're|you are) not authorized to|\bis unauthorized for (?:user|api key|service)|\bno permissions for \[/i],
  [401, /remote state endpoint requires auth/i],
  [403, /remote state endpoint invalid auth/i],
  // what a body or a message says by itself
  [
    401,
    new RegExp(
      String.raw`${begin}(?:invalid|incorrect|expired|missing|unknown|bad|no) (?:api[ -]?key|(?:access |auth(?:entication)? |bearer |api |user |deploy )?tokens?|jwt|(?:authentication )?credentials|authorization header|username or password|user or password|login)\b(?! (?:found in|file|at ))`,
      'i',
    ),
  ],
  [
    401,
    /(?:^|[:"'>\]\s(])(?:\w{2,12} ){0,3}(?:api[ -]?key|token|jwt|credentials?|session) (?:(?:has|have) (?:been )?(?:already )?|is |was |are )(?:expired or )?(?:expired|revoked|invalid|not valid|incorrect|rejected)\b/i,
  ],
  [
    401,
    /authentication credentials were not provided|authentication (?:is )?required\b|you are not (?:currently )?(?:authenticated|logged in)|no (?:access |auth )?token available|not logged in\b|login first\b|must be authenticated\b|failed to authenticate\b|could not authenticate\b|request unauthenticated\b|authentication error\b|authorization required\b|\bauthorization failed\.?$|^bad username or password\b/i,
  ],
  [
    401,
    new RegExp(
      String.raw`${begin}(?:error: )?(?:unauthori[sz]ed|unauthenticated|not authenticated|authentication failed)${finish}|^unauthori[sz]ed https?:|\(unauthori[sz]ed\)`,
      'i',
    ),
  ],
  [
    403,
    new RegExp(
      String.raw`${begin}(?:error: )?(?:forbidden|access denied|not authorized|request forbidden)${finish}|^forbidden https?:`,
      'i',
    ),
  ],
];

/** Rights that nobody asked for over HTTP: databases, files, sockets, SSH keys, certificates, mail, directories. */
const elsewhere =
  /\bSQLSTATE\b|\bERROR \d{4} ?\(|\bfor (?:table|relation|schema|database|sequence|function)\b|\bfor user ['"]\S{0,64}['"]@|\bto database\b|password authentication failed|publickey|\bEACCES\b|\bEPERM\b|\berr(?:no|code)\b|\.sock\b|daemon socket|certificate (?:verify|is|has|was|expired|unknown)|x509:|\b(?:Mongo|PG|Redis|Amqp|AMQP|Sequelize|Postgres|Mysql|psycopg)\w{0,20}(?:Error|Exception)?:|\bORA-\d|ACCESS_REFUSED|WRONGPASS|\b(?:mysql|postgres(?:ql)?|psql|pg|mongo(?:db)?|redis|ldap|smtp|imap|kafka|SASL|NOAUTH|sudo|sshd?):? |RBAC: access denied|operation not permitted/i;

/** The refusal that a text names in words, or null. */
export function refusalIn(text: string): Refusal | null {
  if (elsewhere.test(text)) return null;
  for (const [status, pattern] of rows) {
    const match = pattern.exec(text);
    if (match) return { status, words: match[0].trim(), start: match.index };
  }
  return null;
}

const named: readonly Row[] = [
  [
    401,
    /^[\w$.:\s]{0,120}(?:Unauthori[sz]edError|Unauthori[sz]ed(?:Exception)?|AuthenticationError|AuthenticationException|BadCredentialsException|InvalidCredentialsError|TokenExpiredError)(?: \[\w+\])?(?::|$)/,
  ],
  [
    403,
    /^[\w$.:\s]{0,120}(?:ForbiddenError|Forbidden(?:Exception)?|PermissionDeniedError|PermissionDenied|AccessDeniedException|AuthorizationError)(?: \[\w+\])?(?::|$)/,
  ],
];

/** The refusal that an exception's class names: `openai.error.AuthenticationError: …`. */
export function refusalByClass(text: string): Refusal | null {
  if (elsewhere.test(text)) return null;
  for (const [status, pattern] of named) {
    const match = pattern.exec(text);
    if (match) return { status, words: match[0].replace(/:$/, ''), start: match.index };
  }
  return null;
}
