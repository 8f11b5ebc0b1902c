import { seamsOf } from './seams.ts';
import { rewrite, type View } from './view.ts';

/** ANSI escape sequences (ECMA-48: CSI, OSC, two characters), control and zero-width characters; the NULs of UTF-16 are some. */
const codes =
  /\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]|\x1b\][^\x07\x1b\n]{0,512}(?:\x07|\x1b\\)|\x1b[ -/]{0,4}[0-Z\\^-~]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff]+/g;

export function uncode(view: View): View[] {
  return rewrite(view, 'cut by control codes', codes, () => '', Number.POSITIVE_INFINITY);
}

const lineBreak = '\\\\?(?:\\r?\\n|\\r)\\ufeff?';
const time = '(?:\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z ?)?';

const folds = new RegExp(`(?<=\\S)\\r(?=\\S)|\\\\\\r?\\n${time}[ \\t]*`, 'g');

/** A carriage return that a terminal would have gone back at, and a shell's continued line: neither ends what stands before it. */
export function unfold(view: View): View[] {
  return rewrite(view, 'folded', folds, () => '');
}

/**
 * A line break (and the backslash that continues a shell's line) with what may stand before the next line's text: the columns of
 * `gh run view --log`, the runner's time and commands, BuildKit, Kubernetes, Docker Compose, Terraform, curl and quoting.
 */
const breaks = new RegExp(
  [
    lineBreak,
    '(?:[^\\t\\n]{1,200}\\t[^\\t\\n]{1,200}\\t)?',
    time,
    '(?:##\\[[a-z]{1,16}\\])?',
    '(?:#\\d{1,5} \\d{1,7}\\.\\d{1,6} )?',
    '(?:\\[pod/[^\\]\\n]{1,120}\\] )?',
    '(?:[\\w.-]{1,64} {1,40}\\| )?',
    '(?:[ \\t]{0,64}[│|>*+-] )?',
    '[ \\t]{0,64}',
  ].join(''),
  'g',
);

/** The lines as one, and the words that their breaks cut in two. */
export function unwrap(view: View): { readonly joined: readonly View[]; readonly seams: readonly View[] } {
  const form = 'cut by line breaks';
  const joined = rewrite(view, form, breaks, () => '', Number.POSITIVE_INFINITY).map(each => ({
    ...each,
    joined: true,
  }));
  const found = [...view.text.matchAll(breaks)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  return { joined, seams: seamsOf(view, found) };
}
