import { type Finding, turnsOf } from './finding.ts';

const run = /(?<![\w+/=.@-])[\w+/-]{24,512}={0,2}(?![\w+/@-])/g;
const identifier =
  /(?:request|trace|correlation|span|event|invocation|operation|activity|ray|amz|incident|delivery|run|job|build|commit|sha\d*|digest|integrity)[\w -]{0,12}["'\\]*[ :=(]{1,4}["'\\]*$/i;

/**
 * Strings that only a generator makes: both cases and digits, taking turns as often as random letters do (62 % of the time;
 * words and camel case stay under 30 %). What is introduced as the id of a request or of a build is left to be looked up.
 */
export function* opaque(text: string): Iterable<Finding> {
  for (const { index, 0: value } of text.matchAll(run)) {
    if (turnsOf(value) < value.length * 0.3 || !/[a-z]/.test(value) || !/[A-Z]/.test(value) || !/\d.*\d/.test(value))
      continue;
    if (identifier.test(text.slice(Math.max(0, index - 40), index))) continue;
    yield { start: index, end: index + value.length, kind: 'opaque-value' };
  }
}

/** What the runner's masker left of a value that it knew in part: `sk-uvwx5***5678`. */
const remains = /(?<![\w*-])(?:[\w-]{2,64}\*{3,16}[\w-]{0,64}|\*{3,16}[\w-]{2,64})(?!\*)/g;

export function* maskedRemains(text: string): Iterable<Finding> {
  for (const { index, 0: value } of text.matchAll(remains))
    yield { start: index, end: index + value.length, kind: 'masked' };
}
