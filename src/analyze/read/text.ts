import { type Facts, factsOfPlace, isRefusal, over, withoutRequest } from '../facts.ts';
import { factsOfDump, isOtherMatter } from './dump.ts';
import { factsOfInspection } from './inspection.ts';
import { factsOfPairs } from './pairs.ts';
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
