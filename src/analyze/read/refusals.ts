import { type Row, rows } from './refusal-phrases.ts';

/**
 * Refusals that name themselves without a number, or under another one. "Who are you" is 401 (no, invalid or expired
 * credentials), "not you" is 403 (known, but not allowed).
 */
export interface Refusal {
  readonly status: 401 | 403;
  readonly start: number;
}

/** Rights that nobody asked for over HTTP: databases, files, sockets, SSH keys, certificates, mail, directories. */
const elsewhere = new RegExp(
  [
    String.raw`\bSQLSTATE\b|\bERROR \d{4} ?\(|\bORA-\d|\bfor (?:table|relation|schema|database|sequence|function)\b|\bto database\b`,
    String.raw`\bfor user ['"]\S{0,64}['"]@|password authentication failed|ACCESS_REFUSED|WRONGPASS|\bNOAUTH\b|\b[45]\d\d [45]\.\d{1,3}\.\d{1,3}\b`,
    String.raw`\b(?:Mongo|PG|Redis|Amqp|Sequelize|Postgres|Mysql|psycopg|Sasl)\w{0,20}(?:Error|Exception)?:`,
    String.raw`\b(?:redis|aioredis|pymysql|pymongo|ldap3|kafka\.common\.errors)\.\w`,
    String.raw`\b(?:mysql|postgres(?:ql)?|psql|pg|mongo(?:db)?|redis|ldap|smtp|imap|kafka|SASL|sudo|sshd?):? `,
    String.raw`publickey|\bEACCES\b|\bEPERM\b|\berr(?:no|code)\b|\.sock\b|daemon socket|operation not permitted|RBAC: access denied`,
    'certificate (?:verify|is|has|was|expired|unknown)|x509:',
  ].join('|'),
  'i',
);

/** The refusal that a text names in words, or null. */
export function refusalIn(text: string): Refusal | null {
  return find(text, rows);
}

const classes: readonly Row[] = [
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
  return find(text, classes);
}

/** Whether a text tells of rights that nobody asked for over HTTP. */
export function isElsewhere(text: string): boolean {
  return elsewhere.test(text);
}

function find(text: string, table: readonly Row[]): Refusal | null {
  for (const [status, pattern] of table) {
    const match = pattern.exec(text);
    if (match) return isElsewhere(text) ? null : { status, start: match.index };
  }
  return null;
}
