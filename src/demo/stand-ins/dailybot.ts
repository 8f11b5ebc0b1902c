import type { StandIn } from './serve.ts';

export interface DailybotKey {
  readonly key: string;
  readonly organization: string;
  /** Deactivated owners keep their keys, which then answer 403. */
  readonly ownerInactive?: boolean;
  readonly role?: 'member' | 'admin';
}

/** Dailybot: the key in X-API-KEY, its organisation in the answer, codes beside a 403. Source: dailybot.com/developers, "API authentication errors" */
export function dailybot(keys: readonly DailybotKey[]): StandIn {
  return ({ method, path, headers }) => {
    const known = keys.find(({ key }) => key === headers['x-api-key']);
    if (known === undefined) return { status: 401, body: { detail: 'Authentication credentials were not provided.' } };
    if (known.ownerInactive) return refused('api_key_owner_inactive', 'The owner of this API key is inactive.');
    const organization = { uuid: `org-${known.organization}`, name: known.organization };
    if (method === 'GET' && path === '/v1/me/')
      return { status: 200, body: { uuid: 'user-1', full_name: 'Deploy Bot', organization } };
    if (path === '/v1/organization/') return { status: 200, body: organization };
    if (path.startsWith('/v1/webhooks/')) {
      if (known.role === 'admin') return { status: 200, body: [] };
      return refused('insufficient_role', 'Your role does not allow this action.', {
        required_role: 'admin',
        current_role: 'member',
      });
    }
    return { status: 404, body: { detail: 'Not found.' } };
  };
}

function refused(code: string, detail: string, extra: Readonly<Record<string, string>> = {}) {
  return { status: 403, body: { detail, code, extra } };
}
