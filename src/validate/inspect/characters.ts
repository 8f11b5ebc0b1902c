import type { Auth } from '../../model/config.ts';
import { type Finding, stop } from '../finding.ts';
import type { Part } from './part.ts';

/** Characters that can't travel: in a header as it is (RFC 9110, section 5.5), in Basic's pair (RFC 7617, section 2). */
export function characters(part: Part, auth: Auth): Finding | null {
  const found = part.kind === 'token' ? oddInToken(part.value, auth) : oddInText(part, auth);
  return found === null
    ? null
    : stop(
        'characters',
        'malformed-credential',
        `"${part.name}" holds ${found}, which can't be sent; store it again from the source`,
      );
}

function oddInToken(value: string, auth: Auth): string | null {
  if (/[\r\n]/.test(value)) return 'a line break';
  const odd = /[^\t\x20-\x7e]/u.exec(value)?.[0];
  if (odd !== undefined) return describe(odd);
  // RFC 6750, section 2.1: a Bearer token has no white space within.
  return auth.scheme === 'bearer' && /\s/.test(value) ? 'white space' : null;
}

function oddInText({ key, value, kind }: Part, auth: Auth): string | null {
  if (kind === 'document') return null;
  const odd = /[\x00-\x1f\x7f\u200b-\u200f\u2060\ufeff]/.exec(value)?.[0];
  if (odd !== undefined) return describe(odd);
  return auth.scheme === 'basic' && key === 'username' && value.includes(':')
    ? 'a colon, at which a server ends the user name'
    : null;
}

function describe(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  if (/[\u200b-\u200f\u2060\ufeff\u00ad]/.test(character)) return `an invisible character (${code})`;
  return character < ' ' || character === '\x7f'
    ? `a control character (${code})`
    : `a character beyond ASCII (${code})`;
}
