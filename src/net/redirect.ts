import type { Answer, OutboundRequest } from '../model/http.ts';

/** An API needs one or two; more is a loop. */
const mostHops = 5;

/**
 * The request that a redirect asks for, or null where it isn't followed: an origin of its own (scheme, host, port) never
 * sees the credential, whichever header or parameter carries it.
 */
export function redirected(request: OutboundRequest, answer: Answer, hops: number): OutboundRequest | null {
  const { location } = answer.headers;
  if (!redirects.has(answer.status) || location === undefined || hops >= mostHops) return null;
  if (!URL.canParse(location, request.url)) return null;
  const target = new URL(location, request.url);
  if (target.origin !== new URL(request.url).origin) return null;
  target.hash = '';
  const { form, body, ...rest } = request;
  const moved = { ...rest, url: withoutEchoed(target, request).href };
  if (keepsMethod(request.method, answer.status)) return { ...request, ...moved };
  return { ...moved, method: 'GET' };
}

const redirects = new Set([301, 302, 303, 307, 308]);

/** RFC 9110, sections 15.4.2 to 15.4.9; 301 and 302 turn a POST into a GET, as every client does. */
function keepsMethod(method: string, status: number): boolean {
  if (status === 307 || status === 308) return true;
  return method === 'GET' || method === 'HEAD' || (status !== 303 && method !== 'POST');
}

/** Servers repeat the query in the Location; the parameters that carry the credential are added anew when it is sent. */
function withoutEchoed(target: URL, { query = {} }: OutboundRequest): URL {
  for (const name of Object.keys(query)) target.searchParams.delete(name);
  return target;
}
