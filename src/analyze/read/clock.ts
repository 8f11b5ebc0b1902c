/** What completes a time that a log tells without a zone or a year. */
export interface Clock {
  /** `UTC`, `+02:00`, `Europe/Berlin`. */
  readonly timezone: string;
  readonly now: Date;
}

/** A time without a zone was read as UTC, one without a year as of the year 0000. */
export function complete(time: string, zoneAssumed: boolean, clock: Clock): string {
  const dated = time.startsWith('0000-') ? inLastYear(time, clock) : time;
  return zoneAssumed ? inZone(dated, clock) : dated;
}

/** In the last year in which such a day lies behind us; a day's difference may be one of zones. */
function inLastYear(time: string, { now }: Clock): string {
  const inYear = (year: number) => `${year}${time.slice(4)}`;
  const latest = new Date(now.getTime() + 86_400_000).toISOString();
  const thisYear = inYear(now.getUTCFullYear());
  return thisYear <= latest ? thisYear : inYear(now.getUTCFullYear() - 1);
}

function inZone(time: string, { timezone }: Clock): string {
  if (timezone === 'UTC') return time;
  const local = Date.parse(time);
  return new Date(local - offsetOf(timezone, local)).toISOString();
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
