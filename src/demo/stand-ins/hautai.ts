import { bearerOf, type StandIn, type StandInAnswer } from './serve.ts';

export interface HautAiToken {
  readonly token: string;
  readonly company: string;
  /** Seconds since the epoch. */
  readonly expires: number;
}

/**
 * Haut.AI: a JWT as Bearer, the company's id in the path, errors in the shape of drf-standardized-errors. Source:
 * docs.saas.haut.ai, "Authentication in the API".
 */
export function hautai(tokens: readonly HautAiToken[], now: () => Date): StandIn {
  return ({ method, path, headers }) => {
    const sent = bearerOf(headers);
    if (sent === null) return clientError(401, 'not_authenticated', 'Authentication credentials were not provided.');
    const known = tokens.find(({ token }) => token === sent);
    if (known === undefined || known.expires * 1000 <= now().getTime()) {
      return clientError(401, 'invalid_token', 'The provided token is expired or invalid.');
    }
    if (method === 'GET' && path === '/api/v1/auth/private_tokens/') return page([]);
    const company = /^\/api\/v1\/companies\/([^/]+)\/datasets\/$/.exec(path)?.[1];
    if (method !== 'GET' || company === undefined) return clientError(404, 'not_found', 'Not found.');
    if (company !== known.company)
      return clientError(403, 'permission_denied', 'You do not have permission to perform this action.');
    return page([]);
  };
}

function page(results: readonly unknown[]): StandInAnswer {
  return { status: 200, body: { count: results.length, next: null, previous: null, results } };
}

function clientError(status: number, code: string, detail: string): StandInAnswer {
  return { status, body: { type: 'client_error', errors: [{ code, detail, attr: null, extra: null }] } };
}
