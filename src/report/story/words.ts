import type { Redaction } from '../../model/report.ts';

/** `12,345`: as `toLocaleString('en-US')` has it, which would load the tables of every language for a comma. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 incident`, `3 incidents`. */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `once`, `twice`, `3 times`. */
export function times(number: number): string {
  return { 1: 'once', 2: 'twice' }[number] ?? count(number, 'time');
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** Seconds in words, in the largest unit and the next: `12 minutes`, `1 hour 30 minutes`. */
export function duration(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const first = units.findIndex(([, size]) => whole >= size);
  if (first === -1) return count(whole, 'second');
  const [unit, size] = units[first]!;
  const next = units[first + 1];
  const rest = next ? Math.floor((whole % size) / next[1]) : 0;
  const large = count(Math.floor(whole / size), unit);
  return next && rest > 0 ? `${large} ${count(rest, next[0])}` : large;
}

/** An ISO time as a person reads it, always with its zone: `2026-11-22 10:14:05 UTC`. */
export function instant(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** At most so many characters, the last an ellipsis where something was cut; never half of a surrogate pair. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/** What the redactor took out, as a sentence; nothing where it took out nothing. */
export function hiddenSecrets({ total, byKind }: Redaction): readonly string[] {
  if (total === 0) return [];
  const kinds = Object.entries(byKind).map(([kind, number]) => `${number} ${kind}`);
  return [`${count(total, 'secret')} hidden${kinds.length === 0 ? '' : `: ${list(kinds)}`}.`];
}
