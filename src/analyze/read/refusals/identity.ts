import { type Phrase, says } from './phrase.ts';

/** Secret stores, identity providers and business platforms: Vault, Consul, Okta, Salesforce, SOAP's WS-Security, Spring Security. */
export const identity: readonly Phrase[] = [
  says(401, 'missing client token'),
  says(403, 'acl not found'),
  says(403, 'acl token not found'),
  says(401, ['e0000011', 'e0000004'], /\bE00000(?:11|04)\b/),
  says(403, 'e0000006', /\bE0000006\b/),
  says(401, 'failedauthentication', /\bwsse:FailedAuthentication\b/i),
  says(403, 'http403forbiddenentrypoint'),
  says(
    401,
    'complete authentication was not provided',
    /required information to complete authentication was not provided/i,
  ),
  says(403, 'forbidden.ram', /\bForbidden\.RAM\b/),
  says(403, 'call has not been granted'),
  says(403, 'is denied', /\bis denied (?:operation|access|permission)\b/i),
  says(403, 'requires permission', /\brequires permission ['"]/i),
  says(401, 'remote state endpoint requires auth'),
  says(403, 'remote state endpoint invalid auth'),
];
