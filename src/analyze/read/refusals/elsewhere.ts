/** Rights that nobody asked for over HTTP: databases, files, sockets, SSH keys, certificates, mail, directories. */
const elsewhere = new RegExp(
  [
    String.raw`\bSQLSTATE\b|\bERROR \d{4} ?\(|\bORA-\d|\bfor (?:table|relation|schema|database|sequence|function)\b|\bto database\b`,
    String.raw`\bfor user ['"]\S{0,64}['"]@|password authentication failed|ACCESS_REFUSED|WRONGPASS|\[AUTHENTICATIONFAILED\]|-ERR \[AUTH\]|\bSMTP\w{0,20}Error\b|\bNOAUTH\b|\b[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}\b`,
    String.raw`\b(?:Mongo|PG|Redis|Amqp|Sequelize|Postgres|Mysql|psycopg|Sasl)\w{0,20}(?:Error|Exception)?:`,
    String.raw`\b(?:redis|aioredis|pymysql|pymongo|ldap3|kafka\.common\.errors)\.\w`,
    String.raw`\b(?:mysql|postgres(?:ql)?|psql|pg|mongo(?:db)?|redis|ldap|m?smtp|sendmail|postfix|imap|kafka|SASL|sudo|sshd?):? `,
    String.raw`publickey|java\.nio\.file(?!\.AccessDeniedException: s3)|UnauthorizedAccessException|AccessDeniedException: (?:\/|[A-Z]:\\)|\bTCP(?:Handler|-Session): |\bEACCES\b|\bEPERM\b|\berr(?:no|code)\b|\.sock\b|daemon socket|operation not permitted|\(13: permission denied\)|RBAC: access denied`,
    'certificate (?:verify|is|has|was|expired|unknown)|x509:',
  ].join('|'),
  'i',
);

/** Whether a text tells of rights that nobody asked for over HTTP. */
export function isElsewhere(text: string): boolean {
  return elsewhere.test(text);
}
