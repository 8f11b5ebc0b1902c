import { type Endpoint, endpointOf, type FoundUrl, urlsIn } from './url.ts';

/** What a text tells of the request itself. */
export interface RequestFacts extends Partial<Endpoint> {
  readonly method?: string;
  /** Where the telling part starts. */
  readonly start: number;
  readonly end: number;
}

const verbs = String.raw`(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)`;
const glue = String.raw`["'\x60\[\](),:\s-]{1,4}(?:(?:failed|request|call|to|for|on|from|url|uri=|at|40[13]|[1-5]\d\d)["'\x60\[\](),:\s-]{1,4}){0,4}`;
const verbUrl = new RegExp(String.raw`\b(${verbs})${glue}(?=https?:\/\/)`, 'i');
const verbPath = new RegExp(String.raw`(?<![\w.])(${verbs})${glue}(\/[^\s"'\x60<>|\\^[\]]{0,2048})`);
const urlVerb = new RegExp(String.raw`^[)"'\]\s]{0,4}\((${verbs})\)`);
const verbAlone = new RegExp(String.raw`(?<![\w.])(${verbs})\b(?= (?:failed|request\b))`);
const farVerbPath = new RegExp(String.raw`\bmethod\w{0,10}=["']?(${verbs})["']?,? uri=["']?(\/[^\s"',]{0,2048})`);
/** A path among other words that can't be a file: `[/_search]`, `REST request [/x]`, `Access to '/repos/x' forbidden`. */
const loosePath = /(?<=^|[\s["'(])(\/(?!\/)[^\s"'\x60<>|\\^{}[\]()]{1,2048})(?=$|[\s"')\],])/g;
const filePath =
  /^\/(?:home|usr|var|etc|tmp|opt|root|bin|lib|proc|sys|dev|mnt|srv|app|src|workspace|builds|drone|go|nix|Users|__w|github|runner|data|code|repo|node_modules)\/|\.(?:js|mjs|cjs|ts|tsx|py|rb|go|rs|java|php|sh|yml|yaml|log|conf|c|h|cpp|pl|pm|lock|so)(?::\d+|$)|:\d+(?::\d+)?$|^\/\*|^\/dev\/|^\/bin\//;

/** The request of a text: a verb and what it was sent to, else the URL that isn't there to explain something. */
export function requestIn(text: string, near: number | null = null): RequestFacts | null {
  const urls = urlsIn(text);
  return (
    verbAndUrl(text, urls) ??
    verbAndPath(text) ??
    urlAlone(text, urls, near) ??
    (near === null ? null : pathAlone(text))
  );
}

function verbAndUrl(text: string, urls: readonly FoundUrl[]): RequestFacts | null {
  const match = verbUrl.exec(text);
  if (!match) return null;
  const found = urls.find(({ start }) => start === match.index + match[0].length);
  return found ? { method: match[1]!.toUpperCase(), ...part(found), start: match.index } : null;
}

function verbAndPath(text: string): RequestFacts | null {
  const match = verbPath.exec(text) ?? farVerbPath.exec(text);
  const endpoint = match ? endpointOf(match[2]!.replace(/[.,;:?]{1,4}$/, '')) : null;
  return match && endpoint
    ? { method: match[1]!, ...endpoint, start: match.index, end: match.index + match[0].length }
    : null;
}

/** Of several URLs the one that a preposition ties to the request, else the last before the status, else the first after. */
function urlAlone(text: string, urls: readonly FoundUrl[], near: number | null): RequestFacts | null {
  const asked = urls.filter(({ isDocumentation }) => !isDocumentation);
  const tied = asked.find(({ start }) =>
    /\b(?:for(?: url)?|requesting|url|fetch(?:ing)?|reading)[\s:('"\]]{1,4}$/i.test(text.slice(0, start)),
  );
  const before = near === null ? undefined : asked.findLast(({ start }) => start < near);
  const chosen = tied ?? before ?? asked[0];
  if (!chosen) return null;
  const verb = urlVerb.exec(text.slice(chosen.end)) ?? verbAlone.exec(text.slice(0, chosen.start));
  return { ...(verb ? { method: verb[1]! } : {}), ...part(chosen) };
}

function pathAlone(text: string): RequestFacts | null {
  for (const match of text.matchAll(loosePath)) {
    const written = match[1]!.replace(/[.,;:]{1,4}$/, '');
    const endpoint = filePath.test(written) || /^\/\d*$/.test(written) ? null : endpointOf(written);
    if (endpoint) return { ...endpoint, start: match.index, end: match.index + written.length };
  }
  return null;
}

function part({ host, path, query, start, end }: FoundUrl): RequestFacts {
  return { host, path, query, start, end };
}
