import type { Range } from '../forms/view.ts';

/** A stretch of a text that is a credential by its shape or by the place where it stands. */
export interface Finding extends Range {
  /** In kebab case, as the report counts it: `github-token`, `url-password`. */
  readonly kind: string;
}

/** Linear in time on any text. */
export type Detector = (text: string) => Iterable<Finding>;

/** What our own and others' maskers leave, and what documentation and templates have in the place of a value. */
const standIn =
  /^(?:\\?\[(?:[^[\]\n]{1,90} #\d{1,6}|(?:redacted|hidden|masked|filtered|removed|omitted|scrubbed|secure)[^[\]\n]{0,20})\\?\]|\*{3,}|x{3,}|•{3,}|\.{3}|…|<[^<>\n]{0,60}>|\$?\{\{[^{}\n]{0,90}\}\}|\$\{[^{}\n]{1,60}\}|\{[a-z_]{1,40}\}|%[a-z_]{1,60}%|%[sdvq])$/i;

/** The name of a variable: `$API_KEY`, `$env:API_KEY`, `$token`, `$apiKey`; a password that begins with `$` mixes more than that. */
const variable = /^\$(?:env:)?(?:[A-Z_][A-Z0-9_]{0,60}|[a-z_]{1,60}|[a-z]{1,30}(?:[A-Z][a-z]{1,30}){1,4})$/;

/** Whether a marked value hides nothing: empty, masked already, or the name of a variable. */
export function isPlaceholder(value: string): boolean {
  return value === '' || standIn.test(value) || variable.test(value);
}

/** Letters and digits mixed as no word or number mixes them: what a generator made. */
export function isOpaque(value: string): boolean {
  if (value.length < 8 || !/[a-z]/i.test(value)) return false;
  if (/^[A-Z][A-Z_]*(?:_\d{1,2}|\d{0,2})$/.test(value)) return false;
  const digits = value.match(/\d/g)?.length ?? 0;
  return digits > 0 ? turnsOf(value) >= 2 : turnsOf(value) >= 4;
}

/** How often lower case, upper case and digits take turns; a capital that opens a word isn't a turn of its own. */
export function turnsOf(value: string): number {
  return value.match(/[a-z](?=[A-Z0-9])|[A-Z](?=\d|[a-z]\d)|\d(?=[a-zA-Z])/g)?.length ?? 0;
}
