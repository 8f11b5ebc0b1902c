import { type Finding, isOpaque, isPlaceholder } from './finding.ts';
import { readValue } from './value.ts';

/** `-u user:password` and `--user=…` of curl, wget, http and their kin; `-uadmin:…` without a space as well. */
const user =
  /(?<=[\s"'[,(])(?:-[a-zA-Z]{0,6}u|--user|--proxy-user|--creds?|-U|-a|--auth)(?:["']\s*,\s*|[ \t=]{1,4})?(?=[^\s-])/g;

/** Options whose next word is a password, in commands that use them so. */
const short = [
  /\b(?:docker|podman|helm|buildah|skopeo|oras|crane|az|oc|cf|ibmcloud|nuget|npm|vault|registry|nerdctl|regctl|acr|ecr|jf|conan|snow)\b[^\n|;&]{0,400}?\blogin\b[^\n|;&]{0,400}?[ \t]-p[ \t=]{0,4}(?=[^\s-])/g,
  /\bsshpass[ \t]{1,4}-p[ \t]{0,4}(?=\S)/g,
  /\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|mongo|mongosh|mongodump)\b[^\n|;&]{0,400}?[ \t]-p[ \t]{0,1}(?=[^\s-])/g,
  /\bredis-cli\b[^\n|;&]{0,400}?[ \t]-a[ \t]{1,4}(?=\S)/g,
  /\b(?:zip|unzip|7z|7za)\b[^\n|;&]{0,400}?[ \t]-[pP][ \t]{0,4}(?=[^\s-])/g,
  /\bsqlcmd\b[^\n|;&]{0,400}?[ \t]-P[ \t]{0,4}(?=[^\s-])/g,
  /\bldap\w{3,8}\b[^\n|;&]{0,400}?[ \t]-w[ \t]{1,4}(?=[^\s-])/g,
  /(?<=[\s"'=])(?:pass|env:pass):(?=[^\s/:])/g,
  /\bvault[ \t]{1,4}login[ \t]{1,4}(?=[\w.]{8})/g,
  /\bmachine[ \t]{1,8}\S{1,200}\s{1,40}(?:login[ \t]{1,8}\S{1,200}\s{1,40})?password[ \t]{1,8}(?=\S)/g,
];

/** Without one of these none of the patterns can match, and most of a log goes without. */
const commands = /[ \t]-[pPaw]|pass:|\blogin\b|\bmachine\b|\becho\b|\bprintf\b/;

/** What is piped or fed into a command that reads a password: `echo … | docker login --password-stdin`. */
const piped =
  /\b(?:echo|printf)[ \t]{1,4}(?:-[neE]{1,3}[ \t]{1,4}|["']%s(?:\\n)?["'][ \t]{1,4})?(?=[^\n|]{1,400}\|[^\n]{0,400}(?:--password-stdin|--with-token|passwd|--stdin|login))/g;

export function* commandLines(text: string): Iterable<Finding> {
  for (const found of text.matchAll(user)) yield* pairAt(text, found.index + found[0].length);
  if (!commands.test(text)) return;
  for (const pattern of [...short, piped]) {
    for (const found of text.matchAll(pattern)) yield* wordAt(text, found.index + found[0].length);
  }
}

function* pairAt(text: string, at: number): Iterable<Finding> {
  const { start, end } = readValue(text, at);
  const value = text.slice(start, end);
  const colon = value.search(/:(?!\/\/)/);
  if (colon < 0 && !isOpaque(value)) return;
  const [user, password] = colon < 0 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
  if ((isOpaque(user) || password === '') && !isPlaceholder(user))
    yield { start, end: start + user.length, kind: 'password' };
  if (!isPlaceholder(password) && !/^\d{1,5}(?::\d{1,5})?$/.test(password))
    yield { start: start + colon + 1, end, kind: 'password' };
}

function* wordAt(text: string, at: number): Iterable<Finding> {
  const { start, end } = readValue(text, at);
  if (!isPlaceholder(text.slice(start, end))) yield { start, end, kind: 'password' };
}
