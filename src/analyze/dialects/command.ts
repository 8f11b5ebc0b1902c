import { type Facts, factsOfPlace } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { endpointOf, hostOf } from '../read/url.ts';
import type { Dialect, Passage, Sighting } from '../sighting.ts';
import { sighting } from './make.ts';

/** A shell's prompt, or `set -x`: `ari@host:~/chat$ netlify deploy`, `+ curl -sS …`, `C:\Docker>docker push`, `PS C:\> …`. */
const prompt =
  /^(?:\+{1,3} (?=[a-z./~[]|[A-Z_]+=)|(?:PS )?[A-Za-z]:\\[^>\n]{0,200}> ?(?=\S)|(?:\([\w.-]{1,40}\) )?(?:[\w.-]{1,40}@[\w.-]{1,80}[: ]?)?[^\s$#%❯»]{0,80}\s?[$❯»] (?=[A-Za-z./~_])|[\w.-]{1,40}@[\w.-]{1,80}[: ][^\s#%]{0,80}[#%] (?=[A-Za-z./~_]))(.{1,4000})$/;

/** `set -x` shows a pipeline's parts as commands of their own; those that only pass text on ask nobody and begin nothing. */
const filter =
  /^(?:tr|sed|grep|egrep|awk|jq|yq|tee|head|tail|cut|cat|sort|uniq|wc|xargs|python3? -m json\.tool)(?: |$)/;

/** As a program or a person shows it, without a prompt. */
const curlLine = /^(?:\/[\w./-]{0,80}\/)?((?:curl|grpcurl) (?:-|https?:).{0,4000})$/;

/** As a program tells that it runs it: `execute_process(curl --fail …)`. */
const inlineCurl = /\b(?:exec\w{0,20}|running|run|command|cmd)\b[^\n]{0,40}?\b(curl (?:-|https?:).{0,4000})$/i;

/** Commands that a shell shows: each begins something new, and `curl` and its like tell the request that follows. */
export const command: Dialect = {
  name: 'command',
  begins: /^(?:\+|PS |[A-Za-z]:\\)|[$#%❯»] |\bcurl |\bgrpcurl /,
  read(lines, index) {
    const line = lines[index]!;
    if (line.marker === 'group') return boundary(lines, index, index + 1, []);
    if (line.marker === 'command') return readScript(lines, index);
    const { text, end } = joinContinued(lines, index);
    const bare = curlLine.exec(text) ?? inlineCurl.exec(text);
    const match = prompt.exec(text) ?? bare;
    if (!match) return null;
    if (filter.test(match[1]!)) return { end, sightings: [] };
    const request = requestIn(match[1]!);
    if (bare && request) return { end, sightings: [sighting('request', request, lines, index, end)] };
    return boundary(lines, index, end, request ? [request] : [], targetOf(match[1]!));
  },
};

const mostContinued = 30;

/** A command that a backslash at a line's end continues on the next one. */
function joinContinued(lines: readonly Line[], index: number): { text: string; end: number } {
  let text = lines[index]!.text;
  let end = index + 1;
  for (; text.endsWith(' \\') && end < lines.length && end - index < mostContinued; end++)
    text = `${text.slice(0, -1)}${lines[end]!.text}`;
  return { text, end };
}

/** A step's script is shown before it runs: only a single call in it can be told to be the one that failed. */
function readScript(lines: readonly Line[], index: number): Passage {
  let end = index;
  const requests: Facts[] = [];
  for (; end < lines.length && lines[end]!.marker === 'command'; end++) {
    const request = requestIn(lines[end]!.text);
    if (request) requests.push(request);
  }
  return boundary(lines, index, end, requests.length === 1 ? requests : []);
}

function boundary(
  lines: readonly Line[],
  index: number,
  end: number,
  requests: readonly Facts[],
  host: string | null = null,
): Passage {
  const sightings: Sighting[] = [sighting('boundary', {}, lines, index, end)];
  if (host !== null) sightings.push(sighting('target', { host }, lines, index, end));
  for (const facts of requests) sightings.push(sighting('request', facts, lines, index, end));
  return { end, sightings };
}

/** Options that name a server: `--url=https://…`, `--registry https://…`, `-Dsonar.host.url=https://…`. */
function targetOf(text: string): string | null {
  const match =
    /(?:^|[\s"'.-])(?:url|registry|server|endpoint|host|source|repository-url|api-url)["']?[= ]["']?(https?:\/\/[^\s"']{1,400})/i.exec(
      text,
    );
  return match ? (endpointOf(match[1]!)?.host ?? null) : null;
}

/** The request that a command makes, as far as its words tell; null where it is no client that is known here. */
function requestIn(text: string): Facts | null {
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
