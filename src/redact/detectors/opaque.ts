import { each } from '../each.ts';
import { longWords } from '../words.ts';
import { type Finding, turnsOf } from './finding.ts';
import { isPublished } from './identifiers.ts';

export const guessed = 'opaque-value';

const run = /(?<![\w+/=@-])[\w+/-]{24,512}={0,2}(?![\w+/@-])/g;
const least = 22;
const segment = /[\w+-]{22,512}={0,2}/g;
const introduced =
  /(?:request|trace|correlation|span|event|invocation|operation|activity|ray|amz|incident|delivery|run|job|build|commit|sha\d*|digest|integrity)[\w -]{0,12}["'\\]*[ :=(]{1,4}["'\\]*$/i;

/**
 * Strings that only a generator makes: letters of both cases and digits, or digits among letters beyond hex, taking turns as
 * often as random characters do (47 % of the places; words and camel case stay under 30 %). What is introduced as the id of a
 * request or of a build is left to be looked up.
 */
export function* opaque(text: string): Iterable<Finding> {
  for (const word of longWords(text)) {
    for (const { index, 0: found } of each(run, word.text)) yield* generated(found, word.start + index, text);
  }
}

function* generated(found: string, at: number, text: string): Iterable<Finding> {
  if (introduced.test(text.slice(Math.max(0, at - 40), at))) return;
  if (looksGenerated(found) && !namesObject(found, at, text)) yield whole(found, at);
  else if (found.includes('/')) yield* segments(found, at, text);
}

/** A path of which a part names an object isn't base64 that happens to have slashes. */
function namesObject(found: string, at: number, text: string): boolean {
  const behind = text.slice(at + found.length, at + found.length + 16);
  return found.split('/').some((part, index, { length }) => isPublished(part, index === length - 1 ? behind : ''));
}

/** Base64 may have slashes; what are words before the first and behind the last belongs to a path. */
function whole(found: string, at: number): Finding {
  const before = /^(?:(?:[a-z_.-]*|v?\d{1,20})\/)*/i.exec(found)![0].length;
  const behind = /(?:\/(?:[a-z_.-]*|v?\d{1,20}))*$/i.exec(found.slice(before))![0].length;
  return { start: at + before, end: at + found.length - behind, kind: guessed };
}

function* segments(path: string, at: number, text: string): Iterable<Finding> {
  for (const { index, 0: found } of each(segment, path)) {
    const end = at + index + found.length;
    if (looksGenerated(found) && !isPublished(found, text.slice(end, end + 16)))
      yield { start: at + index, end, kind: guessed };
  }
}

function looksGenerated(value: string): boolean {
  if (value.length < least || !/\d.*\d/.test(value) || turnsOf(value) < value.length * 0.3) return false;
  return (/[a-z]/.test(value) && /[A-Z]/.test(value)) || /(?=[\da-f]*[g-z])[\da-z]{22}/i.test(value);
}

/** What the runner's masker left of a value that it knew in part: `sk-uvwx5***5678`. */
const remains = /(?<![\w*-])(?:[\w-]{2,64}\*{3,16}[\w-]{0,64}|\*{3,16}[\w-]{2,64})(?!\*)/g;

export function* maskedRemains(text: string): Iterable<Finding> {
  if (!text.includes('***')) return;
  for (const { index, 0: value } of text.matchAll(remains)) {
    yield { start: index, end: index + value.length, kind: 'masked' };
  }
}
