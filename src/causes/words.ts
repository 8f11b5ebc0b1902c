import type { Cause } from '../model/cause.ts';
import { phrases } from './phrases.ts';

export interface Telling {
  readonly cause: Cause;
  /** The words that told it, as they stood. */
  readonly evidence: string;
}

/** What plain words say of the cause, or null where they say nothing. `text` of any length; only its start is read. */
export function causeOfWords(text: string): Telling | null {
  if (text === '') return null;
  const start = text.slice(0, 4096);
  for (const [cause, pattern] of phrases) {
    const match = pattern.exec(start);
    if (match) return { cause, evidence: match[0].trim().slice(0, 120) };
  }
  return null;
}
