import { readFileSync } from 'node:fs';
import type { Node } from 'yaml';
import { Secret, type SecretOrText } from '../model/secret.ts';
import { durationUnits, parseDuration } from './duration.ts';
import type { Key, KeyKind } from './keys.ts';
import type { Reader } from './reader.ts';
import { listed, named, shown } from './suggest.ts';
import { checkUrl, refuseUserInfo } from './urls.ts';
import { expand, lookUp, refuseExpression, variableName } from './variables.ts';

/** What a value of each kind becomes. */
export interface Values {
  readonly secret: Secret;
  readonly 'secret or text': SecretOrText;
  readonly text: string;
  readonly url: string;
  readonly proxy: string;
  readonly certificates: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly probe: { readonly method: string; readonly path: string };
  readonly date: Date;
  readonly flag: boolean;
  readonly names: readonly string[];
  readonly choice: string;
  readonly claims: Readonly<Record<string, string | number | boolean>>;
  readonly section: Node;
}

type Parse<Kind extends KeyKind> = (reader: Reader, node: Node, key: Key) => Values[Kind] | undefined;

/** Reads a value of each kind; undefined when it was reported as a problem. */
export const parsers: { readonly [Kind in KeyKind]: Parse<Kind> } = {
  secret: (reader, node, key) => {
    const text = reader.text(node, `"${key.name}"`);
    if (text === undefined || refuseExpression(reader, node, text)) return undefined;
    const name = variableName(text);
    return name === null ? refuseLiteral(reader, node, key) : new Secret(name, lookUp(reader.env, name));
  },
  'secret or text': (reader, node, key) => {
    const text = reader.text(node, `"${key.name}"`);
    if (text === undefined || refuseExpression(reader, node, text)) return undefined;
    const name = variableName(text);
    return name === null ? text : new Secret(name, lookUp(reader.env, name));
  },
  text: readText,
  url: (reader, node, key) => readUrl(reader, node, `"${key.name}"`),
  proxy: (reader, node, key) => {
    const text = readText(reader, node, key);
    return text === undefined ? undefined : checkProxy(reader, node, text);
  },
  certificates: (reader, node, key) => {
    const text = readText(reader, node, key);
    return text === undefined ? undefined : readCertificates(reader, node, text);
  },
  duration: (reader, node, key) => {
    const text = reader.text(node, `"${key.name}"`);
    if (text === undefined) return undefined;
    const duration = parseDuration(text);
    if (duration !== null) return duration;
    const help = `write a number with its unit, as in "${key.example}": ${durationUnits}`;
    return reader.report(node, `"${key.name}" is ${shown(text)}, which is no duration`, help);
  },
  probe: (reader, node, key) => {
    const text = readText(reader, node, key);
    return text === undefined ? undefined : readProbe(reader, node, text);
  },
  date: (reader, node, key) => {
    const text = readText(reader, node, key);
    if (text === undefined) return undefined;
    const date = new Date(text);
    const isIso = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/.test(text);
    if (isIso && !Number.isNaN(date.getTime())) return date;
    return reader.report(
      node,
      `"${key.name}" is ${shown(text)}, which is no time`,
      `write it as "${key.example}", with its zone`,
    );
  },
  flag: (reader, node, key) => {
    const value = reader.scalar(node);
    return typeof value === 'boolean' ? value : reader.report(node, `"${key.name}" must be true or false`);
  },
  names: (reader, node, key) => {
    const items = reader.items(node);
    if (items === undefined)
      return readText(reader, node, key)
        ?.split(/[\s,]+/)
        .filter(name => name !== '');
    const names = items.map(item => readText(reader, item, key));
    return names.filter(name => name !== undefined);
  },
  choice: (reader, node, key) => {
    const text = reader.text(node, `"${key.name}"`);
    if (text === undefined || key.choices?.includes(text)) return text;
    return reader.report(node, `"${key.name}" is ${shown(text)}`, `accepted: ${listed(key.choices ?? [])}`);
  },
  claims: (reader, node, key) => {
    const entries = reader.entries(node, `"${key.name}"`) ?? [];
    return Object.fromEntries(
      entries.flatMap(({ name, value }) => {
        const claim = readClaim(reader, value, name);
        return claim === undefined ? [] : [[name, claim]];
      }),
    );
  },
  section: (_reader, node) => node,
};

function readText(reader: Reader, node: Node, key: Key): string | undefined {
  const text = reader.text(node, `"${key.name}"`);
  return text === undefined ? undefined : expand(reader, node, text.trim());
}

/** `what` names it in messages: `"token-url"`, `the URL of "production"`. */
export function readUrl(reader: Reader, node: Node, what: string): string | undefined {
  const text = reader.text(node, what)?.trim();
  if (text === undefined || refuseUserInfo(reader, node, text, what)) return undefined;
  const expanded = expand(reader, node, text);
  return expanded === undefined ? undefined : checkUrl(reader, node, expanded, what);
}

/** The value is not repeated: it is a secret that stands in a file. */
function refuseLiteral(reader: Reader, node: Node, key: Key): undefined {
  return reader.report(
    node,
    `"${key.name}" holds a value, and a secret is read from the environment alone`,
    `write "${key.name}: $NAME", and set NAME by "env:" of the step; if a real secret stood here, make a new one`,
  );
}

function checkProxy(reader: Reader, node: Node, text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    return reader.report(node, '"proxy" is not the URL of a proxy', 'write it as "http://proxy.example.com:3128"');
  }
  const isLiteral = reader.text(node, '"proxy"')?.includes('@') ?? false;
  if (isLiteral && url.password !== '') {
    return reader.report(node, '"proxy" holds a password', 'put the whole URL into a variable: "proxy: $PROXY_URL"');
  }
  return text;
}

function readCertificates(reader: Reader, node: Node, text: string): string | undefined {
  const isText = text.includes('-----BEGIN ');
  const pem = isText ? text : readFile(text);
  if (pem === null)
    return reader.report(node, `"ca" names a file that cannot be read`, 'the path counts from the working directory');
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  return reader.report(node, '"ca" holds no certificate', 'PEM is expected: "-----BEGIN CERTIFICATE-----"');
}

function readFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const probeMethods = ['GET', 'HEAD', 'OPTIONS', 'POST'];

function readProbe(reader: Reader, node: Node, text: string): Values['probe'] | undefined {
  const [method = '', path = '', ...rest] = text.split(/\s+/);
  if (path === '' || rest.length > 0) {
    return reader.report(
      node,
      '"probe" is not "METHOD PATH"',
      'write it as "GET /v1/me"; a space in the path is "%20"',
    );
  }
  if (!probeMethods.includes(method.toUpperCase())) {
    return reader.report(node, `"probe" must not change anything, so its method is ${listed(probeMethods)}`);
  }
  // `//host/` and `/\host/` would name another host than the target's (WHATWG URL, "relative slash state").
  if (!/^\/(?![/\\])[^#\\\p{Cc}]*$/u.test(path)) {
    return reader.report(
      node,
      'the path of "probe" must start with one "/" and have no "#" or "\\"',
      'the host comes from the target: "GET /v1/me"',
    );
  }
  return { method: method.toUpperCase(), path };
}

function readClaim(reader: Reader, node: Node, name: string): string | number | boolean | undefined {
  const value = reader.scalar(node);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return expand(reader, node, value);
  return reader.report(node, `${named('claim', name)} must be text, a number, true or false`);
}
