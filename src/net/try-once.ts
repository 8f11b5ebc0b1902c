import type { Dispatcher } from 'undici';
import type { Answer, Exchange, Limits, OutboundRequest } from '../model/http.ts';
import { failureOf, unsigned } from './failure.ts';
import { readBody } from './read-body.ts';
import { redirected } from './redirect.ts';
import { toWire, type Wire } from './wire.ts';

export interface Means {
  readonly dispatcher: Dispatcher;
  now(): Date;
  /** Which try this is, from 1. */
  readonly tries: number;
}

/** Sends a request once and follows its redirects within the origin. */
export async function tryOnce(request: OutboundRequest, limits: Limits, means: Means): Promise<Exchange> {
  const signal = AbortSignal.timeout(limits.timeout);
  let hop = request;
  for (let hops = 0; ; hops++) {
    const exchange = await sendHop(hop, limits, signal, means);
    const next = exchange.answer && redirected(hop, exchange.answer, hops);
    if (!next) return exchange;
    hop = next;
  }
}

async function sendHop(
  request: OutboundRequest,
  limits: Limits,
  signal: AbortSignal,
  { dispatcher, now, tries }: Means,
): Promise<Exchange> {
  const sentAt = now();
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  const sent = { method: request.method, url: request.url, sentAt, tries };
  const wire = await toWire(request, sentAt).catch(() => null);
  if (wire === null) return { ...sent, answer: null, failure: unsigned, milliseconds: 0, headMilliseconds: null };
  try {
    const response = await Promise.race([dispatch(wire, dispatcher, signal), aborted(signal)]);
    const headMilliseconds = since();
    const answer = await readAnswer(request, response);
    return { ...sent, answer, failure: null, milliseconds: since(), headMilliseconds };
  } catch (error) {
    const failure = failureOf(signal.aborted ? signal.reason : error, new URL(request.url), limits.timeout);
    return { ...sent, answer: null, failure, milliseconds: since(), headMilliseconds: null };
  }
}

/** Rejects when the time is up: undici heeds a signal only from the moment on at which it is connected. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function dispatch({ method, url, headers, body }: Wire, dispatcher: Dispatcher, signal: AbortSignal) {
  const { origin, pathname, search } = new URL(url);
  return dispatcher.request({
    origin,
    path: pathname + search,
    method: method as Dispatcher.HttpMethod,
    headers,
    body: body === '' ? null : body,
    signal,
  });
}

async function readAnswer({ method, url }: OutboundRequest, response: Dispatcher.ResponseData): Promise<Answer> {
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
  );
  const text = await readBody(response.body, headers['content-encoding']);
  return { status: response.statusCode, headers, text, method, url };
}
