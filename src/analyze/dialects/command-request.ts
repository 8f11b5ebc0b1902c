import { type Facts, factsOfPlace } from '../facts.ts';
import { endpointOf, hostOf } from '../read/url.ts';

/** The request that a command makes, as far as its words tell; null where it is no client that is known here. */
export function requestIn(text: string): Facts | null {
  return requestOf(text) ?? grpcRequestOf(text) ?? loadOf(text) ?? fileOf(text);
}

/** Load generators send one request many times: `hey -n 30 -m POST https://…`. */
function loadOf(text: string): Facts | null {
  const call = /^(?:hey|ab|wrk2?|oha|bombardier|siege|autocannon)\s(.{1,4000})$/.exec(text);
  const url = call ? /(?<=\s|^|["'])https?:\/\/[^\s"'|;>)]{1,2048}/.exec(call[1]!) : null;
  const endpoint = url ? endpointOf(url[0]) : null;
  if (!endpoint) return null;
  const method = /(?:^|\s)(?:-m|--method)[ =]["']?([A-Z]{3,10})/.exec(call![1]!)?.[1] ?? 'GET';
  return { method, ...factsOfPlace(endpoint) };
}

/** What any other program is told to fetch: the only URL among its words, where that is a file's. */
function fileOf(text: string): Facts | null {
  const urls = [...text.matchAll(/(?<=\s)["']?(https?:\/\/[^\s"'|;>)]{1,2048})/g)];
  const endpoint = urls.length === 1 ? endpointOf(urls[0]![1]!) : null;
  return endpoint !== null && /\.[a-z]\w{0,7}$/i.test(endpoint.path ?? '') ? factsOfPlace(endpoint) : null;
}

/** `grpcurl [flags] host:port package.Service/Method`. */
function grpcRequestOf(text: string): Facts | null {
  const call = /(?:^|\s)grpcurl\s.{0,2000}?\s([\w.-]{1,253}:\d{1,5})(?: ([\w.]{1,200})\/(\w{1,100}))?(?=\s|$)/.exec(
    text,
  );
  const host = call ? hostOf(call[1]!) : null;
  if (!call || host === null) return null;
  return { host, ...(call[2] === undefined ? {} : { path: `/${call[2]}/${call[3]}` }) };
}

/** The request that a `curl` command makes, as far as its words tell (curl(1): -X, -d, -F, -T, -I). */
function requestOf(text: string): Facts | null {
  const call = /(?:^|[\s;|&(!])curl\s(.{1,4000})$/.exec(text);
  const url = call ? /["']?(https?:\/\/[^\s"'|;>)]{1,2048})/.exec(call[1]!) : null;
  if (!call || !url) return null;
  const endpoint = endpointOf(url[1]!);
  if (endpoint === null) return null;
  const words = call[1]!;
  const method = /(?:^|\s)(?:-X\s?|--request[ =])["']?([A-Z]{3,10})/.exec(words)?.[1] ?? impliedMethod(words);
  return {
    method,
    ...(endpoint.host === null || /[$]/.test(url[1]!.split('/')[2] ?? '') ? {} : { host: endpoint.host }),
    ...(endpoint.path === null || endpoint.path.includes('$') ? {} : { path: endpoint.path }),
    ...(endpoint.query.length > 0 ? { query: endpoint.query } : {}),
  };
}

/** Without -X, curl's other options decide. */
const implied: readonly (readonly [method: string, option: RegExp])[] = [
  ['POST', /(?:^|\s)(?:-[a-zA-Z]*d|--data\S*|-F|--form\S*|--json)\s/],
  ['PUT', /(?:^|\s)(?:-T|--upload-file)\s/],
  ['HEAD', /(?:^|\s)(?:-[a-zA-Z]*I|--head)\b/],
];

function impliedMethod(words: string): string {
  return implied.find(([, option]) => option.test(words))?.[0] ?? 'GET';
}
