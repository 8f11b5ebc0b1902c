import { bearerOf, type StandIn, type StandInAnswer } from './serve.ts';

export interface MistralState {
  readonly keys: readonly string[];
  /** Clients of the token endpoint that the founding document describes (`POST /auth/token`). */
  readonly clients: readonly {
    readonly id: string;
    readonly secret: string;
    readonly refreshTokens: readonly string[];
    readonly accessToken: string;
  }[];
}

/**
 * Mistral AI: one bare 401 for a missing, wrong, expired or revoked key. Sources: docs.mistral.ai, the error glossary; the
 * founding document "Mistral AI Token Expiry" for the refresh.
 */
export function mistral({ keys, clients }: MistralState): StandIn {
  const accepted = [...keys, ...clients.map(client => client.accessToken)];
  return ({ method, path, headers, body }) => {
    if (method === 'POST' && path === '/auth/token') return refresh(clients, body);
    if (!accepted.includes(bearerOf(headers) ?? '')) return { status: 401, body: { detail: 'Unauthorized' } };
    if (method === 'GET' && path === '/v1/models')
      return { status: 200, body: { object: 'list', data: [{ id: 'mistral-small-latest', object: 'model' }] } };
    return { status: 404, body: { detail: 'Not Found' } };
  };
}

/** RFC 6749, sections 5.1 and 5.2; the form encoding of the RFC and the document's JSON are both understood. */
function refresh(clients: MistralState['clients'], body: string): StandInAnswer {
  const fields: Record<string, unknown> = body.startsWith('{')
    ? JSON.parse(body)
    : Object.fromEntries(new URLSearchParams(body));
  const client = clients.find(({ id, secret }) => id === fields.client_id && secret === fields.client_secret);
  if (client === undefined)
    return { status: 401, body: { error: 'invalid_client', error_description: 'Client authentication failed' } };
  if (fields.grant_type === 'client_credentials') return granted(client.accessToken);
  if (!client.refreshTokens.includes(String(fields.refresh_token))) {
    return {
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The refresh token is invalid, expired or revoked' },
    };
  }
  return granted(client.accessToken);
}

function granted(accessToken: string): StandInAnswer {
  return {
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: { access_token: accessToken, token_type: 'Bearer', expires_in: 3600 },
  };
}
