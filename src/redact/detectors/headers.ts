import { type Finding, isOpaque, isPlaceholder } from './finding.ts';
import { isProse } from './prose.ts';
import { match, readValue } from './value.ts';

/** Schemes of HTTP authentication (RFC 9110, section 11) and the words that products use in their place. */
const scheme =
  /(?:Bearer|Basic|Token|Digest|Negotiate|NTLM|Hawk|OAuth|DPoP|GNAP|MAC|Bot|Splunk|SSWS|GenieKey|sso-key|Api-?Key|Key|Signature|SharedKey(?:Lite)?|[A-Z\d]{2,8}-HMAC-SHA\d{1,3}|AWS4-[\w-]{1,30})(?:[ \t]+|:[ \t]*)(?=[^\s"'\\])/iy;

/** Schemes whose credentials are a list of parameters. */
const listed = /^(?:Digest|OAuth|Hawk|Signature|MAC|[\w-]+-HMAC)/i;

const parameters = /(?:[\w-]{1,60}=(?:"[^"\n]{0,4096}"|[^\s",]{0,4096})[, \t]{0,4}){1,40}/y;

/** A scheme that we don't know, or a value with a remark behind: both words may be the credential. */
const words = /^(?:[A-Za-z-]{1,24}[ \t]+)?\S+/;

/** The credentials of an `Authorization` header whose value begins at `at`; without a scheme, the whole value. */
export function credentialsOf(text: string, at: number, certain: boolean): Finding[] {
  const value = readValue(text, at, 'line');
  if (isNothing(text.slice(value.start, value.end))) return [];
  let start = value.start;
  let list = false;
  for (let found = match(scheme, text, start); found !== null; found = match(scheme, text, start)) {
    if (start + found[0].length >= value.end) break;
    list ||= listed.test(found[0]);
    start += found[0].length;
  }
  const rest = list && !value.quoted ? (match(parameters, text, start)?.[0] ?? '') : text.slice(start, value.end);
  const credentials = value.quoted || list ? rest : ((start === value.start ? words : /^\S+/).exec(rest)?.[0] ?? '');
  if (isNothing(credentials) || !(certain || isOpaque(credentials))) return [];
  return [{ start, end: start + credentials.length, kind: 'authorization' }];
}

function isNothing(value: string): boolean {
  return isPlaceholder(value) || isProse(value);
}

const challenge =
  /(?:realm|scope|error|error_description|charset|authorization_uri|resource_metadata|resource|client_id|trusted_issuers|domain|qop|algorithm)\s*=/iy;
const schemeWord =
  /(?<![\w-])(?:Bearer|Basic|ApiKey|DPoP|SSWS|GenieKey|Splunk)(?:[ \t]+|%20|\+|:[ \t]*)["'`]?(?=[\w+/.~=-]{8})/gi;

/** `Bearer …` and `Basic …` where no header's name stands before them. */
export function* schemes(text: string): Iterable<Finding> {
  for (const found of text.matchAll(schemeWord)) {
    const start = found.index + found[0].length;
    if (match(challenge, text, start) !== null) continue;
    const { end } = readValue(text, start);
    const value = text.slice(start, end);
    if (!isPlaceholder(value) && (isOpaque(value) || value.length >= 20)) yield { start, end, kind: 'authorization' };
  }
}

const pair = /([^\s=;,"'\\]{1,128})=("?)([^;,"\s\\]{1,4096})/g;
const attributes = new Set(['path', 'domain', 'expires', 'max-age', 'samesite', 'priority']);

/** The values of cookies in a `Cookie` or `Set-Cookie` header (RFC 6265) that begins at `at`. */
export function cookiesOf(text: string, at: number): Finding[] {
  const { start, end } = readValue(text, at, 'line');
  return [...text.slice(start, end).matchAll(pair)]
    .filter(([, name, , value]) => !attributes.has(name!.toLowerCase()) && !isPlaceholder(value!))
    .map(found => {
      const from = start + found.index + found[1]!.length + 1 + found[2]!.length;
      return { start: from, end: from + found[3]!.length, kind: 'cookie' };
    });
}
