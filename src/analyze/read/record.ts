import { type Facts, isPrintedRefusal, isRefusal, over, withoutStatus } from '../facts.ts';
import { factsOfPair, fieldOf } from './keys.ts';
import { readProse } from './prose.ts';
import { refusalIn } from './refusals/find.ts';

/** JSON in a line, with what stood before and behind it. */
export interface Embedded {
  readonly value: object;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const longestRecord = 262_144;
const mostNodes = 2000;
const deepest = 8;
/** Brackets of a line that are tried as the beginning of JSON. */
const mostTries = 6;

/** The first JSON object or array in a text that really is one. */
export function jsonIn(text: string): Embedded | null {
  if (text.length > longestRecord) return null;
  let at = text.search(/[{[]/);
  for (let tries = 0; at >= 0 && tries < mostTries; tries++, at = nextOpening(text, at + 1)) {
    const end = closingOf(text, at);
    if (end < 0) continue;
    const value = parse(text.slice(at, end));
    if (value !== null) return { value, text: text.slice(at, end), before: text.slice(0, at), after: text.slice(end) };
  }
  return null;
}

function nextOpening(text: string, from: number): number {
  const next = text.slice(from).search(/[{[]["'{[\]}]/);
  return next < 0 ? -1 : from + next;
}

/** Index behind the bracket that closes the one at `start`, strings skipped; -1 where none does. */
function closingOf(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') at = stringEnd(text, at);
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return -1;
}

/** Index of the quote that closes the one at `start`; the text's length where none does. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function parse(text: string): object | null {
  if (!/^(?:\{\s*["}]|\[\s*[{["\]])/.test(text)) return null;
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}

/**
 * What a record tells, at any depth. The object that holds the refusal speaks first; what it lacks comes from the objects
 * around it (`res.statusCode` with `req.method` and `req.url`; but an `upstream` of its own keeps its own URL).
 */
export function factsOfRecord(value: object): Facts {
  const budget = { nodes: mostNodes };
  return factsOfNode(value, '', 0, budget);
}

function factsOfNode(node: object, name: string, depth: number, budget: { nodes: number }): Facts {
  let own: Facts = {};
  const nested: Facts[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (--budget.nodes < 0) break;
    const inner = recordIn(key, value);
    if (inner === null) {
      const leaf = factsOfLeaf(name, key, value);
      if (isRefusal(leaf) && leaf.host !== undefined) nested.push(leaf);
      else own = over(own, leaf);
    } else if (depth < deepest) nested.push(factsOfNode(inner, key, depth + 1, budget));
  }
  return combine(own, nested);
}

function combine(own: Facts, nested: readonly Facts[]): Facts {
  // `{"code": 403}` in an answer that let the request through counts something.
  const isPassed = own.isPrinted === true && own.status! < 300;
  const refuses = (facts: Facts) => isRefusal(facts) && !(isPassed && facts.message === undefined);
  const refusing = nested.filter(refuses);
  const others = nested
    .filter(facts => !refuses(facts))
    .map(facts => (isRefusal(facts) ? withoutStatus(facts) : facts));
  const spoken =
    refusing.length > 0 && !isPrintedRefusal(own) ? [...refusing, own, ...others] : [own, ...others, ...refusing];
  return spoken.reduce(within);
}

/** A record in a record, also where it stands as text: `"body": "{\"message\": …}"`. */
function recordIn(key: string, value: unknown): object | null {
  if (typeof value === 'string') return fieldOf(key) === 'message' ? parse(value) : null;
  return typeof value === 'object' ? value : null;
}

/** As `over`, but a reason phrase is no message where the record has one. */
function within(first: Facts, second: Facts): Facts {
  const isBase = first.path === '/' && second.path !== undefined;
  const isPhrase = /^(?:unauthorized|forbidden)$/i.test(first.message ?? '') && second.message !== undefined;
  return {
    ...over(first, second),
    ...(isPhrase ? { message: second.message! } : {}),
    ...(isBase ? { path: second.path! } : {}),
  };
}

function factsOfLeaf(parent: string, key: string, value: unknown): Facts {
  if (typeof value !== 'string' && typeof value !== 'number') return {};
  const told = factsOfPair(key, value);
  const qualified: Facts =
    Object.keys(told).length === 0 && /req|res|http|headers|ur[il]/i.test(parent)
      ? factsOfPair(`${parent}.${key}`, value)
      : told;
  if (typeof value !== 'string') return qualified;
  const field = fieldOf(key);
  const isLine = field === 'status' && told.status === undefined && /\s/.test(value);
  if (field === 'message' || isLine) return over(over(readProse(value), refusalFacts(`${key}: ${value}`)), qualified);
  if (field === 'code' || key === 'status' || key === 'reason')
    return over(refusalFacts(`${key}: ${value}`), qualified);
  const isSentence = field === null && /\s/.test(value) && refusalIn(value) !== null;
  return over(isSentence ? readProse(value) : {}, qualified);
}

function refusalFacts(text: string): Facts {
  const refusal = refusalIn(text);
  return refusal === null ? {} : { status: refusal.status };
}
