import { type Phrase, says } from './phrase.ts';

const code = (name: string) => new RegExp(String.raw`["'\s:(\[]${name}\b`, 'i');

/** RFC 6749 section 5.2, RFC 6750 section 3.1, Slack's Web API, and what others spell alike. */
export const oauth: readonly Phrase[] = [
  ...[
    'invalid_client',
    'invalid_grant',
    'invalid_token',
    'invalid_auth',
    'invalid_api_key',
    'invalid_credentials',
    'not_authed',
    'token_expired',
    'token_revoked',
    'expired_token',
    'account_inactive',
    'authentication_error',
    'authentication_failed',
    'not_authenticated',
  ].map(name => says(401, name, code(name))),
  ...[
    'insufficient_scope',
    'missing_scope',
    'permission_error',
    'permission_denied',
    'access_denied',
    'not_allowed_token_type',
    'insufficient_permissions',
  ].map(name => says(403, name, code(name))),
];
