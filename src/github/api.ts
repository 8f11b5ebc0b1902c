import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiAnswer, Call } from '../model/runner.ts';

/** Asking again helps against a moment's trouble; after this many tries it is no moment. */
export const tries = 4;
/** A rate limit that ends later is told instead of waited for: a job's minutes cost money. */
const longestWait = 120_000;

/** GitHub's REST API, asked with patience. */
export interface Api {
  /** The last answer; `again` says which answers, beyond outages and rate limits, are worth another try. */
  get(route: string, parameters?: Parameters, again?: (answer: ApiAnswer) => boolean): Promise<ApiAnswer>;
  /** Every item under `key`, page by page; or the first answer that isn't a 200. */
  list<T>(route: string, key: string, parameters?: Parameters): Promise<T[] | ApiAnswer>;
  /** The pause before another try of what failed for the nth time. */
  backOff(nth: number): Promise<unknown>;
}

type Parameters = Readonly<Record<string, string | number>>;

export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<unknown>;
}

const realClock: Clock = { now: () => new Date(), sleep };

/** `defaults` (owner and repo) fill every route's placeholders. */
export function createApi(call: Call, defaults: Parameters, clock: Clock = realClock): Api {
  const get: Api['get'] = async (route, parameters = {}, again = () => false) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await call(route, { ...defaults, ...parameters });
      const wait = waitBefore(answer, attempt, clock.now(), again(answer));
      if (wait === null || attempt === tries) return answer;
      await clock.sleep(wait);
    }
  };
  const list = async <T>(route: string, key: string, parameters: Parameters = {}) => {
    const items: T[] = [];
    for (let page = 1; ; page++) {
      const answer = await get(route, { ...parameters, per_page: 100, page });
      if (answer.status !== 200) return answer;
      items.push(...((answer.data as Record<string, T[]>)[key] ?? []));
      if (!/\brel="next"/.test(answer.headers.link ?? '')) return items;
    }
  };
  return { get, list, backOff: nth => clock.sleep(growing(nth)) };
}

/** Milliseconds until the next try; null where another try is of no use. */
function waitBefore(answer: ApiAnswer, attempt: number, now: Date, again: boolean): number | null {
  const { status, headers } = answer;
  if (isRateLimit(answer)) {
    const told = headers['retry-after'] ? Number(headers['retry-after']) * 1000 : untilReset(headers, now);
    return told <= longestWait ? Math.max(told, 0) : null;
  }
  // No answer at all is a broken moment or a wall; a wall doesn't get thinner.
  if (status === 0 && attempt > 1) return null;
  return again || status === 0 || status >= 500 ? growing(attempt) : null;
}

function growing(nth: number): number {
  return 1000 * 2 ** (nth - 1);
}

/** docs.github.com, "Rate limits for the REST API": 403 or 429, with either header. */
export function isRateLimit({ status, headers }: ApiAnswer): boolean {
  if (status === 429) return true;
  return status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0');
}

function untilReset(headers: ApiAnswer['headers'], now: Date): number {
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isFinite(reset) ? reset * 1000 - now.getTime() : 60_000;
}
