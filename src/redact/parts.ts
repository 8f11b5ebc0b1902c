import { isOpaque } from './detectors/finding.ts';
import { tellingOf } from './detectors/names.ts';

/** The value itself and every part of it that is a secret of its own: what a tool prints of it is rarely the whole. */
export function partsOf(value: string): string[] {
  const trimmed = value.trim();
  const unquoted = trimmed.replace(/^(["'])(.*)\1$/s, '$2');
  const parts = [
    value,
    trimmed,
    unquoted,
    ...linesOf(trimmed),
    ...pemBody(trimmed),
    ...jwtParts(unquoted),
    ...jsonLeaves(trimmed),
    ...basicParts(unquoted),
    ...urlParts(unquoted),
    ...fieldParts(unquoted),
  ];
  return [...new Set(parts)].filter(part => part !== '' && !isAddress(part));
}

/** A URL without user information and parameters, that one has to reach: hiding it would hide the failing host. */
function isAddress(part: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[\w.:-]+\/?(?:[\w.~-]{1,20}\/?){0,4}$/i.test(part);
}

function linesOf(value: string): string[] {
  const lines = value.split(/\r?\n/).map(line => line.trim());
  return lines.length === 1 ? [] : lines.filter(line => !line.startsWith('-----') && !/^[\w-]{1,20}: ?$/.test(line));
}

/** The base64 between the markers, as one line; escaped line breaks are line breaks here. */
function pemBody(value: string): string[] {
  const body = /-----BEGIN [^-]{1,60}-----(.*?)(?:-----END|$)/s.exec(value.replaceAll('\\n', '\n'))?.[1];
  return body === undefined ? [] : [body.replace(/\s/g, '')];
}

/** Claims and signature; the header is the same for everyone's. */
function jwtParts(value: string): string[] {
  return /^ey[\w-]+\.[\w-]+\.[\w.-]*$/.test(value) ? value.split('.').slice(1) : [];
}

/** Strings of a JSON key whose name marks them, or that are random: a service account's key id, a client's secret. */
function jsonLeaves(value: string): string[] {
  if (!/^[[{]/.test(value)) return [];
  const leaves: string[] = [];
  try {
    JSON.parse(value, (name, leaf: unknown) => {
      if (typeof leaf === 'string' && (tellingOf(name) === 'sure' || isOpaque(leaf))) leaves.push(...partsOf(leaf));
      return leaf;
    });
  } catch {
    return [];
  }
  return leaves;
}

/** User-id and password of a Basic pair that is kept in its base64 (RFC 7617). */
function basicParts(value: string): string[] {
  if (!/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value)) return [];
  const pair = Buffer.from(value, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon > 0 && /^[\x20-\x7e]+$/.test(pair) ? [pair, pair.slice(0, colon), pair.slice(colon + 1)] : [];
}

/** Of a URL: what stands before `@`, the values of its parameters, and segments of its path that are random. */
function urlParts(value: string): string[] {
  const [, rest] = /^[a-z][a-z0-9+.-]*:\/\/(\S+)$/i.exec(value) ?? [];
  if (rest === undefined) return [];
  const at = rest.lastIndexOf('@');
  const [user = '', password = ''] = at < 0 ? [] : split(rest.slice(0, at));
  const tail = rest.slice(at + 1);
  const parameters = [...tail.matchAll(/[?&#][^=&#]{1,80}=([^&#]+)/g)].map(found => found[1]!);
  const segments = tail
    .replace(/[?#].*$/, '')
    .split('/')
    .slice(1);
  return [user, password, ...parameters, ...segments.filter(isOpaque)].flatMap(part => [part, unescaped(part)]);
}

/** `Password=…;AccountKey=…` of a connection string: the fields whose names mark them. */
function fieldParts(value: string): string[] {
  const fields = [...value.matchAll(/(?:^|[;\s])([\w ]{1,40}?)\s*=\s*([^;]+)/g)];
  return fields.length < 2
    ? []
    : fields.filter(([, name]) => tellingOf(name!) === 'sure').map(found => found[2]!.trim());
}

function split(info: string): [string, string] {
  const colon = info.indexOf(':');
  return colon < 0 ? [info, ''] : [info.slice(0, colon), info.slice(colon + 1)];
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
