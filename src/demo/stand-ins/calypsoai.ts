import { bearerOf, type StandIn } from './serve.ts';

/**
 * CalypsoAI's API, SaaS or an on-prem instance: a token is valid only where it was made, and the answer to every other is the
 * plain words "Invalid token". Source: www.us1.calypsoai.app/docs/api-docs/{invalid-token,insufficient-permissions}.html
 */
export function calypsoai(tokens: {
  readonly admins: readonly string[];
  readonly scanners?: readonly string[];
}): StandIn {
  return ({ method, path, headers }) => {
    const token = bearerOf(headers);
    if (token !== null && tokens.scanners?.includes(token)) {
      return { status: 403, body: "Insufficient permissions, requires 'organization:org_5f2c:red_team.view'" };
    }
    if (token === null || !tokens.admins.includes(token)) return { status: 401, body: 'Invalid token' };
    if (method === 'GET' && path === '/backend/v1/campaigns')
      return { status: 200, body: { next: null, campaigns: [] } };
    return { status: 404, body: 'Not found' };
  };
}
