import { type Facts, over } from '../facts.ts';
import { factsOfPair } from './keys.ts';
import { readProse } from './prose.ts';

const quoted = `'([^']{0,4096})'|"([^"]{0,4096})"`;
/** Rust's Debug wraps a value in the names of its variants: `host: Some(Domain("api.example.com"))`. */
const wrappers = String.raw`(?:[A-Z]\w{0,20}\(){0,3}`;
/** Of JavaScript, Python, Ruby (`"url"=>`, `:url=>`), Rust, Objective-C, and Clojure (`:request-method :post`). */
const inspected = new RegExp(
  String.raw`["':]?\b([A-Za-z_$][\w.$-]{0,60})(?:["']?(?:: | ?=> ?)|["']:|(?<=[\s{]:[\w-]{1,60}) )${wrappers}(?:${quoted}|(https?:\/\/[^\s"'<>{},;]{1,2048})|:?([A-Za-z]{3,8})\b|(\d{1,15})\b)`,
  'g',
);

/** An object or a class begins, or as in .NET, its first property. */
const opened = /[{(]|^[A-Z]\w{2,20}: [^\s,]{1,20}, [A-Z]\w{2,20}: /;
const keyed = /: |=>|["']:|\s:[a-z]/;

/** An object that was printed on one line, not quite JSON: `{ method: 'post', url: 'https://…', status: 401 }`. */
export function factsOfInspection(text: string): Facts | null {
  if (!opened.test(text) || !keyed.test(text)) return null;
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
