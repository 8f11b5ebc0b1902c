import { type Finding, isOpaque, isPlaceholder } from './finding.ts';

/** A quote may belong to a password; it ends a URL where a list or a sentence goes on behind it. */
const behindScheme = /:\/\/((?:[^\s"'<>`\\]|\\?["'](?![\s,;:)\]}>\\]|$)|\\(?!["'])){1,8192})/g;
const word = /^[a-z][a-z_.-]{0,20}$/i;

/** User names and passwords in URLs (RFC 3986, section 3.2.1), connection strings of databases among them. */
export function* userinfo(text: string): Iterable<Finding> {
  for (const { index, 1: rest } of text.matchAll(behindScheme)) {
    yield* credentials(rest!.slice(0, lengthOf(rest!)), index + 3);
  }
}

/**
 * How much of a URL behind `://` is user information: up to the last `@` of its authority. A password that was pasted in as it
 * is may hold `/`, `?`, `#` and `@`; it is told by a "port" that isn't a number, or by a host that is none.
 */
function lengthOf(rest: string): number {
  const authority = /^[^/?#\\]*/.exec(rest)![0];
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const raw =
    at < 0 ? /^[^:[\]]*:(?!\d{1,5}[,;)\]}.]*$)./.test(authority) : !/^(?:localhost|[\w-]+\.|\[|[\w-]+:\d)/i.test(host);
  return raw ? Math.max(at, rest.lastIndexOf('@'), 0) : Math.max(at, 0);
}

function* credentials(info: string, at: number): Iterable<Finding> {
  if (info === '') return;
  const colon = info.indexOf(':');
  const user = colon < 0 ? info : info.slice(0, colon);
  const password = colon < 0 ? '' : info.slice(colon + 1);
  const userIsKey = isOpaque(user) || (password === '' && !word.test(user));
  if (userIsKey && !isPlaceholder(user)) yield { start: at, end: at + user.length, kind: 'url-user' };
  if (!isPlaceholder(password)) yield { start: at + colon + 1, end: at + info.length, kind: 'url-password' };
}

/** `user:password@tcp(host)` of Go's MySQL driver, `jdbc:oracle:thin:user/password@host`: told from behind, by what follows. */
const network = /@(?:tcp|unix|udp)\(/g;
const beforeNetwork = /(?<![\w.-])[\w.-]{1,64}:([^\s@"'`]{1,256})$/;
const oracle = /jdbc:oracle:[a-z]{2,5}:[\w$#]{1,64}\/([^\s@"'`/]{1,256})@/g;

export function* dataSources(text: string): Iterable<Finding> {
  for (const { index } of text.matchAll(network)) {
    const found = beforeNetwork.exec(text.slice(Math.max(0, index - 330), index));
    if (found !== null) yield* passwordAt(index - found[1]!.length, found[1]!);
  }
  for (const found of text.matchAll(oracle)) yield* passwordAt(last(found, '').start - 1, found[1]!);
}

function* passwordAt(start: number, value: string): Iterable<Finding> {
  if (!isPlaceholder(value)) yield { start, end: start + value.length, kind: 'password' };
}

/** Paths in which a segment is the credential, as their makers document them. */
const secretPaths: readonly RegExp[] = [
  /\/bot(\d{5,12}(?::|%3a)[\w-]{10,})/gi,
  /\/services\/(T\w{6,14}\/B\w{6,14}\/\w{8,})/g,
  /\/(?:workflows|triggers)\/T\w{6,14}\/[\w]{6,24}\/(?:\d{6,24}\/)?(\w{8,})/g,
  /\/api\/(?:v\d{1,2}\/)?webhooks\/\d{5,24}\/([\w-]{16,})/g,
  /\/webhook(?:b2)?\/([\w-]{8,}@[\w-]{8,}\/IncomingWebhook\/[\w-]{8,}(?:\/[\w-]{8,}){0,3})/g,
  /\/hooks\/catch\/\d{3,12}\/(\w{5,})/g,
  /\/with\/key\/([\w-]{8,})/g,
  /\/(?:bot\/v\d\/)?hook\/([\w-]{8,})/g,
];

const marker =
  /\/(?:(?:access|auth|api|reset|invite|refresh|id|deploy|write|read)[-_]?)?(?:tokens?|apikeys?|api[-_]keys?|secrets?|passwords?|webhooks?|hooks?|jwt|sas|magic|reset|invite|invitations?|confirm|verify|unsubscribe|otp|session|sessions|sessionid|key|auth|login|bot|t|k)[/=]([\w.~%:=+@-]{8,512})/gi;

/** Segments of paths that are credentials because of what stands before them. */
export function* segments(text: string): Iterable<Finding> {
  if (!text.includes('/')) return;
  for (const pattern of secretPaths) for (const found of text.matchAll(pattern)) yield last(found, 'webhook');
  for (const found of text.matchAll(marker)) {
    if (isOpaque(found[1]!) && !isPlaceholder(found[1]!)) yield last(found, 'path-segment');
  }
}

function last(found: RegExpExecArray, kind: string): Finding {
  const end = found.index + found[0].length;
  return { start: end - found[1]!.length, end, kind };
}
