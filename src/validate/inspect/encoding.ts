import type { Auth } from '../../model/config.ts';
import { type Finding, stop } from '../finding.ts';
import { decodeJwt } from './jwt.ts';
import type { Part } from './part.ts';

/** A value that was encoded before it was stored, and would be once more when it is sent. */
export function encoding(part: Part, auth: Auth): Finding | null {
  const found = encodingOf(part, auth);
  return found === null ? null : encodedTwice(part, found);
}

export function encodedTwice({ name }: Part, how = 'base64-encoded'): Finding {
  const message = `"${name}" is ${how} already; store the value as the provider gave it`;
  return stop('encoding', 'malformed-credential', message);
}

function encodingOf({ value, kind, key }: Part, auth: Auth): string | null {
  if (kind === 'token' && /%[0-9a-f]{2}/i.test(value)) return 'percent-encoded';
  const decoded = fromBase64(value);
  if (decoded === null) return null;
  if (kind === 'token') return decodeJwt(decoded.trim()) === null ? null : 'base64-encoded';
  return auth.scheme === 'basic' && isPair(decoded, key) ? 'base64-encoded, user name and password in one,' : null;
}

/** Text only: random bytes that happen to be valid base64 are no encoding of anything. */
function fromBase64(value: string): string | null {
  if (value.length < 8 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return null;
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  return /^[\x20-\x7e\r\n]+$/.test(decoded) ? decoded : null;
}

function isPair(decoded: string, key: string): boolean {
  return key === 'username' ? /^[^:\s]+:\S+$/.test(decoded) : /^[\w.@+-]{3,}:\S{6,}$/.test(decoded);
}
