import { createSender, type SenderOptions } from '../../src/net/create-sender.ts';

/** A sender that knows no proxy and no authority of its own. */
export function openSender(options: Partial<SenderOptions> = {}) {
  return createSender({
    env: {},
    proxy: null,
    ca: null,
    now: () => new Date(),
    concurrency: 6,
    connectTimeout: 5000,
    ...options,
  });
}
