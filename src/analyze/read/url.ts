/** A URL as an incident tells it: host with a port only where it isn't the scheme's own, path without query. */
export interface Endpoint {
  readonly host: string | null;
  readonly path: string | null;
  /** Names of the query's parameters, never their values. */
  readonly query: readonly string[];
}

export interface FoundUrl extends Endpoint {
  readonly start: number;
  readonly end: number;
}

/** OData names an entity in parentheses: `Packages(Id='Owin',Version='1.0')`. */
const key = String.raw`\((?:\w{1,40}=)?'[^'\s]{0,200}'(?:,\w{1,40}='[^'\s]{0,200}')*\)`;
const url = new RegExp(
  String.raw`(?:\b|(?<=GET|HEAD|POST|PUT|PATCH|DELETE))(?:https?|wss?|rtsps?):\/\/(?:[^\s"'\x60<>|\\^{}[\]\u2026(]{1,2048}|${key}|\(){1,64}`,
  'gi',
);
/** Browsers add the line and column of a script. */
const sourceLine = /(\.(?:[cm]?js|css|html?|json|wasm)(?:\?[^\s:]{0,200})?)(?::\d{1,7}){1,2}$/;

/** Every URL of a text in its order. */
export function urlsIn(text: string): FoundUrl[] {
  const found: FoundUrl[] = [];
  for (const match of text.matchAll(url)) {
    const written = trimEnd(match[0]);
    const endpoint = endpointOf(/\d$/.test(written) ? written.replace(sourceLine, '$1') : written);
    if (endpoint === null || endpoint.host === null) continue;
    const behind = match.index + match[0].length;
    const isCut = text.startsWith('…', behind) || /^ ?(?:…|\.\.\.)/.test(text.slice(behind, behind + 4));
    found.push({
      ...endpoint,
      ...(isCut ? { path: null } : {}),
      start: match.index,
      end: match.index + written.length,
    });
  }
  return found;
}

/** Punctuation of the sentence around a URL: `…/legacy/.`, `(https://x/y)`, `https://x/y:`. */
function trimEnd(written: string): string {
  let end = closingParenthesis(written);
  while (end > 0) {
    const last = written[end - 1]!;
    const closes = last === ')' && !written.slice(0, end).includes('(');
    if (!closes && !'.,;:!?*'.includes(last)) break;
    end--;
  }
  return written.slice(0, end);
}

/** A parenthesis that the URL didn't open ends it: `call(https://x/y)(POST)`. */
function closingParenthesis(written: string): number {
  let depth = 0;
  for (let at = 0; at < written.length; at++) {
    if (written[at] === '(') depth++;
    if (written[at] === ')' && --depth < 0) return at;
  }
  return written.length;
}

/** Takes a URL or a path apart as it is printed: percent-encoding stays. null where it is neither. */
export function endpointOf(written: string): Endpoint | null {
  const match =
    /^(?:(https?|wss?|grpcs?|rtsps?):)?\/\/(?:[^/?#@\s]{0,400}@)?([^/?#\s]{1,255})([^?#\s]*)(?:\?([^#\s]*))?/i.exec(
      written,
    );
  if (match) {
    const host = hostOf(match[2]!, match[1]);
    return host === null ? null : { host, path: pathOf(match[3]!), query: namesOf(match[4]) };
  }
  const path = /^(\/[^?#\s]*)(?:\?([^#\s]*))?/.exec(written);
  return path ? { host: null, path: pathOf(path[1]!), query: namesOf(path[2]) } : null;
}

const ports: Readonly<Record<string, number>> = { http: 80, ws: 80, rtsp: 554 };

/** `example.com:443` under https is `example.com`; null for what can't be a host. */
export function hostOf(authority: string, scheme = 'https'): string | null {
  const bare = authority.toLowerCase().replace(/^\*{3,}$/, '');
  if (!/^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::\d{1,5})?$/.test(bare)) return null;
  const port = `:${ports[scheme.toLowerCase()] ?? 443}`;
  return bare.endsWith(port) ? bare.slice(0, -port.length) : bare;
}

/** null where there is none, where it is masked as a whole, or where it is a template (`/repos/{owner}`). */
function pathOf(text: string): string | null {
  return text === '' || /^\/?\*{3,}$/.test(text) || /[{}]/.test(text) ? null : text;
}

function namesOf(query: string | undefined): string[] {
  if (query === undefined || query === '') return [];
  const names = query.split('&', 50).map(pair => pair.split('=', 1)[0]!);
  return [...new Set(names.filter(name => name !== ''))];
}
