import { type Facts, factsOfPlace, isRefusal, over, withoutRequest } from '../facts.ts';
import { factsOfPair, fieldOf } from './keys.ts';
import { readProse } from './prose.ts';
import { type Embedded, factsOfRecord, jsonIn } from './record.ts';

/** How a text spoke: a whole record, a `key: value` of a dump, pairs, the body of an answer, or a sentence. */
export type Kind = 'record' | 'pair' | 'pairs' | 'body' | 'prose';

export interface Reading {
  readonly kind: Kind;
  readonly facts: Facts;
}

/** Reads one line's text in whatever form it has. */
export function readText(text: string, mayRefuse = true): Reading {
  if (/^<(?:[!?]|\/?[a-z][a-z\d]{0,15}(?:[\s/>]|$))/i.test(text))
    return { kind: 'body', facts: { ...readProse(text.replace(/<[^>]{0,2000}>/g, ' ').trim()), body: text } };
  const embedded = text.length > 2 && /[{[]/.test(text) ? jsonIn(text) : null;
  if (embedded && !isList(embedded.value)) return readAroundJson(embedded);
  const pairs = factsOfPairs(text) ?? factsOfInspection(text);
  if (pairs) return { kind: 'pairs', facts: completed(pairs, text, mayRefuse) };
  const pair = factsOfDump(text);
  if (pair) return { kind: 'pair', facts: pair };
  return { kind: 'prose', facts: readProse(text, mayRefuse && !isOtherMatter(text)) };
}

/** Words and numbers in brackets are a part of the sentence around them. */
function isList(value: object): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(item => typeof item !== 'object');
}

/** JSON with a sentence around it: what the sentence tells comes first, but the message is the answer's own. */
function readAroundJson({ value, text, before, after }: Embedded): Reading {
  const facts: Facts = { ...factsOfRecord(value), body: text.slice(0, 4096) };
  if (isLabel(before)) return around(facts, after);
  const sentence = readProse(`${before}${after.length < 400 ? after : ''}`);
  const told = over(sentence, factsOfPairs(before) ?? {});
  // Of a record that was cut only what stands inside is whole.
  const all = /^\{["']/.test(before) ? over(facts, told) : over(told, withoutRequestOf(facts, sentence));
  return { kind: 'prose', facts: facts.message === undefined ? all : { ...all, message: facts.message } };
}

/** Nothing before the JSON of a line, or only what it is: `Response body: {…}`. */
function isLabel(before: string): boolean {
  return /^[\W\d]{0,8}$|^\W{0,4}(?:\w{1,16} ){0,2}(?:body|data|payload|content|response)["']?\s?[:=]\s?$/i.test(before);
}

/** A line that is JSON and no more: a record where it tells of a request, else what an answer said. */
function around(facts: Facts, after: string): Reading {
  const behind = after.trim() === '' ? {} : readProse(after);
  const isRecord =
    facts.method !== undefined || facts.host !== undefined || (facts.time !== undefined && facts.path !== undefined);
  if (isRefusal(behind)) return { kind: 'prose', facts: over(behind, facts) };
  return { kind: isRecord ? 'record' : 'body', facts: over(facts, behind) };
}

/** Pairs without a status stand in a sentence that may tell it. */
function completed(pairs: Facts, text: string, mayRefuse: boolean): Facts {
  if (pairs.status === undefined) return over(pairs, readProse(text, mayRefuse));
  return (pairs.host ?? pairs.path) ? pairs : over(pairs, askedBefore(text));
}

/** `GET https://… = (statusCode=401, duration=403)`: the request stands before the pairs. */
function askedBefore(text: string): Facts {
  const { method, host, path, query } = readProse(text.slice(0, Math.max(0, text.search(/[\s(]\w{1,60}=/))));
  return {
    ...(method ? { method } : {}),
    ...factsOfPlace({ host: host ?? null, path: path ?? null, query: query ?? [] }),
  };
}

/** A body speaks for a URL only where the sentence around it has none. */
function withoutRequestOf(body: Facts, sentence: Facts): Facts {
  if (sentence.host === undefined && sentence.path === undefined) return body;
  return { ...withoutRequest(body), ...(body.method === undefined ? {} : { method: body.method }) };
}

const pair = /(?:^|[\s,{(])([A-Za-z_@][\w.@-]{0,60})=("(?:[^"\\]|\\.){0,8192}"|'[^']{0,4096}'|[^\s,"']{0,2048})/g;

/** logfmt and its like: at least three `key=value`, or two of which one is `level` or `msg`. */
function factsOfPairs(text: string): Facts | null {
  const found = [...text.slice(0, 65_536).matchAll(pair)].slice(0, 200);
  const isLogfmt =
    found.length >= 3 || (found.length === 2 && found.some(([, key]) => /^(?:level|msg|err|error)$/.test(key!)));
  const length = found.reduce((sum, match) => sum + match[0].length, 0);
  if (!isLogfmt || length * 2 < Math.min(text.length, 65_536)) return null;
  let facts: Facts = {};
  for (const [, key, value] of found) {
    const bare = unquote(value!);
    const told = factsOfPair(key!, bare);
    facts = over(facts, told.message === undefined ? told : over(readProse(bare), told));
  }
  const code = found.find(([, key]) => key === 'code')?.[2];
  if (facts.status === undefined && facts.method !== undefined && /^[1-5]\d\d$/.test(code ?? ''))
    facts = { ...facts, status: Number(code), isPrinted: true };
  const isTelling =
    facts.status !== undefined ||
    facts.method !== undefined ||
    facts.host !== undefined ||
    found.some(([, key]) => /^(?:level|lvl|severity)$/.test(key!));
  return isTelling ? facts : null;
}

function unquote(value: string): string {
  const inner = /^(["'])(.*)\1$/s.exec(value);
  return inner ? inner[2]!.replace(/\\(["'\\])/g, '$1').replace(/\\n/g, '\n') : value;
}

const quoted = `'([^']{0,4096})'|"([^"]{0,4096})"`;
/** Rust's Debug wraps a value in the names of its variants: `host: Some(Domain("api.example.com"))`. */
const wrappers = String.raw`(?:[A-Z]\w{0,20}\(){0,3}`;
/** Of JavaScript, Python, Ruby (`"url"=>`, `:url=>`), Rust, Objective-C, and Clojure (`:request-method :post`). */
const inspected = new RegExp(
  String.raw`["':]?\b([A-Za-z_$][\w.$-]{0,60})(?:["']?(?:: | ?=> ?)|["']:|(?<=[\s{]:[\w-]{1,60}) )${wrappers}(?:${quoted}|(https?:\/\/[^\s"'<>{},;]{1,2048})|:?([A-Za-z]{3,8})\b|(\d{1,15})\b)`,
  'g',
);

/** An object that was printed on one line, not quite JSON: `{ method: 'post', url: 'https://…', status: 401 }`. */
function factsOfInspection(text: string): Facts | null {
  if (!/[{(]/.test(text)) return null;
  const found = [...text.slice(0, 65_536).matchAll(inspected)].slice(0, 300);
  let facts: Facts = {};
  for (const [, key, ...values] of found) {
    const told = factsOfPair(key!, values.find(value => value !== undefined)!);
    if (told.message === undefined) facts = over(facts, told);
  }
  const { status, method, host, path } = facts;
  if ([status, method, host, path].filter(told => told !== undefined).length < 2) return null;
  return status === undefined ? over(facts, readProse(text)) : facts;
}

/** `url`, `Status Code`, `HTTP method`, PHP's `statusCode:GuzzleHttp\Psr7\Response:private`. */
const label = String.raw`[["':]?([A-Za-z_$@][\w.$@-]{0,40}|[A-Z][A-Za-z]{1,15} [A-Za-z]{3,12})(?::[\w\\]{0,200}:?(?:private|protected))?["'\]]?`;
const dumped = new RegExp(
  String.raw`^[-{\s]{0,4}${label}\s{0,40}(?::|=>|=)\s{1,20}(?:\[ ?)?(?:["'\x60]([^"'\x60]{0,4096})["'\x60]|(https?:\/\/\S{1,2048}?|\/\S{1,2048}?|:?[\w./:+-]{1,512})(?: \([\w ]{1,40}\))?)(?: ?\])?[,;]?(?:\s?[})\],]{0,6})$`,
);

/** A line of a dump: `status: 401,`, `"url": "https://…"`, `'method' => 'GET'`, `Status Code: 403`. */
function factsOfDump(text: string): Facts | null {
  const match = dumped.exec(text);
  if (!match) return null;
  const value = match[2] ?? match[3]!.replace(/^:/, '');
  const told = factsOfPair(match[1]!, value);
  if (/^description$/i.test(match[1]!)) return null;
  if (told.message !== undefined || fieldOf(match[1]!) === 'code')
    return over(readProse(`${match[1]}: ${value}`), told);
  const isCount = Object.keys(told).length === 0 && fieldOf(match[1]!) === null && /^\d{1,9}$/.test(value);
  return isCount || Object.keys(told).length > 0 ? told : null;
}

/** Keys under which programs say what went wrong, or what they printed. */
const telling =
  /err|fail|reason|desc|msg|message|detail|status|code|cause|exception|body|response|result|out|log|line|text|hint|info|warn/i;

/** A quoted value under a key that is about something else, as in a catalogue of translations: `"loginTitle": "Unauthorized"`. */
function isOtherMatter(text: string): boolean {
  const match = dumped.exec(text.replace(/^[+-]\s{0,40}/, ''));
  return match?.[2] !== undefined && !telling.test(match[1]!);
}
