import type { Auth } from '../../model/config.ts';
import { type Finding, stop } from '../finding.ts';
import type { Part } from './part.ts';

/** `Bearer eyJ…` stored as the token would travel as `Bearer Bearer eyJ…`. */
export function schemeWord({ name, value, kind }: Part, auth: Auth): Finding | null {
  if (kind !== 'token' || bringsItsOwn(auth)) return null;
  const word = /^(?:(authorization)\s*:|(bearer|basic|token|apikey|api-key|digest)(?:\s+|:\s*|%20)\S)/i.exec(value);
  if (!word) return null;
  const found = word[1] ? "the header's name" : `the scheme word "${word[2]}"`;
  return stop(
    'scheme-word',
    'malformed-credential',
    `"${name}" starts with ${found}, which is added when it is sent; store the token alone`,
  );
}

/** A bare `header: Authorization` leaves the scheme word to the value. */
function bringsItsOwn(auth: Auth): boolean {
  return auth.scheme === 'header' && auth.header.toLowerCase() === 'authorization' && auth.prefix === '';
}
