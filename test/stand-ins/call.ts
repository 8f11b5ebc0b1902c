import type { Call } from '../../src/model/runner.ts';

/** The action's client of the REST API without Octokit, for tests that run in one process with several stand-ins. */
export function callTo(origin: string): Call {
  return async (route, parameters) => {
    const rest = new Map(Object.entries(parameters));
    const path = route.replace(/\{(\+?)(\w+)\}/g, (_, plus: string, name: string) => {
      const value = String(rest.get(name));
      rest.delete(name);
      return plus ? value : encodeURIComponent(value);
    });
    const query = new URLSearchParams([...rest].map(([name, value]): [string, string] => [name, String(value)]));
    const headers = { authorization: 'token workflow' };
    const response = await fetch(`${origin}${path}?${query}`, { headers, redirect: 'manual' });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      data: isJson ? JSON.parse(text) : text,
    };
  };
}
