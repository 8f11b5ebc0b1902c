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
  /** Points a reader to an explanation; it isn't what was asked. */
  readonly isDocumentation: boolean;
}

/** OData names an entity in parentheses: `Packages(Id='Owin',Version='1.0')`. */
const key = String.raw`\((?:\w{1,40}=)?'[^'\s]{0,200}'(?:,\w{1,40}='[^'\s]{0,200}')*\)`;
const url = new RegExp(
  String.raw`(?:\b|(?<=GET|HEAD|POST|PUT|PATCH|DELETE))(?:https?|wss?|rtsps?):\/\/(?:[^\s"'\x60<>|\\^{}[\]\u2026(]|${key}|\(){1,2048}`,
  'gi',
);
const documentation =
  /^(?:docs?|help|developers?|support|learn|console|portal|aka|www\.w3|schemas|cwiki|errors)\.|\.github\.io$|^(?:aka\.ms|a\.co|golang\.org|git\.io|github\.blog|go\.dev|json-schema\.org|developer\.mozilla\.org)$/i;
const documentationPath =
  /\/(?:docs?|documentation|help|wiki|guides?|faq|problems|errors|manual|userguide|settings|account|sign_?up|blog)(?:[/#?]|$)|\/en\/docs\/|\/api-keys$/i;
const pointing =
  /(?:\bsee|\bvisit|\bread|\bcheck|\brefer to|\bmore (?:information|details|info)(?: at| on)?|\binstructions (?:at|can be found here:?)|\breport (?:this|the|an?) (?:issue|bug)s? (?:on|at|to) ?|\bfind your \S{1,12} \S{1,8} at|\bdocumentation(?:_url)?|\b(?:opening|open)|\bgo to|\bavailable at|\buser-agent["']?: [^\n]{0,40}|["']?(?:type|help|href|documentation_url)["']?\s?[:=]\s?)["'\s:=(<]{0,4}$/i;

/** Browsers add the line and column of a script. */
const sourceLine = /(\.(?:[cm]?js|css|html?|json|wasm)(?:\?[^\s:]{0,200})?)(?::\d{1,7}){1,2}$/;

/** Every URL of a text in its order. */
export function urlsIn(text: string): FoundUrl[] {
  const found: FoundUrl[] = [];
  for (const match of text.matchAll(url)) {
    const written = trimEnd(match[0]);
    const endpoint = endpointOf(written.replace(sourceLine, '$1'));
    if (endpoint === null || endpoint.host === null) continue;
    const before = text.slice(Math.max(0, match.index - 48), match.index);
    const isDocumentation =
      documentation.test(endpoint.host) ||
      documentationPath.test(endpoint.path ?? '') ||
      /#(?!sha\d|md5|egg=)[a-z]/i.test(written) ||
      pointing.test(before);
    const isCut = /^ ?(?:…|\.\.\.)/.test(text.slice(match.index + match[0].length));
    found.push({
      ...endpoint,
      ...(isCut ? { path: null } : {}),
      start: match.index,
      end: match.index + written.length,
      isDocumentation,
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
