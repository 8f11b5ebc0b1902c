import type { RequestFacts } from './facts.ts';

/** What a method may be, as a pattern. */
export const verbs = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|PROPFIND|PROPPATCH|MKCOL|REPORT|MOVE|COPY|LOCK)';

/** `https://example.com/v1 (POST)` */
export const verbBehind = new RegExp(String.raw`^[)"'\]\s]{0,4}\((${verbs})\)`);
/** A verb that a word of requests or a status stands behind: `PUT failed`, `GET: 401`. */
export const verbAlone = new RegExp(
  String.raw`(?<![\w.])(${verbs})(?= (?:failed|request|returned|answered|responded|got)\b|:? [1-5]\d\d\b|\s{1,4}▶| (?!https?:)[a-z][a-z0-9]{1,9}:\/\/)`,
);
/** Puppet: `Forbidden request: /puppet/v3/node/x (method :get)`. */
const symbol = /\(method :(get|post|put|patch|delete|head)\)/;

/** The verb of a text that says nothing else of its request. */
export function verbOnly(text: string): RequestFacts | null {
  const match = verbAlone.exec(text) ?? symbol.exec(text);
  return match ? { method: match[1]!.toUpperCase() } : null;
}
