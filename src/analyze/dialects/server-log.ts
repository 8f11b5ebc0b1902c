import type { Facts } from '../facts.ts';
import { factsOfMoment, factsOfPlace } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { sighting } from '../passages/make.ts';
import { momentIn } from '../read/time.ts';
import { endpointOf, hostOf } from '../read/url.ts';
import type { Dialect } from '../sighting.ts';

const verbs = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|PROPFIND|REPORT)';

/** Logs of servers and balancers that don't follow the common format; groups: status, method, target, host. */
const rows: readonly RegExp[] = [
  // AWS ALB: the balancer's status, then the target's
  new RegExp(
    String.raw`^(?:https?|h2|grpcs?|wss?) \S{1,40} \S{1,200} \S{1,80} \S{1,80}(?: -?[\d.]{1,12}){3} (?<status>[1-5]\d\d|-) (?:[1-5]\d\d|-) \d{1,12} \d{1,12} "(?<method>${verbs}) (?<target>\S{1,4096}) `,
  ),
  // Envoy's default format: the authority is the last but one of the quoted fields
  new RegExp(
    String.raw`^(?:\[[^\]]{10,40}\] )?"(?<method>${verbs}) (?<target>\S{1,4096}) HTTP\/[\d.]{1,3}" (?<status>[1-5]\d\d) (?:\S{1,200} ){4,6}"[^"]{0,400}" "[^"]{0,400}" "[^"]{0,400}" "(?<host>[^"]{1,255})" "`,
  ),
  // HAProxy's httplog; of the headers that it captured the first may be the host's
  new RegExp(
    String.raw`\[\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:.]{8,16}\] \S{1,100} \S{1,100} [-\d\/+]{5,60} (?<status>[1-5]\d\d) \d{1,12} (?:.{0,80}\{(?<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?::\d{1,5})?)[|}].{0,400}|.{0,400})"(?<method>${verbs}) (?<target>\S{1,4096}) HTTP`,
  ),
  // gin and beego: [GIN] 2026/11/22 - 01:00:00 | 403 | 401.25µs | 127.0.0.1 | GET "/api"
  new RegExp(
    String.raw`\|\s{0,4}(?<status>[1-5]\d\d)\s{0,4}\|\s{0,12}[\d.]{1,12}(?:[mnuµ]?s|m[\d.]{1,8}s)\s{0,4}\|.{1,100}\|?\s{0,4}(?<method>${verbs})\s{1,10}"?(?<target>\/[^\s"]{0,4096})`,
  ),
  // oauth2-proxy: client - user [time] host method upstream "target" protocol "agent" status
  new RegExp(
    String.raw`^\S{1,60} - \S{1,255} \[[\d/: ]{19}\] (?<host>\S{1,255}) (?<method>${verbs}) \S{1,255} "(?<target>\S{1,4096})" HTTP\/[\d.]{1,3} "[^"]{0,400}" (?<status>[1-5]\d\d) `,
  ),
  // ASP.NET Core's own log of requests, as Serilog quotes its parts
  new RegExp(
    String.raw`\bRequest finished "HTTP\/[\d.]{1,3}" "(?<method>${verbs})" "https?":\/\/"(?<host>[^"]{1,255})"{1,4}(?<target>\/[^"\s]{0,4096})".{0,400} - (?<status>[1-5]\d\d) `,
  ),
  // formats of one's own, with bars, semicolons or tabs between the fields
  new RegExp(
    String.raw`^(?:.{1,400}?[|;\t](?<host>(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?)[|;\t]|.{1,400}?[|;\t])"?(?<method>${verbs}) (?<target>\S{1,4096}) HTTP\/[\d.]{1,3}"?[|;\t](?<status>[1-5]\d\d)[|;\t]`,
  ),
  // nginx's error log names no status: the module's words do
  new RegExp(
    String.raw`^\d{4}\/\d\d\/\d\d [\d:]{8} \[\w{1,10}\] (?<words>.{1,400}), client: .{1,200}, request: "(?<method>${verbs}) (?<target>\S{1,4096}) HTTP\/[\d.]{1,3}"(?:.{0,400}, host: "(?<host>[^"]{1,255})")?`,
  ),
];

const nginxWords: readonly (readonly [401 | 403, RegExp])[] = [
  [401, /password mismatch|was not found in|no user\/password was provided|auth request unexpected status: 401/],
  [403, /access forbidden by rule|directory index of .{1,300} is forbidden|auth request unexpected status: 403/],
];

export const serverLog: Dialect = {
  name: 'server-log',
  begins: /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|PROPFIND|REPORT)\b/,
  read(lines, index) {
    const facts = readServerLine(lines[index]!.text) ?? readIisLine(lines, index);
    if (facts === null) return null;
    const isRefused = facts.status === 401 || facts.status === 403;
    if (!isRefused) return { end: index + 1, sightings: [] };
    return {
      end: index + 1,
      sightings: [sighting('failure', facts, lines, index, index + 1, { isRecord: true, form: 'server-log' })],
    };
  },
};

const anyVerb = new RegExp(String.raw`\b${verbs}\b`);

function readServerLine(text: string): Facts | null {
  if (!anyVerb.test(text)) return null;
  for (const row of rows) {
    const groups = row.exec(text)?.groups;
    if (!groups) continue;
    const status =
      groups.words === undefined
        ? Number(groups.status)
        : nginxWords.find(([, words]) => words.test(groups.words!))?.[0];
    if (status === undefined) return null;
    return {
      status,
      isPrinted: groups.words === undefined,
      method: groups.method!,
      ...placeOf(groups.target!, groups.host),
      ...timeOf(text),
      message: text,
    };
  }
  return null;
}

function placeOf(target: string, host: string | undefined): Facts {
  const endpoint = endpointOf(target);
  const named = endpoint?.host ?? (host === undefined ? null : hostOf(host));
  return factsOfPlace({ ...endpoint, host: named });
}

function timeOf(text: string): Facts {
  return factsOfMoment(momentIn(text));
}

const furthestFields = 2000;
const verb = new RegExp(String.raw`\s${verbs}\s`);

function headerAbove(lines: readonly Line[], index: number): string | null {
  for (let at = index - 1; at >= Math.max(0, index - furthestFields); at--) {
    if (lines[at]!.text.startsWith('#Fields: ')) return lines[at]!.text;
  }
  return null;
}

/** W3C extended format, as IIS and CloudFront write it: the last `#Fields:` line above names the columns. */
function readIisLine(lines: readonly Line[], index: number): Facts | null {
  const { text } = lines[index]!;
  if (!/^\d{4}-\d\d-\d\d[ \t]\d\d:\d\d:\d\d[ \t]\S/.test(text) || !verb.test(text)) return null;
  const header = headerAbove(lines, index);
  if (header === null) return null;
  const values = (text.match(/"[^"]{0,4096}"|[^ \t]{1,4096}/g) ?? []).map(value => value.replace(/^"|"$/g, ''));
  const columns = new Map(
    header
      .slice(9)
      .split(' ')
      .map((name, at) => [name, values[at] ?? '-']),
  );
  const status = Number(columns.get('sc-status'));
  if (!status) return null;
  const host = columns.get('x-host-header') ?? columns.get('cs-host') ?? columns.get('cs(Host)');
  return {
    status,
    isPrinted: true,
    method: columns.get('cs-method')!,
    ...placeOf(columns.get('cs-uri-stem') ?? '', host === '-' ? undefined : host),
    ...timeOf(`${columns.get('date')} ${columns.get('time')}Z`),
  };
}
