import { usualLeadDays } from '../../model/config.ts';
import type { Exchange, Reading } from '../../model/http.ts';
import { type Finding, remark, warning } from '../finding.ts';
import type { Jwt } from '../inspect/jwt.ts';
import { dateOf } from '../inspect/jwt-time.ts';
import { unwrappedFieldsOf } from '../json-fields.ts';
import type { Granted } from '../oauth/granted.ts';

export interface ExpirySources {
  readonly reading: Reading | null;
  readonly exchange: Exchange | null;
  readonly jwt: Jwt | null;
  readonly granted: Granted | null;
}

/** When the credential itself runs out: the earliest of what is told, and only where nobody says so a guess at a body's field. */
export function expiryOf({ reading, exchange, jwt, granted }: ExpirySources): Date | null {
  const told = [reading?.expiresAt, dateOf(jwt?.claims.exp), granted?.refreshExpiresAt, fromHeader(exchange)];
  const dates = told.filter(date => date != null);
  return dates.length > 0 ? dates.reduce((one, other) => (other < one ? other : one)) : fromBody(exchange);
}

/** `usualLeadDays` in milliseconds. */
export const usualLead = usualLeadDays * 86_400_000;

/** Lead time before a credential runs out, by the clock of the server that will refuse it. */
export function expiry(expiresAt: Date | null, within: number, serverNow: Date): Finding[] {
  if (expiresAt === null) return [];
  const left = expiresAt.getTime() - serverNow.getTime();
  if (left <= 0) return [warning('expiry', null, `ran out at ${expiresAt.toISOString()}, and is still accepted`)];
  const when = `runs out at ${expiresAt.toISOString()}, in ${duration(left)}`;
  return [left < within ? warning('expiry', null, `${when}: sooner than ${duration(within)}`) : remark('expiry', when)];
}

/** The largest unit that leaves a count of two or more, rounded down. */
export function duration(milliseconds: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const;
  const [name, size] = units.find(([, length]) => milliseconds >= 2 * length) ?? units[3];
  const count = Math.floor(milliseconds / size);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** docs.github.com, "Token expiration and revocation": `2027-10-12 09:00:00 UTC`. */
function fromHeader(exchange: Exchange | null): Date | null {
  return dateFrom(exchange?.answer?.headers['github-authentication-token-expiration']);
}

/** As GitLab, Fastly, Cloudflare and many others name it. */
const bodyNames = [
  'expires_at',
  'expiresAt',
  'expires_on',
  'expiresOn',
  'expiration',
  'expiration_time',
  'expiration_date',
  'expiry',
  'token_expires_at',
  // Of an introspection (RFC 7662, section 2.2).
  'exp',
];

function fromBody(exchange: Exchange | null): Date | null {
  const { answer = null, sentAt } = exchange ?? {};
  if (answer === null || answer.status > 299) return null;
  const fields = unwrappedFieldsOf(answer.text);
  if (holdsToken(fields)) return null;
  const date = bodyNames.map(name => dateFrom(fields[name])).find(told => told !== null);
  // Seconds from now, as RFC 6749, section 5.1 counts them.
  const { expires_in: seconds } = fields;
  return date ?? (sentAt && typeof seconds === 'number' ? dateOf(sentAt.getTime() / 1000 + seconds) : null);
}

/** A token endpoint's answer tells when the token in it ends, and nothing of the credential that it was made for. */
function holdsToken(fields: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(fields).some(([name, value]) => /token$/i.test(name) && typeof value === 'string');
}

/** ISO 8601 or GitHub's form, in UTC where no zone is told; seconds or milliseconds since 1970. */
function dateFrom(value: unknown): Date | null {
  if (typeof value === 'number') return dateOf(value > 1e11 ? value / 1000 : value);
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\S+) ?(UTC|[+-]\d\d:?\d\d)?)?$/.exec(typeof value === 'string' ? value : '');
  if (!match) return null;
  const [, day, time = '00:00Z', zone = ''] = match;
  const instant = `${day}T${time}${zone.replace('UTC', 'Z')}`;
  const date = new Date(/(?:Z|[+-]\d\d:?\d\d)$/i.test(instant) ? instant : `${instant}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
