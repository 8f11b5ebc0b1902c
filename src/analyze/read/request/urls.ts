import { isDocumentation } from '../documentation.ts';
import { endpointOf, type FoundUrl } from '../url.ts';
import { part, type RequestFacts } from './facts.ts';
import { verbAlone, verbBehind } from './verbs.ts';

/** Of several URLs the one that a preposition or a parenthesis ties to the request, else the last before the status, else the first after. */
export function urlAlone(text: string, urls: readonly FoundUrl[], near: number | null): RequestFacts | null {
  const answered = urls.find(({ start }) => near !== null && /^\d{3}[\])]? $/.test(text.slice(near, start)));
  const asked = answered ? [answered] : urls.filter(found => !isDocumentation(text, found));
  const tie = /\b(?:for(?: url)?|requesting|url|fetch(?:ing)?|reading|getting)[\s:('"\]]{1,4}$/i;
  const tied = asked.find(({ start }) => tie.test(text.slice(Math.max(0, start - 40), start)));
  const behind = asked.find(({ start }) => near !== null && /^\d{3}\s?\($/.test(text.slice(near, start)));
  const before = near === null ? undefined : asked.findLast(({ start }) => start < near);
  const chosen = tied ?? behind ?? before ?? asked[0];
  if (!chosen) return null;
  const verb =
    verbBehind.exec(text.slice(chosen.end)) ??
    verbAlone.exec(text.slice(0, chosen.start)) ??
    verbAlone.exec(text.slice(chosen.end));
  const told = part(chosen);
  const isBase = isBaseUrl(text.slice(Math.max(0, chosen.start - 120), chosen.start), told.path ?? '');
  return { ...(verb ? { method: verb[1]! } : {}), ...(isBase && !verb ? { host: told.host ?? null } : told) };
}

/** The URL of a repository or a server, under which something was asked that the text doesn't tell. */
function isBaseUrl(before: string, path: string): boolean {
  if (baseBefore.test(before)) return !/\.\w{2,5}$/.test(path);
  return (
    path === '/' &&
    /(?:\(|\b(?:for|from|server|node:|at(?: the)?|registry|repository) )["']?$/i.test(before) &&
    !/\burl: ?$/i.test(before)
  );
}

const baseBefore =
  /(?:\bfrom\/to \S{1,80} \(|\b(?:index|repository|registry|base) url[ :("']{1,3}|--registry[ =]|\bsource ['"]?)$/i;

/** monit: `at [svc.example.net]:443/metrics`. */
const bracketed = /\bat \[((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})\](:\d{1,5})(\/\S{0,2048})/;
/** `<ProtocolError for user@bugs.example.org/xmlrpc.cgi: 403 Forbidden>`. */
const urlFor =
  /\b\w{1,40}Error for (?:[^\s@/]{1,200}@)?((?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\/[^\s"'<>]{0,2048}?)(?=: [1-5]\d\d\b)/;

/** A host and its path, in forms that only a URL can mean. */
export function urlWithoutScheme(text: string): RequestFacts | null {
  const match = urlFor.exec(text) ?? bracketed.exec(text);
  return match ? endpointOf(`https://${match.slice(1).join('')}`) : null;
}
