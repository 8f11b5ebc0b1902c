import { type Cause, causes } from '../model/cause.ts';
import { type CauseWords, causeWords } from '../model/cause-words.ts';

export interface Explanation extends CauseWords {
  /** What to do, the cheapest first. */
  readonly fixes: readonly string[];
}

/**
 * How each cause is mended. Causes and remedies are those of the five founding pages: CalypsoAI "Invalid token", Bonsai
 * "API Error 401", Mistral AI "Token Expiry", Haut.AI "Authentication", Dailybot "API authentication errors".
 */
const remedies: Readonly<Record<Cause, readonly string[]>> = {
  'missing-credential': [
    'Check that the secret exists for this environment and that the step passes it by env:.',
    'Send the credential in the scheme that the provider documents: header name, scheme word and, for Basic, user name and password.',
    'See what is really sent: repeat the call with curl -v.',
  ],
  'malformed-credential': [
    'Store the value again without stray quotes, spaces or newlines copied from chat.',
    'Store the token alone: the scheme word (Bearer, Basic, Token) is added when it is sent.',
    'Avoid encoding it twice where it travels in a query parameter.',
  ],
  'invalid-credential': [
    'Compare the stored value with the one in the provider’s dashboard, and check that the token is still active.',
    'Make sure that the URL is the one of the environment in which the credential was created.',
    'Repeat the call with curl: if that succeeds, the credential is sound and the client sends it wrongly.',
    'Make a new key, update the secret, and deploy again.',
  ],
  'expired-token': [
    'Make a new token, update the secret, and deploy again; if tokens are cached, empty the cache.',
    'Look up the expiry: decode the JWT’s exp, or see the provider’s list of keys.',
    'Refresh the token before it runs out, on a schedule, and set expires-within so that auth-check warns in time.',
  ],
  'revoked-token': [
    'Make a new key, update every secret that holds the old one, and deploy again.',
    'Look for copies of the old key in other repositories, environments and organisations.',
  ],
  'wrong-environment': [
    'Make sure that the environment’s URL is present, valid, and the one in which the credential was created.',
    'Store each environment’s own key in that environment’s secrets (staging beside production, SaaS beside on-prem).',
  ],
  'clock-skew': [
    'Synchronise the clock of the machine that makes or signs the token (NTP).',
    'Leave a margin: set iat and nbf a minute back when the token is signed.',
  ],
  'refresh-failed': [
    'Authorise the client again to get a new refresh token, and store it.',
    'Refresh on a 401 once, then alert: repeated tries only add to the storm.',
    'If the provider rotates refresh tokens, store the new one that each refresh returns.',
  ],
  'stale-after-rotation': [
    'Restart the instances that fail, so that they read the new secret (for Kubernetes: restart the Deployment after the Secret changed).',
    'Run the workflow again: a run reads repository and organisation secrets when it is queued, environment secrets when the job starts.',
    'Rotate by creating the new key, switching to it, and revoking the old one last.',
  ],
  'deactivated-account': [
    'Make the key with a service account or a dedicated bot user, so that it doesn’t leave with a person.',
    'Ask an administrator whether the owner’s account can be enabled until then.',
  ],
  'insufficient-scope': [
    'Compare the scopes that the endpoint needs (API reference) with those granted.',
    'Grant what is missing, or make a key with broader permissions; keep read and write integrations apart.',
  ],
  'wrong-organization': [
    'Check the organisation’s id in the path or header (X-Org and its kin) against the one that issued the key.',
    'Use a key that was made in the organisation that owns the resource.',
  ],
  policy: [
    'Read the message for the rule it names, and ask the account’s administrator to allow this client or change the plan.',
    'If an IP allow-list is in force, add the runner’s addresses or use a runner with a fixed one.',
    'If the organisation asks for single sign-on, authorise the token for it.',
  ],
  'not-auth': [
    'Wait as the answer says (Retry-After) and call less often.',
    'If a firewall or proxy answered, allow the runner’s address or set the proxy, and try again.',
    'Don’t rotate the key for this.',
  ],
  unknown: [
    'Repeat the call with curl -v and read the answer’s body and headers.',
    'Send the support report to the provider’s support.',
  ],
};

export const explanations = Object.fromEntries(
  causes.map(cause => [cause, { ...causeWords[cause], fixes: remedies[cause] }]),
) as Readonly<Record<Cause, Explanation>>;
