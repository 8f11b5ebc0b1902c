/**
 * A moment that a log tells: ISO 8601 in UTC, and whether a zone had to be assumed for it. Its year is 0000 where the log doesn't
 * tell one, as syslog and klog don't (see `complete`).
 */
export interface Moment {
  readonly iso: string;
  readonly zoneAssumed: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const clock = String.raw`(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?`;
const zone = String.raw`\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?`;

const forms: readonly {
  readonly pattern: RegExp;
  readonly order: readonly [year: number, month: number, day: number];
}[] = [
  // 2026-11-22T01:14:28.537Z, 2026/11/22 01:24:57, 2026-11-22 01:12:57,203 +0000
  { pattern: new RegExp(String.raw`\b(\d{4})[-/](\d\d)[-/](\d\d)[T ]${clock}${zone}`), order: [1, 2, 3] },
  // 22/Nov/2026:01:24:57 +0000, and Django's 22/Nov/2026 01:24:57
  { pattern: new RegExp(String.raw`\b(\d\d)/([A-Z][a-z]{2})/(\d{4})[: ]${clock}${zone}`), order: [3, 2, 1] },
  // Sun, 22 Nov 2026 01:23:15 GMT (RFC 9110, section 5.6.7)
  { pattern: new RegExp(String.raw`\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) ${clock}${zone}`), order: [3, 2, 1] },
  // tornado: [W 261122 01:24:57 web:2293]
  { pattern: new RegExp(String.raw`\[[A-Z] (\d\d)(\d\d)(\d\d) ${clock}`), order: [1, 2, 3] },
];
/** 11/22/2026, 1:24:57 PM, as JavaScript writes it in American English. */
const american = /\b(\d{1,2})\/(\d{1,2})\/(\d{4}), (\d{1,2}):(\d\d):(\d\d) ([AP])M\b/;
/** Sun Nov 22 01:24:57.817484 2026, as Apache and asctime write it; RFC 3164's and klog's, both without a year. */
const named = new RegExp(String.raw`\b([A-Z][a-z]{2}) {1,2}(\d{1,2}) ${clock}(?: (\d{4})\b)?`);
const klog = new RegExp(String.raw`^[IWEF](\d\d)(\d\d) ${clock}`);

/** The first date and time in a text, or null; a time without a date tells no moment. */
export function momentIn(text: string): Moment | null {
  const start = text.slice(0, 2000);
  for (const { pattern, order } of forms) {
    const match = pattern.exec(start);
    if (match)
      return moment(
        order.map(at => match[at]!),
        match.slice(4, 8),
        match[8],
      );
  }
  const spoken = american.exec(start);
  if (spoken) return americanMoment(spoken);
  const match = named.exec(start) ?? klog.exec(start);
  return match ? moment([match[7] ?? '0000', match[1]!, match[2]!], match.slice(3, 7)) : null;
}

function americanMoment([, month, day, year, hour, minute, second, half]: RegExpExecArray): Moment | null {
  const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  return moment([year!, month!, day!], [String(hours), minute, second]);
}

/** What the runner and most engines write before each line: all but ready. */
const ready = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3,9}Z$/;

/** A value that is a time by itself: ISO text, or seconds, milliseconds, micro- or nanoseconds since 1970. */
export function toUtc(value: string | number): Moment | null {
  if (typeof value === 'string' && ready.test(value)) return { iso: `${value.slice(0, 23)}Z`, zoneAssumed: false };
  const number = typeof value === 'number' ? value : /^\d{9,19}(?:\.\d{1,9})?$/.test(value) ? Number(value) : null;
  return number === null ? momentIn(String(value)) : fromEpoch(number);
}

function fromEpoch(value: number): Moment | null {
  const digits = Math.floor(Math.log10(Math.max(1, value))) + 1;
  const milliseconds = digits <= 10 ? value * 1000 : digits <= 13 ? value : value / 10 ** (digits - 13);
  return digits < 10 ? null : fromMilliseconds(Math.floor(milliseconds), false);
}

function moment(
  [year, month, day]: readonly string[],
  [hour, minute, second, fraction = '']: readonly (string | undefined)[],
  told?: string,
): Moment | null {
  const byName = months.indexOf(month!.toLowerCase());
  const index = byName >= 0 ? byName : Number(month) - 1;
  const date = new Date(0);
  date.setUTCFullYear(Number(year!.length === 2 ? `20${year}` : year), index, Number(day));
  date.setUTCHours(Number(hour), Number(minute), Number(second), Number(fraction.slice(0, 3).padEnd(3, '0')));
  return fromMilliseconds(date.getTime() - offsetOf(told ?? 'UTC'), told === undefined);
}

function fromMilliseconds(milliseconds: number, zoneAssumed: boolean): Moment | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : { iso: date.toISOString(), zoneAssumed };
}

/** Milliseconds east of UTC: `Z`, `+0100`, `-07:00`. */
function offsetOf(zoneText: string): number {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zoneText);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}
