import { besideRequest } from './read/refusals/beside-request.ts';
import { classes } from './read/refusals/classes.ts';
import { phrases } from './read/refusals/index.ts';
import type { Triggers } from './scan/window.ts';

/** Only by themselves: hashes and numbers are full of them. */
const codes = ['401', '403', 'e401', 'e403'] as const;

/** Names that hold the number. */
const names = ['fetch_401', 'fetch_403', 'http401', 'http403'] as const;

/** What nginx's error log says without a number, and what explains a refusal beside it or tells of the run's rights. */
const others = ['mismatch', 'rate limit', 'secret source: none', 'github_token permissions'] as const;

/** Numbers that measure, count or point: `401 ms`, `403 files`, `app.ts:401:12`; a build's log is full of them. */
const unless =
  /^(?:(?:\.\d{1,6})? ?(?:(?:[mnu]|\xc2?\xb5)?s|secs?|seconds?|mins?|minutes?|milliseconds?|[kKMGT]?i?B|[kKMG]?bytes?|files?|packages?|modules?|crates?|tests?|assertions?|objects?|lines?|passed|skipped|cached|warnings?)\b(?!=)|:\d| ?%)/;

/** The words of refusals; what holds another one needs no search of its own. */
function words(): string[] {
  const needles = [...new Set([...phrases, ...besideRequest, ...classes].flatMap(phrase => phrase.needles))];
  const held = (needle: string) => needles.some(other => other !== needle && needle.includes(other));
  return needles.filter(needle => !held(needle) && !codes.some(code => code === needle));
}

export const triggers: Triggers = {
  hits: [
    ...codes.map(text => ({ text, whole: true, unless })),
    ...[...names, ...words(), ...others].map(text => ({ text })),
  ],
  marks: [{ text: '##[group]Run ' }],
  before: 60,
  after: 100,
};
