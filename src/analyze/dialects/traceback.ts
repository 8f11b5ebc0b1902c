import type { Facts } from '../facts.ts';
import { factsOfPlace } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { passageEnd } from '../lines/passage.ts';
import { readPassage } from '../passages/read-passage.ts';
import { isDocumentation } from '../read/documentation.ts';
import { endpointOf, urlsIn } from '../read/url.ts';
import type { Dialect } from '../sighting.ts';

/** A call in a line of source: `requests.post("https://…")`, `requestJsonAndCheck("GET", url)`, `session.request('PUT', …)`. */
const call =
  /(?:\b(?:requests|session|client|http|httpx|s|self\.\w{0,20}|axios|api|conn|app|request)\.(get|post|put|patch|delete|head)\(|\(\s?(?:verb=|method=)?["'](GET|POST|PUT|PATCH|DELETE|HEAD|get|post|put|patch|delete|head)["'],)(?:\s{0,4}f?["'](https?:\/\/[^"'\s{]{1,2048})["'])?/;
/** A call that names the URL and not the method: `urlopen("https://…")`. */
const opening = /\b(?:urlopen|fetch|open|Request)\(\s?f?["'](https?:\/\/[^"'\s{]{1,2048})["']/;

/** Any other call that was handed a URL, under which it will ask for something: `push_to_gateway("https://…", …)`. */
const anyCall = /\b\w{3,60}\(\s?f?["'](https?:\/\/[^"'\s{]{1,2048})["']/;

/** The call in the source only wanted a token first, which another request was to fetch. */
const wantedToken = /^[\w.]{0,100}(?:RefreshError|TokenExpiredError|OAuthError|TokenError)\b/;

/** A logger's own line may stand above, a blank one between. */
const linesAbove = 2;

/** Python tracebacks: the exception tells the refusal, the source lines above it the method and sometimes the URL. */
export const traceback: Dialect = {
  name: 'traceback',
  begins: /^Traceback |^File "/,
  read(lines, index) {
    const head = lines[index]!;
    if (!/^(?:Traceback \(most recent|File ")/.test(head.text)) return null;
    const end = passageEnd(lines, index);
    let facts: Facts = askedAbove(lines, index);
    const frames = lines.slice(index, end).map((line, at, all) => {
      if (!isSource(line, all[at - 1])) return line;
      facts = { ...requestOf(line.text), ...facts };
      return { ...line, text: '' };
    });
    const above = lines.slice(Math.max(0, index - linesAbove), index);
    const given = lines.slice(index, end).some(({ text }) => wantedToken.test(text)) ? {} : facts;
    return { end, sightings: readPassage([...above, ...frames], above.length, above.length + frames.length, given) };
  },
};

/** What was typed into Python's prompt right above: `>>> requests.get("https://…")`. */
function askedAbove(lines: readonly Line[], index: number): Facts {
  const typed = lines[index - 1]?.text ?? '';
  return typed.startsWith('>>> ') ? requestOf(typed) : {};
}

/** A frame, or the source below it; a frame whose source can't be read (`File "<stdin>"`) has none. */
function isSource(line: Line, above: Line | undefined): boolean {
  const isFrame = (text: string) => text.startsWith('File "');
  return isFrame(line.text) || (above !== undefined && isFrame(above.text) && line.indent > above.indent);
}

function openedBy(source: string): Facts {
  const opened = opening.exec(source);
  if (opened) return factsOfPlace(endpointOf(opened[1]!));
  const handed = anyCall.exec(source);
  const host = handed ? urlsIn(handed[1]!).find(found => !isDocumentation(handed[1]!, found))?.host : undefined;
  return factsOfPlace({ host });
}

/** What a line of source says of the request it makes. */
export function requestOf(source: string): Facts {
  const match = call.exec(source);
  if (!match) return openedBy(source);
  const endpoint = match[3] === undefined ? null : endpointOf(match[3]);
  return {
    method: (match[1] ?? match[2])!.toUpperCase(),
    ...factsOfPlace(endpoint),
  };
}
