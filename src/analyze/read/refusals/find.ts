import { besideRequest } from './beside-request.ts';
import { classes } from './classes.ts';
import { isElsewhere } from './elsewhere.ts';
import { phrases } from './index.ts';
import type { Phrase } from './phrase.ts';

/**
 * Refusals that name themselves without a number, or under another one. "Who are you" is 401 (no, invalid or expired
 * credentials), "not you" is 403 (known, but not allowed).
 */
export interface Refusal {
  readonly status: 401 | 403;
  readonly start: number;
  readonly isSure: boolean;
}

/** The refusal that a text names in words, or null. */
export function refusalIn(text: string): Refusal | null {
  return find(text, phrases);
}

/** The refusal that an exception's class names, or null. */
export function refusalByClass(text: string): Refusal | null {
  return find(text, classes);
}

/** The refusal that a text names in words which need a request beside them, or null. */
export function refusalBesideRequest(text: string): Refusal | null {
  return find(text, besideRequest);
}

function find(text: string, among: readonly Phrase[]): Refusal | null {
  const lower = text.toLowerCase();
  for (const { status, needles, pattern, isSure = false } of among) {
    if (!needles.some(needle => lower.includes(needle))) continue;
    const match = pattern.exec(text);
    if (match) return isElsewhere(text) ? null : { status, start: match.index, isSure };
  }
  return null;
}
