import type { Facts } from '../facts.ts';
import { factsOfMoment, factsOfPlace } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { sighting } from '../passages/make.ts';
import { momentIn } from '../read/time.ts';
import { endpointOf, hostOf } from '../read/url.ts';
import type { Dialect, Passage, Sighting } from '../sighting.ts';
import { wire } from './wire.ts';

/** `curl -v`, `curl -i`, `GIT_CURL_VERBOSE`, `GH_DEBUG=api`, `wget -S`: the protocol's own lines, with or without arrows. */
export const exchange: Dialect = {
  name: 'exchange',
  begins: /HTTP\/|RTSP\/|Net::HTTP/,
  read(lines, index) {
    const first = wire(lines[index]!.text);
    const sent = /^send: b?["']([A-Z]{3,8}) (\S{1,4096}) HTTP\/[\d.]{1,3}\\r\\n(.{0,8192})/.exec(first);
    if (sent) return requestOf(lines, index, index + 1, sent[1]!, sent[2]!, headersIn(sent[3]!.split('\\r\\n')));
    const request =
      /^(?:> ?)?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|PROPFIND|REPORT|DESCRIBE|SETUP|PLAY) (\S{1,4096}) (?:HTTP|RTSP)\/[\d.]{1,3}$/i.exec(
        first,
      );
    if (request) return readRequest(lines, index, request[1]!.toUpperCase(), request[2]!);
    const status = /^(?:< ?)?(?:HTTP|RTSP)\/[\d.]{1,3} ([1-5]\d\d)(?: [^"]{0,80})?$/.exec(first);
    return status ? readAnswer(lines, index, Number(status[1])) : null;
  },
};

/** Headers below a first line, names in lower case; a tracer's remarks between them are skipped. */
function headersBelow(
  lines: readonly Line[],
  index: number,
  arrow: string,
): { headers: Record<string, string>; end: number } {
  const headers: Record<string, string> = {};
  let end = index + 1;
  for (; end < lines.length && end - index < 200; end++) {
    const text = wire(lines[end]!.text);
    const bare = arrow !== '' && text.startsWith(arrow) ? text.slice(1).trim() : text;
    const header = /^([A-Za-z][\w-]{0,80}):\s?(.{0,4096})$/.exec(bare);
    if (header && (arrow === '' || text.startsWith(arrow))) {
      const name = header[1]!.toLowerCase();
      headers[name] = headers[name] === undefined ? header[2]! : `${headers[name]}, ${header[2]}`;
    } else if (!(arrow !== '' && isRemark(text))) break;
  }
  return { headers, end };
}

function isRemark(text: string): boolean {
  return (
    /^(?:[*{}] |[<>] (?:Send|Recv)|(?:=>|<=) (?:Send|Recv) (?:header|data), )/.test(text) ||
    /^[<>] ?\d{10} bytes/.test(text)
  );
}

function readRequest(lines: readonly Line[], index: number, method: string, target: string): Passage {
  const arrow = wire(lines[index]!.text).startsWith('>') ? '>' : '';
  const { headers, end } = headersBelow(lines, index, arrow);
  return requestOf(lines, index, end, method, target, headers);
}

function headersIn(texts: readonly string[]): Record<string, string> {
  const pairs = texts.map(text => /^([A-Za-z][\w-]{0,80}): (.{0,4096})$/.exec(text)).filter(match => match !== null);
  return Object.fromEntries(pairs.map(([, name, value]) => [name!.toLowerCase(), value!]));
}

function requestOf(
  lines: readonly Line[],
  index: number,
  end: number,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>>,
): Passage {
  const endpoint = endpointOf(target);
  const host = endpoint?.host ?? (headers.host === undefined ? null : hostOf(headers.host));
  const facts: Facts = {
    method,
    ...factsOfPlace({ ...endpoint, host }),
    ...(headers['user-agent'] === undefined ? {} : { client: headers['user-agent'] }),
    credentialShape: shapeOf(headers.authorization),
  };
  return { end, sightings: [sighting('request', facts, lines, index, end, { isExchange: true })] };
}

/** The scheme alone: a value without one is the credential itself. */
function shapeOf(authorization: string | undefined): string {
  if (authorization === undefined) return 'none sent';
  return /^([A-Za-z][\w-]{0,30})\s+\S/.exec(authorization)?.[1] ?? 'without a scheme';
}

function readAnswer(lines: readonly Line[], index: number, status: number): Passage {
  const arrow = wire(lines[index]!.text).startsWith('<') ? '<' : '';
  const { headers, end } = headersBelow(lines, index, arrow);
  if (status < 200) return { end, sightings: [] };
  const facts: Facts = {
    status,
    isPrinted: true,
    headers,
    ...factsOfMoment(headers.date === undefined ? null : momentIn(headers.date)),
    ...(headers['www-authenticate'] === undefined ? {} : { wwwAuthenticate: headers['www-authenticate'] }),
    ...idsOf(headers),
  };
  const refused = status === 401 || status === 403;
  const isChallenge = status === 401 && (arrow !== '' || headers['www-authenticate'] !== undefined);
  const answer = sighting(refused ? 'failure' : 'success', facts, lines, index, end, { isExchange: true, isChallenge });
  return { end, sightings: [answer, ...followed(headers.location, status, lines, index, end)] };
}

/** A redirect that the client follows (RFC 9110, section 15.4): it shows only the next answer. */
function followed(
  location: string | undefined,
  status: number,
  lines: readonly Line[],
  index: number,
  end: number,
): readonly Sighting[] {
  const endpoint = status >= 300 && status < 400 && location !== undefined ? endpointOf(location) : null;
  if (!endpoint?.host) return [];
  const facts = { ...(status < 307 ? { method: 'GET' } : {}), ...factsOfPlace(endpoint) };
  return [sighting('request', facts, lines, index, end, { isExchange: true })];
}

function idsOf(headers: Readonly<Record<string, string>>): Pick<Facts, 'requestIds'> {
  const ids = Object.entries(headers).filter(([name]) => /(?:request|correlation|trace)-?id$|^cf-ray$/.test(name));
  return ids.length === 0 ? {} : { requestIds: ids.map(([, value]) => value) };
}
