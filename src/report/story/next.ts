import type { Cause } from '../../model/cause.ts';
import { causeWords } from '../../model/cause-words.ts';
import type { Incident, Level, ValidationEntry } from '../../model/report.ts';
import { instant } from './words.ts';

/** Causes that accuse no credential, so that what they are found in is worth a look, not an alarm. */
const mild: readonly Cause[] = ['not-auth', 'unknown'];

export function levelOf({ cause }: Incident): Level {
  return mild.includes(cause) ? 'warn' : 'fail';
}

const urgency: readonly Level[] = ['fail', 'warn', 'pass'];

/** Entries with those that failed first, each level in the configuration's order. */
export function byUrgency(entries: readonly ValidationEntry[]): readonly ValidationEntry[] {
  return urgency.flatMap(level => entries.filter(entry => entry.level === level));
}

/** The messages of the checks that didn't pass; of all of them where none says why the entry itself isn't as it should be. */
export function concerns(entry: ValidationEntry): readonly string[] {
  const odd = entry.checks.filter(check => check.level !== 'pass');
  const isFine = entry.level === 'pass' && entry.outcome !== 'skipped';
  const telling = odd.length === 0 && !isFine ? entry.checks : odd;
  return telling.map(check => withReadableTimes(check.message));
}

/** Why an entry did not pass or was skipped, in a few words: its cause, or what the first check says. */
export function reasonOf(entry: ValidationEntry): string | null {
  return entry.cause === null ? (concerns(entry)[0] ?? null) : causeWords[entry.cause].title;
}

function withReadableTimes(text: string): string {
  return text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, instant);
}
