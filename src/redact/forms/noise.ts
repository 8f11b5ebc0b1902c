import { rewrite, type View } from './view.ts';

/**
 * What terminals and log shippers put into the middle of a value: ANSI escape sequences (ECMA-48: CSI, OSC, two-character), and
 * line breaks with what the runner, `gh run view --log`, Docker Compose, BuildKit, Kubernetes and Terraform write before a line.
 */
const noise = new RegExp(
  [
    '\\x1b\\[[0-?]{0,64}[ -/]{0,8}[@-~]',
    '\\x1b\\][^\\x07\\x1b\\n]{0,512}(?:\\x07|\\x1b\\\\)',
    '\\x1b[ -/]{0,4}[0-Z\\\\^-~]',
    `\\\\?\\r?\\n${[
      '\\ufeff?',
      '(?:[^\\t\\n]{1,200}\\t[^\\t\\n]{1,200}\\t)?',
      '(?:\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z ?)?',
      '(?:##\\[[a-z]{1,16}\\])?',
      '(?:#\\d{1,5} \\d{1,7}\\.\\d{1,6} )?',
      '(?:\\[[^\\]\\n]{1,120}\\] )?',
      '(?:[\\w.-]{1,64} {1,40}\\| )?',
      '(?:[ \\t]{0,64}[│|>*] )?',
    ].join('')}`,
  ].join('|'),
  'g',
);

/** Joins what was cut by colours, by lines and by their prefixes. */
export function join(view: View): View | null {
  return rewrite(view, 'split', noise, () => '');
}
