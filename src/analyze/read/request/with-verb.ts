import { endpointOf, type FoundUrl, hostOf } from '../url.ts';
import { part, type RequestFacts } from './facts.ts';
import { verbs } from './verbs.ts';

const mark = String.raw`["'\x60\[\](),:\s\\-]{1,4}`;
/** What may stand between a verb and what it was sent to: `GET: `, `[GET] to [`, `POST request for "`, `GET 401 `. */
const glue = `${mark}(?:(?:failed|request|response|status|call|to|for|of|on|from|url|at|QUrl|[1-5]\\d\\d)${mark}){0,4}`;
const verbUrl = new RegExp(String.raw`(?:\b|XHR)(${verbs})(?:${glue})?(?=https?:\/\/)`, 'i');
const verbPath = new RegExp(String.raw`(?<![\w.])(${verbs})${glue}(\/[^\s"'\x60<>|\\^[\]]{0,2048})`);
/** `GET app.example.com/v1: 401`: a URL without its scheme. */
const verbHost = new RegExp(
  String.raw`(?<![\w.])(${verbs})${glue}((?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\/[^\s"'\x60<>|\\^[\]]{0,2048})`,
);
/** `https://host:443 "GET /v1 HTTP/1.1"`, as urllib3 writes it; the target may be masked. */
const quotedLine = new RegExp(
  String.raw`(?:(https?:\/\/[^\s"]{1,255}|(?<=\] )(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?) )?"(${verbs}) (\S{1,2048}) HTTP\/[\d.]{1,3}"`,
);
/** A request as it went over the wire, in one quoted line (Ruby's `set_debug_output`, Python's `http.client`, Go's resty). */
const hostHeader = /(?:(?:\\n|\n)host\s{0,4}: |, host: "| host=["']?)([\w.-]{1,253}(?::\d{1,5})?)(?=[\\\s"']|$)/i;
const namedParts = new RegExp(
  String.raw`\bmethod\w{0,10}=["']?(${verbs})["']?,? ur[il]=["']?((?:https?:\/)?\/[^\s"',]{0,2048})`,
);
/** Perl's WWW::Mechanize: `Error GETing https://…`. */
const gerund = new RegExp(String.raw`\b(${verbs})ing (?=https?:\/\/)`);
/** The first version of AWS' SDK for Java: `request: HEAD https://bucket.s3.amazonaws.com a/key {}`. */
const apart = new RegExp(String.raw`\brequest: (${verbs}) (https:\/\/[^\s\/]{1,255}) (\S{1,2048}) \{`);
/** A proxy tells what came to it, then what it asked: `GET /api/v1 -> https://api.example.com/v1 [401]`. */
const proxied = new RegExp(String.raw`\b(${verbs}) \/\S{0,2048} (?:->|=>|→) (?=https?:\/\/)`);

/** The request line that an access log or a client quotes. */
export function fromQuotedLine(text: string): RequestFacts | null {
  const match = quotedLine.exec(text);
  if (!match) return null;
  const base = match[1] === undefined ? null : endpointOf(match[1].includes('://') ? match[1] : `//${match[1]}`);
  const endpoint = endpointOf(match[3]!);
  const named = hostHeader.exec(text)?.[1];
  const host = base?.host ?? (named === undefined ? null : hostOf(named));
  return {
    ...(host ? { host } : {}),
    ...(endpoint?.host ? endpoint : { path: endpoint?.path ?? null, query: endpoint?.query ?? [] }),
    method: match[2]!,
  };
}

/** The surest first. */
const beforeUrl = [proxied, gerund, verbUrl];

/** A verb right before a URL. */
export function verbAndUrl(text: string, urls: readonly FoundUrl[]): RequestFacts | null {
  for (const pattern of beforeUrl) {
    const told = verbBefore(text, urls, pattern);
    if (told) return told;
  }
  return urlApart(text);
}

/** `couldn't get https://…` is English. */
const notVerb = /(?:n't|\bnot|\bto|\bcannot|\bwhen|\bwhile) $/i;

function verbBefore(text: string, urls: readonly FoundUrl[], pattern: RegExp): RequestFacts | null {
  const match = pattern.exec(text);
  if (match && /^[a-z]/.test(match[1]!) && notVerb.test(text.slice(0, match.index))) return null;
  const found = match ? urls.find(({ start }) => start === match.index + match[0].length) : undefined;
  return match && found ? { method: match[1]!.toUpperCase(), ...part(found) } : null;
}

function urlApart(text: string): RequestFacts | null {
  const match = apart.exec(text);
  const endpoint = match ? endpointOf(`${match[2]!}/${match[3]!}`) : null;
  return match && endpoint ? { method: match[1]!, ...endpoint } : null;
}

/** A verb and a path, whose host may be told elsewhere in the text. */
export function verbAndPath(text: string, urls: readonly FoundUrl[]): RequestFacts | null {
  const match = verbPath.exec(text) ?? namedParts.exec(text);
  const endpoint = match ? endpointOf(match[2]!.replace(/[.,;:?]{1,4}$/, '')) : null;
  if (!match || !endpoint) return null;
  const named = hostHeader.exec(text)?.[1];
  const host = named === undefined ? urls.find(({ path }) => path === endpoint.path)?.host : hostOf(named);
  return { method: match[1]!, ...endpoint, ...(host ? { host } : {}) };
}

/** A verb and a URL without its scheme. */
export function verbAndHost(text: string): RequestFacts | null {
  const match = verbHost.exec(text);
  const endpoint = match ? endpointOf(`https://${match[2]!.replace(/[.,;:?]{1,4}$/, '')}`) : null;
  return match && endpoint ? { method: match[1]!, ...endpoint } : null;
}
