import type { Cause } from '../../model/cause.ts';
import type { Exchange } from '../../model/http.ts';
import { type Finding, failure, remark, warning } from '../finding.ts';
import type { Jwt } from '../inspect/jwt.ts';
import { dateOf } from '../inspect/jwt-time.ts';
import type { Said } from './outcome.ts';

/** How far the server's clock is ahead of ours, in milliseconds, and how wrong that may be. */
export interface ClockOffset {
  readonly offset: number;
  readonly uncertainty: number;
}

/** A Date header is cut to the second, so the moment lies half a second later on average (RFC 9110, section 6.6.1). */
const half = 500;
/** Differences up to here are what verifiers put up with. */
const tolerated = 60_000;

/** Measured by the answer's Date header, which was written between sending and the head of the answer. */
export function clockOffset(exchange: Exchange | null): ClockOffset | null {
  const date = Date.parse(exchange?.answer?.headers.date ?? '');
  if (!exchange || exchange.headMilliseconds === null || Number.isNaN(date)) return null;
  const middle = exchange.sentAt.getTime() + exchange.headMilliseconds / 2;
  // A cache tells how long ago the answer was made (RFC 9111, section 5.1).
  const age = Number(exchange.answer?.headers.age ?? 0) * 1000 || 0;
  return { offset: date + age + half - middle, uncertainty: half + exchange.headMilliseconds / 2 };
}

/** Causes that a clock could be behind; the others are sure of themselves. */
const doubtful: readonly (Cause | null)[] = [null, 'unknown', 'invalid-credential', 'expired-token'];

/** Whether a JWT was refused, or is about to be, only because two clocks disagree; or because its time is over by both. */
export function clock(jwt: Jwt | null, measured: ClockOffset | null, said: Said, now: Date): Finding[] {
  const isRefused = said.outcome === 'rejected';
  if (!isRefused && said.outcome !== 'accepted') return [];
  const clocks = measured ?? { offset: 0, uncertainty: 0 };
  const suspect = doubtful.includes(said.cause) ? jwt : null;
  const skew = suspect && skewOf(suspect, clocks, isRefused ? 0 : tolerated, now);
  if (skew !== null) return [(isRefused ? failure : warning)('clock', 'clock-skew', `${describe(measured)}: ${skew}`)];
  if (suspect && isRefused && endOf(suspect) <= now.getTime())
    return [failure('jwt-expiry', 'expired-token', `the JWT ran out at ${isoOf(endOf(suspect))}`)];
  return Math.abs(clocks.offset) > tolerated + clocks.uncertainty ? [remark('clock', describe(measured))] : [];
}

/** By the server's clock the JWT is from the future, or it is over while by ours it is valid. */
function skewOf(jwt: Jwt, { offset, uncertainty }: ClockOffset, leeway: number, now: Date): string | null {
  const serverNow = now.getTime() + offset;
  const start = startOf(jwt);
  if (start > serverNow + uncertainty + leeway) return `the JWT, valid from ${isoOf(start)}, is from its future`;
  const end = endOf(jwt);
  const isOver = end < serverNow - uncertainty && end > now.getTime();
  return isOver ? `the JWT ran out by it at ${isoOf(end)}` : null;
}

function startOf({ claims }: Jwt): number {
  return Math.max(...[claims.nbf, claims.iat].map(claim => dateOf(claim)?.getTime() ?? 0));
}

function endOf({ claims }: Jwt): number {
  return dateOf(claims.exp)?.getTime() ?? Number.POSITIVE_INFINITY;
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function describe(clocks: ClockOffset | null): string {
  if (clocks === null) return 'the server tells no time, so its clock is taken to be ours';
  const seconds = Math.round(Math.abs(clocks.offset) / 1000);
  const difference = seconds === 0 ? 'equal to' : `${seconds} s ${clocks.offset > 0 ? 'ahead of' : 'behind'}`;
  return `the server's clock is ${difference} ours (± ${Math.ceil(clocks.uncertainty / 1000)} s)`;
}
