import { type Facts, over } from '../facts.ts';
import { factsOfPair } from './keys.ts';
import { readProse } from './prose.ts';

const pair = /(?:^|[\s,{(])([A-Za-z_@][\w.@-]{0,60})=("(?:[^"\\]|\\.){0,8192}"|'[^']{0,4096}'|[^\s,"']{0,2048})/g;

/** logfmt and its like: at least three `key=value`, or two of which one is `level` or `msg`. */
export function factsOfPairs(text: string): Facts | null {
  const found = [...text.slice(0, 65_536).matchAll(pair)].slice(0, 200);
  const isLogfmt =
    found.length >= 3 || (found.length === 2 && found.some(([, key]) => /^(?:level|msg|err|error)$/.test(key!)));
  const length = found.reduce((sum, match) => sum + match[0].length, 0);
  if (!isLogfmt || length * 2 < Math.min(text.length, 65_536)) return null;
  let facts: Facts = {};
  for (const [, key, value] of found) {
    const bare = unquote(value!.replace(/(?<!\{[^}]{0,2000})\}:?$/, ''));
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
