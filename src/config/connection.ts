import { readFileSync } from 'node:fs';
import type { Node } from 'yaml';
import type { Reader } from './reader.ts';
import { readText } from './variables.ts';

/** `proxy`: a URL; one with a password comes from a variable. */
export function readProxy(reader: Reader, node: Node): string | undefined {
  const text = readText(reader, node, '"proxy"');
  if (text === undefined) return undefined;
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

/** `ca`: PEM text, or the path of a file that holds it. */
export function readCertificates(reader: Reader, node: Node): string | undefined {
  const text = readText(reader, node, '"ca"');
  if (text === undefined) return undefined;
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
