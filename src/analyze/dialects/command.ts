import type { Facts } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { sighting } from '../passages/make.ts';
import { endpointOf } from '../read/url.ts';
import type { Dialect, Passage, Sighting } from '../sighting.ts';
import { requestIn } from './command-request.ts';

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
