import { symbolsOf } from './symbols.ts';

/** Values that stand in workflows and configurations without being secret to anyone. */
const common = new Set(
  (
    'production staging development preview default localhost password password1 password123 passw0rd changeme admin123 ' +
    'postgres postgresql x-access-token github-actions github-actions[bot] service_account authorized_user undefined ' +
    'anonymous username bearer_token access_token api_token true false null none basic bearer token secret'
  )
    .split(' ')
    .map(word => key(word)),
);

/** `us-east-1`, `europe-west4`, `ap-southeast-2a`. */
const region = /^[a-z]{2,14}-(?:gov-)?[a-z]{4,14}-?\d{1,2}[a-z]?$/;

function key(value: string): string {
  return symbolsOf(value).join();
}

/**
 * Why a value can't be masked wherever it occurs, or null where it can. A match of six symbols of letters and digits by chance
 * has a chance of 36^-6 = 2^-31 at a place, so 2^-11 in a report of 2^20 places. Words aren't random: one of up to ten letters
 * may well be part of a host or of a message, and digits are dates, sizes and ids up to eleven of them.
 */
export function weaknessOf(value: string): 'short' | 'common' | null {
  const symbols = symbolsOf(value);
  if (symbols.length < 6) return 'short';
  const plain = value.replace(/[\s_+-]/g, '');
  if (/^\d+$/.test(plain) && plain.length < 12) return 'short';
  if (/^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(plain) && plain.length <= 10) return 'common';
  if (new Set(symbols).size < 4 || common.has(symbols.join()) || region.test(value)) return 'common';
  return null;
}
