import { type Endpoint, endpointOf, type FoundUrl, hostOf, urlsIn } from './url.ts';

/** What a text tells of the request itself. */
export interface RequestFacts extends Partial<Endpoint> {
  readonly method?: string;
}

const verbs = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|PROPFIND|PROPPATCH|MKCOL|REPORT|MOVE|COPY|LOCK)';
const mark = String.raw`["'\x60\[\](),:\s-]{1,4}`;
/** What may stand between a verb and what it was sent to: `GET: `, `[GET] to [`, `POST request for "`, `GET 401 `. */
const glue = `${mark}(?:(?:failed|request|response|status|call|to|for|of|on|from|url|at|QUrl|[1-5]\\d\\d)${mark}){0,4}`;
const verbUrl = new RegExp(String.raw`(?:\b|XHR)(${verbs})(?:${glue})?(?=https?:\/\/)`, 'i');
const verbPath = new RegExp(String.raw`(?<![\w.])(${verbs})${glue}(\/[^\s"'\x60<>|\\^[\]]{0,2048})`);
/** `GET app.example.com/v1: 401`: a URL without its scheme. */
const verbHost = new RegExp(
  String.raw`(?<![\w.])(${verbs})${glue}((?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\/[^\s"'\x60<>|\\^[\]]{0,2048})`,
);
/** `https://host:443 "GET /v1 HTTP/1.1"`, as urllib3 writes it; the target may be masked. */
const quotedLine = new RegExp(String.raw`(?:(https?:\/\/[^\s"]{1,255}) )?"(${verbs}) (\S{1,2048}) HTTP\/[\d.]{1,3}"`);
/** A request as it went over the wire, in one quoted line (Ruby's `set_debug_output`, Python's `http.client`, Go's resty). */
const hostHeader = /(?:\\n|\n)host\s{0,4}: ([\w.-]{1,253}(?::\d{1,5})?)(?=\\|\r|\n)/i;
const namedParts = new RegExp(
  String.raw`\bmethod\w{0,10}=["']?(${verbs})["']?,? ur[il]=["']?((?:https?:\/)?\/[^\s"',]{0,2048})`,
);
/** A proxy tells what came to it, then what it asked: `GET /api/v1 -> https://api.example.com/v1 [401]`. */
const proxied = new RegExp(String.raw`\b(${verbs}) \/\S{0,2048} (?:->|=>|→) (?=https?:\/\/)`);
/** monit: `at [svc.example.net]:443/metrics`. */
const bracketed = /\bat \[((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})\](:\d{1,5})(\/\S{0,2048})/;
/** `<ProtocolError for user@bugs.example.org/xmlrpc.cgi: 403 Forbidden>`. */
const urlFor =
  /\bfor (?:[^\s@/]{1,200}@)?((?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\/[^\s"'<>]{0,2048}?)(?=: [1-5]\d\d\b)/;
const verbBehind = new RegExp(String.raw`^[)"'\]\s]{0,4}\((${verbs})\)`);
const verbAlone = new RegExp(
  String.raw`(?<![\w.])(${verbs})(?= (?:failed|request|returned|answered|responded|got)\b|: [1-5]\d\d\b|\s{1,4}▶| (?!https?:)[a-z][a-z0-9]{1,9}:\/\/)`,
);
/** Puppet: `Forbidden request: /puppet/v3/node/x (method :get)`. */
const symbol = /\(method :(get|post|put|patch|delete|head)\)/;
/** `from peer ipv4:127.0.0.1:50056` (gRPC), `from host registry.example.com failed`. */
const namedHost = new RegExp(
  [
    String.raw`(?:\bpeer ipv[46]:|\b(?:from|to|at) host:? |\bdocker:\/\/|\bs3:(?=[\w-]{1,63}\.[\w.-]{1,190}(?::\d{1,5})?\/)`,
    String.raw`\b(?:required|username or password|user or password|credentials|authenticat\w{1,5}) (?:for|to|with|at|against) |\b(?:Unauthorized|Forbidden) from `,
    // `Kubelet node1(10.0.0.1:10250)`, `Authentication required (repo.example.com)`
    String.raw`\b(?:\w[\w.-]{0,80}\((?=[\w.-]{1,253}:\d{1,5}\))|required \((?=[\w.-]{1,253}\)))`,
    String.raw`\bremote (?:computer|server|host) \(?["']?|\/ in (?=[\w.-]{1,253}: )`,
    // a name that ends as public ones do
    String.raw`\bfrom (?=(?:[\w-]{1,63}\.){1,8}(?:com|org|net|io|dev|app|ai|co|cloud|edu|gov|eu|us|de|fr|uk|me|info)(?::\d{1,5})?(?= |$))`,
    // an image's reference begins with its registry where that has a dot or a port
    String.raw`\b(?:(?:images?|tags|references?|repository|manifest \S{1,128})(?: (?:to|for|from|in|of))?|exists in|(?:denied|permission) for|push to destination) ["'[]?(?=[\w.-]{1,253}(?::\d{1,5})?\/))`,
  ].join('|') + String.raw`(\[[0-9a-f:]{2,45}\](?::\d{1,5})?|[\w.-]{1,253}(?::\d{1,5})?)`,
);

/** `A request to the Cloudflare API (/memberships) failed`, Jetty's `Problem accessing /api/2.0/put. Reason:`: the path alone, set off. */
const askedPath = /\b(?:requests? (?:to [\w' ]{0,60})?[[("']{1,2}|problem accessing )(\/[^\s"'()[\]]{0,2048})/i;

/** A path among other words that can't be a file: `[/_search]`, `URI=/_bulk`, `Access to '/repos/x' forbidden`. */
const loosePath =
  /(?<=^|[\s["'(]|\b(?:ur[il]|path|endpoint)=)(\/(?!\/)[^\s"'\x60<>|\\^{}[\]()]{1,2048})(?=$|[\s"')\],])/gi;
const rootFolders =
  'home|usr|var|etc|tmp|opt|root|bin|lib|proc|sys|dev|mnt|srv|app|src|workspace|builds|drone|go|nix|Users|__w|github|runner|data|code|repo|node_modules|private|Library|Applications';
const filePath = new RegExp(
  String.raw`^\/(?:${rootFolders})\/|\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|php|sh|ya?ml|log|conf|c|h|cpp|p[lm]|lock|so)(?::\d+)*:?$|:\d+(?::\d+)?$|^\/\*`,
);
/** The URL before these words only wanted a token; whoever refused was another. */
const wantedToken =
  /cannot fetch token: |failed to (?:obtain|refresh|get|retrieve|fetch) (?:an? )?(?:oauth2? |access )?token: /;

/**
 * The request of a text: a verb and what it was sent to, else the URL that isn't there to explain something. `near` is where
 * the refusal stands, null where there is none.
 */
export function requestIn(text: string, near: number | null = null): RequestFacts | null {
  const wanted = near === null ? null : wantedToken.exec(text);
  if (wanted && wanted.index < near!) return requestIn(text.slice(wanted.index + wanted[0].length), 0);
  const urls = urlsIn(text);
  return (
    fromQuotedLine(text) ??
    verbAndUrl(text, urls, proxied) ??
    verbAndUrl(text, urls) ??
    verbAndPath(text, urls) ??
    verbAndHost(text) ??
    urlAlone(text, urls, near) ??
    askedAlone(text) ??
    urlWithoutScheme(text) ??
    hostAndPath(text, near)
  );
}

function fromQuotedLine(text: string): RequestFacts | null {
  const match = quotedLine.exec(text);
  if (!match) return null;
  const base = match[1] === undefined ? null : endpointOf(match[1]);
  const endpoint = endpointOf(match[3]!);
  return {
    ...(base?.host ? { host: base.host } : {}),
    ...(endpoint?.host ? endpoint : { path: endpoint?.path ?? null, query: endpoint?.query ?? [] }),
    method: match[2]!,
  };
}

function verbAndUrl(text: string, urls: readonly FoundUrl[], pattern = verbUrl): RequestFacts | null {
  const match = pattern.exec(text);
  const found = match ? urls.find(({ start }) => start === match.index + match[0].length) : undefined;
  return match && found ? { method: match[1]!.toUpperCase(), ...part(found) } : null;
}

function verbAndPath(text: string, urls: readonly FoundUrl[]): RequestFacts | null {
  const match = verbPath.exec(text) ?? namedParts.exec(text);
  const endpoint = match ? endpointOf(match[2]!.replace(/[.,;:?]{1,4}$/, '')) : null;
  if (!match || !endpoint) return null;
  const named = hostHeader.exec(text)?.[1];
  const host = named === undefined ? urls.find(({ path }) => path === endpoint.path)?.host : hostOf(named);
  return { method: match[1]!, ...endpoint, ...(host ? { host } : {}) };
}

function verbAndHost(text: string): RequestFacts | null {
  const match = verbHost.exec(text);
  const endpoint = match ? endpointOf(`https://${match[2]!.replace(/[.,;:?]{1,4}$/, '')}`) : null;
  return match && endpoint ? { method: match[1]!, ...endpoint } : null;
}

/** Of several URLs the one that a preposition or a parenthesis ties to the request, else the last before the status, else the first after. */
function urlAlone(text: string, urls: readonly FoundUrl[], near: number | null): RequestFacts | null {
  const asked = urls.filter(({ isDocumentation }) => !isDocumentation);
  const tie = /\b(?:for(?: url)?|requesting|url|fetch(?:ing)?|reading|getting)[\s:('"\]]{1,4}$/i;
  const tied = asked.find(({ start }) => tie.test(text.slice(Math.max(0, start - 40), start)));
  const behind = asked.find(({ start }) => near !== null && /^\d{3}\s?\($/.test(text.slice(near, start)));
  const before = near === null ? undefined : asked.findLast(({ start }) => start < near);
  const chosen = tied ?? behind ?? before ?? asked[0];
  if (!chosen) return null;
  const verb =
    verbBehind.exec(text.slice(chosen.end)) ??
    verbAlone.exec(text.slice(0, chosen.start)) ??
    verbAlone.exec(text.slice(chosen.end));
  const told = part(chosen);
  const isBase = isBaseUrl(text.slice(Math.max(0, chosen.start - 120), chosen.start), told.path ?? '');
  return { ...(verb ? { method: verb[1]! } : {}), ...(isBase && !verb ? { host: told.host ?? null } : told) };
}

/** The URL of a repository or a server, under which something was asked that the text doesn't tell. */
function isBaseUrl(before: string, path: string): boolean {
  if (baseBefore.test(before)) return !/\.\w{2,5}$/.test(path);
  return path === '/' && /(?:\(|\b(?:for|from|server|node:) )["']?$/i.test(before) && !/\burl: ?$/i.test(before);
}

const baseBefore =
  /(?:\bfrom\/to \S{1,80} \(|\b(?:index|repository|registry|base) url[ :("']{1,3}|--registry[ =]|\bsource ['"]?)$/i;

/** What has the looks of a host: a name with a dot, an address, localhost. */
const hostLooks = /[\w-]\.[a-z]{2,24}(?::\d{1,5})?$|^\[|^\d{1,3}(?:\.\d{1,3}){3}|^localhost/i;

/** The host that a sentence names, and where it refuses also a path or a verb among its words. */
function hostAndPath(text: string, near: number | null): RequestFacts | null {
  const host = hostAlone(text);
  if (near === null) return host;
  const asked = { ...pathAlone(text), ...verbOnly(text) };
  return host || asked.path || asked.method ? { ...asked, ...host } : null;
}

function hostAlone(text: string): RequestFacts | null {
  const written = namedHost.exec(text)?.[1]?.replace(/\.$/, '');
  const host = written !== undefined && hostLooks.test(written) ? hostOf(written) : null;
  return host === null ? null : { host };
}

function urlWithoutScheme(text: string): RequestFacts | null {
  const match = urlFor.exec(text) ?? bracketed.exec(text);
  return match ? endpointOf(`https://${match.slice(1).join('')}`) : null;
}

function askedAlone(text: string): RequestFacts | null {
  const match = askedPath.exec(text);
  return match ? endpointOf(match[1]!.replace(/\.$/, '')) : null;
}

function pathAlone(text: string): RequestFacts | null {
  for (const match of text.matchAll(loosePath)) {
    const written = match[1]!.replace(/[.,;:]{1,4}$/, '');
    const isResource =
      /(?:\b|\\n)(?:(?:resource|scope|bucket|volume|folder|file|directory|group|groupversionkind)s?:? [('"\\]{0,3}|(?:visit|see|go to|at) )$/i.test(
        text.slice(Math.max(0, match.index - 24), match.index),
      );
    const endpoint =
      isResource || filePath.test(written) || /^\/(?:\d*|[nrt])$/.test(written) ? null : endpointOf(written);
    if (endpoint) return endpoint;
  }
  return null;
}

function verbOnly(text: string): RequestFacts | null {
  const match = verbAlone.exec(text) ?? symbol.exec(text);
  return match ? { method: match[1]!.toUpperCase() } : null;
}

function part({ host, path, query }: FoundUrl): RequestFacts {
  return { host, path, query };
}
