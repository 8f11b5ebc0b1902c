import { rewrite, type View } from './view.ts';

/** ANSI escape sequences (ECMA-48): CSI, OSC and those of two characters. */
const sequences =
  /\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]|\x1b\][^\x07\x1b\n]{0,512}(?:\x07|\x1b\\)|\x1b[ -/]{0,4}[0-Z\\^-~]/g;

export function uncolour(view: View): View[] {
  return rewrite(view, 'cut by ANSI codes', sequences, () => '', Number.POSITIVE_INFINITY);
}

const lineBreak = '\\\\?(?:\\r?\\n|\\r)\\ufeff?';
const time = '(?:\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z ?)?';

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
    '(?:\\[[^\\]\\n]{1,120}\\] )?',
    '(?:[\\w.-]{1,64} {1,40}\\| )?',
    '(?:[ \\t]{0,64}[│|>*+-] )?',
    '[ \\t]{0,64}',
  ].join(''),
  'g',
);
const breaksWithTime = new RegExp(lineBreak + time, 'g');

/** What is cut over lines reads as one; fields no longer end where their line does. */
export const cutByLines = 'cut by line breaks';

export function unwrap(view: View): View[] {
  return rewrite(view, cutByLines, breaks, () => '', Number.POSITIVE_INFINITY);
}

/** The same where a line begins with what looks like a prefix and is none. */
export function unwrapTimes(view: View): View[] {
  return rewrite(view, cutByLines, breaksWithTime, () => '', Number.POSITIVE_INFINITY);
}
