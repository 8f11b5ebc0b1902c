import { utf8 } from './percent.ts';
import { rewrite, type View } from './view.ts';

/**
 * Backslash escapes of JSON (RFC 8259, section 7), JavaScript, Python, Ruby, Go and the shells' `$'…'`:
 * `\u0041`, `\u{41}`, `\U00000041`, `\x41`, `\x{41}`, `\101`, `\n`. A run of `\xc3\xa9` is UTF-8.
 */
const escapes =
  /\\(?:u\{([0-9a-f]{1,6})\}|x\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2}(?:\\x[89a-f][0-9a-f])*)|([0-3][0-7]{2}(?:\\[23][0-7]{2})*)|([abefnrtv0])|(.))/gis;

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

export function unbackslash(view: View): View[] {
  return rewrite(view, 'backslash-escaped', escapes, match => {
    const [, braced, hexBraced, four, eight, bytes, octal, control, other] = match;
    const code = braced ?? hexBraced ?? four ?? eight;
    if (code !== undefined) return character(Number.parseInt(code, 16));
    if (bytes !== undefined) return utf8(bytes.replace(/\\x/gi, ''));
    if (octal !== undefined) return utf8(hexOfOctal(octal));
    if (control !== undefined) return controls[control.toLowerCase()] ?? '\0';
    return other ?? '';
  });
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function hexOfOctal(octal: string): string {
  const bytes = octal.split('\\').map(digits => Number.parseInt(digits, 8));
  return Buffer.from(bytes).toString('hex');
}

/** PowerShell's own escapes (about_Special_Characters); before anything else its backtick falls out with the symbols. */
const backticks = /`(?:u\{([0-9a-f]{1,6})\}|([nrt0]))/gi;

export function unbacktick(view: View): View[] {
  return rewrite(view, 'backtick-escaped', backticks, ([, code, control]) =>
    code === undefined ? (controls[control!.toLowerCase()] ?? '\0') : character(Number.parseInt(code, 16)),
  );
}
