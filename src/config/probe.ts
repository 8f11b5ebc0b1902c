import type { Node } from 'yaml';
import type { Credential } from '../model/config.ts';
import type { Reader } from './reader.ts';
import { readText } from './variables.ts';
import { listed } from './wording.ts';

const probeMethods = ['GET', 'HEAD', 'OPTIONS', 'POST'];

/** `METHOD PATH`; the host is the target's. */
export function readProbe(reader: Reader, node: Node): NonNullable<Credential['probe']> | undefined {
  const text = readText(reader, node, '"probe"');
  if (text === undefined) return undefined;
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
