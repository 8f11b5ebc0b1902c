import type { Facts } from '../facts.ts';

/** Times that were told without a zone were read as UTC; moves one to the zone that the user says the log was written in. */
export function inZone(facts: Facts, timezone: string): Facts {
  if (facts.time === undefined || !facts.zoneAssumed || timezone === 'UTC') return facts;
  const local = Date.parse(facts.time);
  return { ...facts, time: new Date(local - offsetOf(timezone, local)).toISOString() };
}

/** Milliseconds east of UTC of `+02:00` or `Europe/Berlin` at a moment; 0 for a zone that nobody knows. */
function offsetOf(timezone: string, at: number): number {
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(timezone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
  try {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' });
    return Date.parse(`${format.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
  } catch {
    return 0;
  }
}
