import type { Cause } from '../model/cause.ts';

/**
 * Error codes that name a cause by themselves, wherever a body, a challenge or a log shows them. Written in lower case;
 * `_`, `-` and spaces count as one.
 *
 * Sources: RFC 6750 section 3.1; RFC 6749 section 5.2; drf-standardized-errors; AWS "Common Errors" and STS; Google's
 * google.rpc.Code and ErrorReason; Salesforce's REST API; Microsoft Entra "AADSTS error codes"; Slack Web API; OCI distribution spec; gRPC status codes; the
 * founding providers' own pages.
 */
const codesByCause: Readonly<Partial<Record<Cause, readonly string[]>>> = {
  'missing-credential': [
    'not_authenticated',
    'not_authed',
    'missing_token',
    'missing_authentication_token',
    'missingauthenticationtoken',
    'missingauthenticationtokenexception',
    'credentials_required',
    'aadsts900144',
    'aadsts7000218',
    'eneedauth',
    'credentials_missing',
  ],
  'malformed-credential': [
    'invalid_request_header',
    'incompletesignature',
    'incompletesignatureexception',
    'authorizationheadermalformed',
    'malformed_token',
    'jwt_malformed',
    'aadsts50027',
    'aadsts5002730',
  ],
  'invalid-credential': [
    'authentication_failed',
    'authentication_error',
    'authenticationfailed',
    'invalid_token',
    'invalid_auth',
    'invalid_access_token',
    'invalid_api_key',
    'invalid_apikey',
    'incorrect_api_key',
    'api_key_invalid',
    'invalid_client',
    'invalid_client_credentials',
    'bad_credentials',
    'invalid_credentials',
    'invalidclienttokenid',
    'invalidaccesskeyid',
    'unrecognizedclientexception',
    'signaturedoesnotmatch',
    'invalidsignatureexception',
    'invalidauthenticationtoken',
    'invalid_session_id',
    'invalid_login',
    'access_token_invalid',
    'aadsts7000215',
    'aadsts700016',
    'aadsts50126',
    'aadsts700027',
  ],
  'expired-token': [
    'token_expired',
    'expired_token',
    'expiredtoken',
    'expiredtokenexception',
    'requestexpired',
    'token_has_expired',
    'access_token_expired',
    'expired_access_token',
    'jwt_expired',
    'err_jwt_expired',
    'tokenexpirederror',
    'aadsts70043',
    'aadsts700082',
    'aadsts7000222',
    'aadsts50173',
    'expiredauthenticationtoken',
  ],
  'revoked-token': ['token_revoked', 'revoked_token', 'aadsts50132', 'aadsts50133'],
  'wrong-environment': ['incorrect_hostname', 'invalid_issuer', 'aadsts90002', 'aadsts50020'],
  'clock-skew': [
    'requesttimetooskewed',
    'requesttimetooskewedexception',
    'requestinthefuture',
    'aadsts700024',
    'token_not_yet_valid',
    'jwt_not_active',
  ],
  'refresh-failed': ['invalid_grant', 'refresh_token_expired', 'refresh_token_invalid', 'aadsts700084'],
  'deactivated-account': [
    'account_inactive',
    'user_inactive',
    'api_key_owner_inactive',
    'account_disabled',
    'user_disabled',
    'account_deactivated',
    'user_deactivated',
    'aadsts50057',
    'aadsts7000112',
  ],
  'insufficient-scope': [
    'insufficient_scope',
    'insufficient_permissions',
    'missing_scope',
    'missing_permissions',
    'no_permission',
    'token_readonly',
    'invalid_scope',
    'permission_denied',
    'permission_error',
    'insufficient_role',
    'accessdenied',
    'accessdeniedexception',
    'unauthorizedoperation',
    'authorizationpermissionmismatch',
    'authorization_requestdenied',
    'access_token_scope_insufficient',
    'iam_permission_denied',
    'insufficient_access',
    'insufficient_access_or_readonly',
  ],
  'wrong-organization': [
    'wrong_organization',
    'organization_mismatch',
    'member_in_scope_required',
    'invalid_organization',
  ],
  policy: [
    'unauthorized_client',
    'plan_upgrade_required',
    'plan_free_api_keys_forbidden',
    'plan_missing_core_api_integrations',
    'org_login_required',
    'ip_not_allowed',
    'ip_address_not_allowed',
    'aadsts53003',
    'aadsts50076',
    'aadsts50079',
    'service_disabled',
    'sso_required',
    'api_disabled_for_org',
    'api_key_service_blocked',
    'api_key_http_referrer_blocked',
    'payment_required',
  ],
  'not-auth': [
    'rate_limit_exceeded',
    'rate_limited',
    'ratelimited',
    'too_many_requests',
    'throttlingexception',
    'throttling',
  ],
};

/** In lower case, the words of a code joined by `_`. */
export const causeByCode: ReadonlyMap<string, Cause> = new Map(
  Object.entries(codesByCause).flatMap(([cause, codes]) => codes.map(code => [code, cause as Cause] as const)),
);

/** The cause that a code names, or null: `invalid_token`, `ExpiredTokenException`, `AADSTS7000222`. */
export function causeOfCode(code: string): Cause | null {
  return (
    causeByCode.get(
      code
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    ) ?? null
  );
}
