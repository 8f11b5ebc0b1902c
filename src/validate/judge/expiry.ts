import type { Answer, Reading } from '../../model/http.ts';
import { type Finding, remark, warning } from '../finding.ts';
import { dateOf, type Jwt } from '../inspect/index.ts';
import type { Granted } from '../oauth/token-answer.ts';
import { jsonFields } from './json-fields.ts';

export interface ExpirySources {
  readonly reading: Reading | null;
  readonly answer: Answer | null;
  readonly jwt: Jwt | null;
  readonly granted: Granted | null;
}

/** When the credential itself runs out, from wherever it is told; the provider's word goes before a guess at a field. */
export function expiryOf({ reading, answer, jwt, granted }: ExpirySources): Date | null {
  return (
    reading?.expiresAt ?? dateOf(jwt?.claims.exp) ?? granted?.refreshExpiresAt ?? fromHeader(answer) ?? fromBody(answer)
  );
}

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

/** docs.github.com, "Token expiration and revocation": `2027-10-12 09:00:00 UTC`. GitLab and Fastly use a body field. */
function fromHeader(answer: Answer | null): Date | null {
  return dateFrom(answer?.headers['github-authentication-token-expiration']);
}

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
];

function fromBody(answer: Answer | null): Date | null {
  if (answer === null || answer.status > 299) return null;
  const fields = jsonFields(answer.text);
  return bodyNames.map(name => dateFrom(fields[name])).find(date => date !== null) ?? null;
}

/** ISO 8601, GitHub's form, or seconds or milliseconds since 1970. */
function dateFrom(value: unknown): Date | null {
  if (typeof value === 'number') return dateOf(value > 1e11 ? value / 1000 : value);
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const date = new Date(value.replace(/ UTC$/, 'Z').replace(/^(\d{4}-\d\d-\d\d) /, '$1T'));
  return Number.isNaN(date.getTime()) ? null : date;
}
