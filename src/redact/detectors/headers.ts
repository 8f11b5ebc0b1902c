import { type Finding, isOpaque, isPlaceholder } from './finding.ts';
import { isProse } from './prose.ts';
import { match, readValue } from './value.ts';

/** Schemes of HTTP authentication (RFC 9110, section 11) and the words that products use in their place. */
const scheme =
  /(?:Bearer|Basic|Token|Digest|Negotiate|NTLM|Hawk|OAuth|DPoP|Bot|Splunk|SSWS|GenieKey|Api-?Key|Key|Signature|[A-Za-z][A-Za-z0-9]{0,20}(?:-[A-Za-z0-9]{1,20}){0,4})(?:[ \t]+|:[ \t]*)(?=[^\s"'\\])/iy;

/** Schemes whose credentials are a list of parameters. */
const listed = /^(?:Digest|OAuth|Hawk|Signature|AWS4|GOOG4|MAC|TC3|ACS3|SharedKey|Snowflake)/i;

/** The credentials of an `Authorization` header whose value begins at `at`; without a scheme, the whole value. */
export function credentialsOf(text: string, at: number, certain = true): Finding[] {
  const value = readValue(text, at, 'line');
  const whole = text.slice(value.start, value.end);
  if (isPlaceholder(whole) || isProse(whole)) return [];
  let start = value.start;
  let list = false;
  for (
    let found = match(scheme, text, start);
    found !== null && !isOpaque(found[0].trim().replace(/:$/, ''));
    found = match(scheme, text, start)
  ) {
    if (start + found[0].length >= value.end) break;
    list ||= listed.test(found[0]);
    start += found[0].length;
  }
  const end = value.quoted || list ? value.end : start + (/^\S+/.exec(text.slice(start, value.end))?.[0].length ?? 0);
  const credentials = text.slice(start, end);
  if (isPlaceholder(credentials) || isProse(credentials) || !(certain || isOpaque(credentials))) return [];
  return [{ start, end, kind: 'authorization' }];
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
