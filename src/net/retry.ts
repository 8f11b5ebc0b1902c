import type { Exchange, Limits } from '../model/http.ts';

/** How often a request is sent again. */
const retries = 3;
/** A server that asks for more patience than this gets its answer read as it is, in milliseconds. */
const longestWait = 10_000;
const firstPause = 250;

const repeatable = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Milliseconds to wait before the same request is sent again, or null where what came stands: a verdict, the last try, or
 * a server that wants more time than we give.
 */
export function pauseBefore(exchange: Exchange, limits: Limits, now: Date): number | null {
  if (exchange.tries > retries || !isWorthRepeating(exchange, limits)) return null;
  const asked = retryAfter(exchange.answer?.headers['retry-after'], now);
  if (asked !== null && asked > longestWait) return null;
  return asked ?? firstPause * 2 ** (exchange.tries - 1);
}

function isWorthRepeating({ answer, failure, method }: Exchange, limits: Limits): boolean {
  if (answer) return answer.status === 429 || answer.status === 503;
  return failure.kind === 'reset' && (limits.repeatable ?? repeatable.has(method));
}

/** Seconds or an HTTP date (RFC 9110, section 10.2.3), as milliseconds from now; null where neither can be read. */
function retryAfter(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
