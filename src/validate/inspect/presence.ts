import { type Finding, stop } from '../finding.ts';
import type { Part } from './part.ts';

/** Nothing to send: GitHub gives a secret that doesn't exist as an empty variable, so the two are told together. */
export function presence({ name, key, value, isSet }: Part): Finding | null {
  if (value.trim() !== '') return null;
  const found = isSet ? (value === '' ? 'is empty' : 'holds nothing but white space') : 'is not set';
  return stop('presence', 'missing-credential', `"${name}" ${found}; "${key}" needs a value`);
}
