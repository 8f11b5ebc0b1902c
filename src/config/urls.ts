import type { Node } from 'yaml';
import type { Reader } from './reader.ts';
import { expand } from './variables.ts';
import { shown } from './wording.ts';

/** A URL that a credential may be sent to; `what` names it in messages: `"token-url"`. */
export function readUrl(reader: Reader, node: Node, what: string): string | undefined {
  const text = reader.text(node, what)?.trim();
  if (text === undefined || refuseUserInfo(reader, node, text, what)) return undefined;
  const expanded = expand(reader, node, text);
  return expanded === undefined ? undefined : checkUrl(reader, node, expanded, what);
}

/** https, or http to loopback; without user name, password and fragment. */
function checkUrl(reader: Reader, node: Node, text: string, name: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return reader.report(node, `${name} has no scheme`, 'write it in full, as in "https://api.example.com"');
  }
  const url = URL.canParse(text) && !/[\s\p{Cc}\\]/u.test(text) ? new URL(text) : null;
  if (url === null) return reader.report(node, `${name} is not a URL`, 'write it as "https://api.example.com"');
  if (refuseUserInfo(reader, node, text, name)) return undefined;
  if (url.hash !== '')
    return reader.report(node, `${name} has a fragment, which is never sent`, 'remove it from "#" on');
  return checkTransport(reader, node, url, name) ? text : undefined;
}

/** Before variables are looked up: a `$` in a password would make the rest of it a variable's name, which is shown. */
function refuseUserInfo(reader: Reader, node: Node, text: string, name: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/i.test(text)) return false;
  const help = 'put them into "username" and "password" (scheme "basic"), each as "$NAME"';
  reader.report(node, `${name} carries a user name or a password`, help);
  return true;
}

function checkTransport(reader: Reader, node: Node, url: URL, name: string): boolean {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return true;
  const plain = url.protocol === 'http:';
  const message = plain
    ? `${name} is plain http: whoever is on the way could read the credential`
    : `${name} is of ${shown(url.protocol.slice(0, -1))}, and a credential is sent by https alone`;
  reader.report(
    node,
    message,
    plain ? 'write "https://"; plain http is accepted for loopback alone' : 'write "https://"',
  );
  return false;
}

/** 127.0.0.0/8, ::1, and localhost with its subdomains (RFC 6761, section 6.3), as the URL parser writes them. */
function isLoopback(hostname: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|\[::1\]|(?:.+\.)?localhost)$/.test(hostname);
}
