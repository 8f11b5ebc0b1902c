import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { Exchange, Limits, Send } from '../model/http.ts';
import { openDispatcher, type Route } from './dispatcher.ts';
import { createLimiter } from './limiter.ts';
import { pauseBefore } from './retry.ts';
import { tryOnce } from './try-once.ts';

export interface SenderOptions extends Route {
  now(): Date;
  /** Requests at once per host. */
  readonly concurrency: number;
}

export interface Sender {
  readonly send: Send;
  /** Ends the pooled connections, which would keep the process alive for a while. */
  close(): Promise<void>;
}

/** The one door out: pooled, bounded in time and size, through the proxy, patient where a server asks for it. */
export function createSender(options: SenderOptions): Sender {
  const limit = createLimiter(options.concurrency);
  let dispatcher: Promise<Dispatcher> | undefined;
  const send: Send = async (request, limits) => {
    dispatcher ??= openDispatcher(options);
    const opened = await dispatcher;
    return persist(limits, options.now, tries =>
      limit(new URL(request.url).origin, () =>
        tryOnce(request, limits, { dispatcher: opened, now: options.now, tries }),
      ),
    );
  };
  return { send, close: async () => (await dispatcher)?.destroy() };
}

/** Sends again while that is due. A request that waits leaves its place at the host to others. */
async function persist(
  limits: Limits,
  now: () => Date,
  attempt: (tries: number) => Promise<Exchange>,
): Promise<Exchange> {
  for (let tries = 1; ; tries++) {
    const exchange = await attempt(tries);
    const pause = pauseBefore(exchange, limits, now());
    if (pause === null) return exchange;
    await sleep(pause);
  }
}
