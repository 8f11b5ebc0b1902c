/** A status and the words that stand for it. */
export type Row = readonly [status: 401 | 403, pattern: RegExp];

const row = (status: 401 | 403, ...phrases: string[]): Row => [status, new RegExp(phrases.join('|'), 'i')];
const r = String.raw;

/** Where a sentence can begin: the start of the text, or behind a colon, a bracket, an arrow, a quote, three dots. */
const begin = r`(?:^(?:["']|[✖✗✘×❌⨯!›] {1,3})?|[:>\])|=.-]["'\s]{1,4}|\bwith |\.\.\. )`;
const finish = r`(?=["'\s)\].!]{0,4}$|[.:,!)\]"'\\<]| https?:| \(| -|\s{2})`;

/** git's remote-curl and credential prompts, GitLab's and GitHub's answers to a push; Subversion's and Mercurial's clients. */
const versionControl: readonly Row[] = [
  row(
    401,
    r`\bauthentication failed for ['"]?http`,
    r`could not read (?:username|password) for ['"]?http`,
    r`\bHTTP Basic: Access denied`,
  ),
  row(
    401,
    'no more credentials or we tried too many times',
    '^abort: authorization failed',
    'could not authenticate against',
    "password doesn't match for",
    'authorization error: https?:',
  ),
  row(
    403,
    r`\bpermission to \S{1,200} denied to\b`,
    r`\baccess to ['"]\S{1,300} forbidden`,
    'write access to repository not granted',
  ),
  row(403, r`not allowed to (?:push|upload|download|access|pull|create)\b`),
];

/** The API server's Status reasons Unauthorized and Forbidden as kubectl and client-go print them. */
const kubernetes: readonly Row[] = [
  row(401, 'must be logged in to the server', 'asked for the client to provide credentials'),
  row(
    403,
    r`\bis forbidden: `,
    r`\bError from server \(Forbidden\)`,
    r`\bUser ["']?\S{1,200}["']? cannot \w{2,20} \S{1,80}`,
  ),
];

/** AWS "Common Errors", STS and S3 error codes; Entra's AADSTS codes and Azure's; google.rpc.Code. */
const clouds: readonly Row[] = [
  row(
    401,
    r`\b(?:ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|MissingAuthenticationToken|InvalidAccessKeyId|TokenRefreshRequired|IncompleteSignature|AuthFailure|InvalidIdentityToken|NotAuthorized|RequestExpired)(?:Exception)?\b`,
    'security token included in the request is (?:expired|invalid)',
  ),
  row(
    401,
    'unable to locate credentials',
    'NoCredentialProviders',
    'no valid credential sources found',
    'could not load credentials from any providers',
    'no credentials (?:have been |were )?(?:configured|provided|available)',
  ),
  row(
    403,
    r`\b(?:AccessDenied(?:Exception)?|UnauthorizedOperation|UnauthorizedAccess|AllAccessDisabled)\b`,
    r`\bnot authorized to perform\b`,
  ),
  row(
    401,
    r`\bAADSTS\d{5,8}\b`,
    r`\b(?:InvalidAuthenticationToken|ExpiredAuthenticationToken|AuthenticationFailed)\b`,
    r`please run ['"]?az login`,
  ),
  row(
    403,
    r`\b(?:AuthorizationFailed|AuthorizationFailure|LinkedAuthorizationFailed|AuthorizationPermissionMismatch|Authorization_RequestDenied|RequestDisallowedByPolicy)\b`,
  ),
  row(
    401,
    'could not find default credentials',
    'problem refreshing your current auth tokens',
    'request had invalid authentication credentials',
    'reauthentication (?:is )?(?:required|failed)',
  ),
  row(
    403,
    r`\bcaller does not have permission`,
    r`permission ['"]\S{1,120}['"] denied`,
    r`does not have \S{3,80} access to\b`,
    'insufficient authentication scopes',
  ),
];

/** gRPC status codes 16 and 7, in the spellings of Go, Java, Python and JSON. */
const grpc: readonly Row[] = [
  row(
    401,
    r`\bcode ?[:=] ?Unauthenticated\b`,
    r`StatusCode\.UNAUTHENTICATED`,
    r`\b16,? UNAUTHENTICATED\b`,
    r`\b(?:code|status)["']?\s?[:=]\s?["']?UNAUTHENTICATED\b`,
    r`\bgrpc[_-]status["']?[:=]\s?16\b`,
    r`\bUNAUTHENTICATED: `,
  ),
  row(
    403,
    r`\bcode ?[:=] ?PermissionDenied\b`,
    r`StatusCode\.PERMISSION_DENIED`,
    r`\b7,? PERMISSION_DENIED\b`,
    r`\b(?:code|status|reason)["']?\s?[:= ]\s?["']?PERMISSION_DENIED\b`,
    r`\bgrpc[_-]status["']?[:=]\s?7\b`,
    r`\bPERMISSION_DENIED: `,
  ),
];

/** RFC 6749 section 5.2, RFC 6750 section 3.1, Slack's Web API. */
const oauth: readonly Row[] = [
  row(
    401,
    r`["'\s:(](?:invalid_(?:client|grant|token|auth|api_key|credentials)|not_authed|token_(?:expired|revoked)|expired_token|account_inactive|authentication_error|authentication_failed|not_authenticated)\b`,
  ),
  row(
    403,
    r`["'\s:(](?:insufficient_scope|missing_scope|permission_error|permission_denied|access_denied|not_allowed_token_type|insufficient_permissions)\b`,
  ),
];

/** npm (E401, ENEEDAUTH, E403) and Yarn; Docker and the distribution specification's error codes UNAUTHORIZED and DENIED. */
const registries: readonly Row[] = [
  row(
    401,
    r`\bE401\b`,
    r`\bENEEDAUTH\b`,
    'no authentication configured for request',
    'invalid authentication \\(as an',
    'unable to authenticate, (?:need|your)',
    'no basic auth credentials',
    'token rejected for',
    'incorrect or missing password',
  ),
  row(
    401,
    r`\bdenied: your authorization token has expired`,
    'unauthorized: (?:authentication|incorrect|access|not|invalid|the|you|your|user|bad|http|client)',
  ),
  row(
    403,
    r`\bE403\b`,
    r`\bdenied: (?:denied|requested access|access forbidden|permission|not allowed|installation|resource)`,
    'pull access denied',
    'insufficient_scope: authorization failed',
  ),
  row(
    403,
    "you (?:do not|don't) have permission to (?:push|publish|access|perform|view|delete|update|create)",
    'this token does not have the required permissions',
  ),
];

const services: readonly Row[] = [
  // GitHub's REST API, OpenAI, Anthropic
  row(
    401,
    r`\bbad credentials\b`,
    'incorrect api key provided',
    'invalid x-api-key',
    r`require[sd]? authentication\b`,
    'please provide a user token',
  ),
  row(
    403,
    'resource not accessible by (?:integration|personal access token)',
    'must have (?:admin|push|write) (?:rights|access)',
  ),
  // SonarScanner, Elasticsearch's and OpenSearch's security
  row(
    401,
    r`\bnot authorized\. (?:please|analyzing)`,
    'missing authentication (?:credentials|token)',
    '(?:unable|failed) to authenticate user',
    'error authenticating user',
  ),
  row(
    403,
    "(?:you're|you are) not authorized to",
    r`\bis unauthorized for (?:user|api key|service)`,
    r`\bno permissions for \[`,
    r`\bentity not authorized\b`,
    r`\bis denied (?:operation|access|permission)\b`,
  ),
  // Terraform's http backend
  row(401, 'remote state endpoint requires auth'),
  row(403, 'remote state endpoint invalid auth'),
];

const things = r`(?:api[ -]?key|token|jwt|credentials?|session)`;

/** What a message or a body says by itself, whoever wrote it. */
const sentences: readonly Row[] = [
  row(
    401,
    r`${begin}(?:invalid|incorrect|expired|missing|unknown|bad|no) (?:api[ -]?key|(?:access |auth(?:entication)? |bearer |api |user |deploy )?tokens?|jwt|(?:authentication )?credentials|authorization header|username(?: or |\/)password|user or password|login)\b(?! (?:found in|file|at|matching|needed|required|necessary)\b| for \S{1,200} found\b)`,
  ),
  row(
    401,
    r`(?:^|[:"'>\]\s(])(?:\w{2,12} ){0,3}${things} (?:(?:has|have) (?:been )?(?:already )?|is |was |are )(?:expired or |missing or )?(?:expired|revoked|invalid|not valid|incorrect|rejected)\b`,
  ),
  row(401, r`${begin}${things} (?:invalid|revoked|rejected)${finish}`),
  row(
    401,
    'authentication credentials were not provided',
    r`\b(?:authentication|authorization) (?:is )?required\b`,
    r`you are not (?:currently )?(?:authenticated|logged in)`,
    r`no (?:access |auth )?token available`,
    r`not logged in\b`,
    r`login first\b`,
    r`either log ?in with\b`,
    r`must be authenticated\b`,
    r`(?:failed to|could not) authenticate\b`,
    r`request unauthenticated\b`,
    r`authentication error\b`,
    r`errorcode=24 authorization failed`,
    r`^bad username or password\b`,
  ),
  row(
    401,
    r`${begin}(?:error: )?(?:unauthori[sz]ed|unauthenticated|not authenticated|authentication failed)${finish}`,
    r`\bstatus(?: ?code)?(?: of| was| is)?[:=]? ["']?unauthori[sz]ed\b`,
    '^unauthori[sz]ed https?:',
    r`\(unauthori[sz]ed\)`,
  ),
  row(
    403,
    r`${begin}(?:error: )?(?:forbidden|access denied|not authorized|request forbidden|authorization failed)${finish}`,
    r`\bstatus(?: ?code)?(?: of| was| is)?[:=]? ["']?forbidden\b`,
    r`\b(?:key|token|user|account|client|app) (?:is )?not (?:authorized|allowed|permitted) (?:for|to)\b`,
    '^forbidden https?:',
  ),
];

/** The more telling first: the first row that matches decides which status the words stand for. */
export const rows: readonly Row[] = [
  ...versionControl,
  ...kubernetes,
  ...clouds,
  ...grpc,
  ...oauth,
  ...registries,
  ...services,
  ...sentences,
];
