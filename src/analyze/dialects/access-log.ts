import type { Facts } from '../facts.ts';
import { factsOfMoment, factsOfPlace } from '../facts.ts';
import { sighting } from '../passages/make.ts';
import { momentIn, toUtc } from '../read/time.ts';
import { endpointOf, hostOf } from '../read/url.ts';
import type { Dialect } from '../sighting.ts';

/** Common, combined and vhost_combined logs, gunicorn, uvicorn, morgan, Envoy: a quoted request line, then the status. */
const quoted =
  /^(?:([\w.-]{1,255}\.\w{2,24}(?::\d{1,5})?) )?(.{0,400}?)"(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|PROPFIND|REPORT|MKCOL|CONNECT) (\S{1,4096}) HTTP\/[\d.]{1,3}"(?: status=)? ([1-5]\d\d)\b(.{0,2000})/;
/** Squid: `1795311629.357 1 127.0.0.1 TCP_MISS/401 505 GET http://… - HIER_DIRECT/… type`. */
const squid =
  /^(\d{9,10}\.\d{3}) {1,10}\d{1,9} \S{1,64} [A-Z_]{2,40}\/([1-5]\d\d) \d{1,15} ([A-Z]{3,12}) (\S{1,4096}) /;

/** Lines of a server's or proxy's access log; each of them is a request. */
export const accessLog: Dialect = {
  name: 'access-log',
  begins: / HTTP\/|\/[1-5]\d\d \d/,
  read(lines, index) {
    const facts = readAccessLine(lines[index]!.text);
    if (facts === null) return null;
    const { status } = facts;
    const role = status === 401 || status === 403 ? 'failure' : status! < 400 ? 'success' : 'boundary';
    const form = 'access-log';
    return {
      end: index + 1,
      sightings: role === 'boundary' ? [] : [sighting(role, facts, lines, index, index + 1, { isRecord: true, form })],
    };
  },
};

/** One line of an access log, or null; cheap, for the scan's fast path. */
function readAccessLine(text: string): Facts | null {
  return readQuoted(text) ?? readSquid(text);
}

/** lighttpd and some nginx formats name the virtual host where others have a dash. */
const secondField = /^\S{1,255} ((?:[\w-]{1,63}\.){1,8}\w{1,24}(?::\d{1,5})?|localhost(?::\d{1,5})?) \S{1,255} \[/;

/** Envoy writes the request's id, then the authority that was asked; others name the host's field. */
const authority = /(?:"[\da-f]{8}-[\da-f-]{27}" "|\bhost="?)([\w.-]{1,255}(?::\d{1,5})?)/;

function isAddress(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);
}

function readQuoted(text: string): Facts | null {
  const match = quoted.exec(text);
  if (!match) return null;
  const [, vhost, before, method, target, status, after] = match;
  // urllib3 writes its debug lines like this: `https://host:443 "GET /v1 HTTP/1.1" 401 26`.
  if (/https?:\/\/\S+ $/.test(`${vhost ?? ''}${before}`) || /\*{4,}/.test(target!)) return null;
  const endpoint = endpointOf(target!);
  const named =
    vhost !== undefined && !isAddress(vhost) ? vhost : (secondField.exec(before!)?.[1] ?? authority.exec(after!)?.[1]);
  const early = /\] {1,3}([1-5]\d\d) $/.exec(before!)?.[1];
  const quotedTail = /" "([^"]{0,400})"\s*$/.exec(after!) ?? /"[^"]{0,2000}" "([^"]{0,400})"/.exec(after!);
  const host = endpoint?.host ?? (named === undefined ? null : hostOf(named));
  return {
    status: Number(early ?? status),
    isPrinted: true,
    method: method!,
    ...factsOfPlace({ ...endpoint, host: host?.replace(/:(?:80|443)$/, '') ?? null }),
    ...factsOfMoment(momentIn(before!)),
    ...(quotedTail && quotedTail[1] !== '-' ? { client: quotedTail[1]! } : {}),
  };
}

function readSquid(text: string): Facts | null {
  const match = squid.exec(text);
  const endpoint = match ? endpointOf(match[4]!) : null;
  if (!match || !endpoint) return null;
  return {
    status: Number(match[2]),
    isPrinted: true,
    method: match[3]!,
    ...factsOfPlace(endpoint),
    time: toUtc(match[1]!)!.iso,
  };
}
