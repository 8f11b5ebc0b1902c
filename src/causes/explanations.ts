import type { Cause } from '../model/cause.ts';

export interface Explanation {
  /** A few words for a table or an annotation's title. */
  readonly title: string;
  /** What it means, in a sentence or two. */
  readonly means: string;
  /** What to do, the cheapest first. */
  readonly fixes: readonly string[];
}

/**
 * What each cause means and how it is mended. Causes and remedies are those of the five founding pages: CalypsoAI "Invalid
 * token", Bonsai "API Error 401", Mistral AI "Token Expiry", Haut.AI "Authentication", Dailybot "API authentication errors".
 */
export const explanations: Readonly<Record<Cause, Explanation>> = {
  'missing-credential': {
    title: 'no credential was sent',
    means:
      'The request carried no credential, or a part of it was empty: the variable is unset, or the header never reached the API.',
    fixes: [
      'Check that the secret exists for this environment and that the step passes it by env:.',
      'Send the credential in the scheme that the provider documents: header name, scheme word and, for Basic, user name and password.',
      'See what is really sent: repeat the call with curl -v.',
    ],
  },
  'malformed-credential': {
    title: 'the credential is malformed',
    means:
      "The value can't be right as it stands: quotes, white space or a line break around it, a placeholder, a scheme word inside, or an encoding applied twice.",
    fixes: [
      'Store the value again without stray quotes, spaces or newlines copied from chat.',
      'Store the token alone: the scheme word (Bearer, Basic, Token) is added when it is sent.',
      'Avoid encoding it twice where it travels in a query parameter.',
    ],
  },
  'invalid-credential': {
    title: 'the credential is not accepted',
    means:
      'The provider knows no such credential: it is mistyped, truncated, of another instance, or no longer active.',
    fixes: [
      'Compare the stored value with the one in the provider’s dashboard, and check that the token is still active.',
      'Make sure that the URL is the one of the environment in which the credential was created.',
      'Repeat the call with curl: if that succeeds, the credential is sound and the client sends it wrongly.',
      'Make a new key, update the secret, and deploy again.',
    ],
  },
  'expired-token': {
    title: 'the token has expired',
    means: 'The token was valid once; its lifetime is over.',
    fixes: [
      'Make a new token, update the secret, and deploy again; if tokens are cached, empty the cache.',
      'Look up the expiry: decode the JWT’s exp, or see the provider’s list of keys.',
      'Refresh the token before it runs out, on a schedule, and set expires-within so that auth-check warns in time.',
    ],
  },
  'revoked-token': {
    title: 'the credential was revoked',
    means: 'Somebody took the credential back: by a rotation, after a leak, or when a person left.',
    fixes: [
      'Make a new key, update every secret that holds the old one, and deploy again.',
      'Look for copies of the old key in other repositories, environments and organisations.',
    ],
  },
  'wrong-environment': {
    title: 'the credential belongs to another environment',
    means:
      'The credential is sound, but not here: it was issued for another instance, region or environment than the URL it was sent to.',
    fixes: [
      'Make sure that the environment’s URL is present, valid, and the one in which the credential was created.',
      'Store each environment’s own key in that environment’s secrets (staging beside production, SaaS beside on-prem).',
    ],
  },
  'clock-skew': {
    title: 'the clocks disagree',
    means: 'The token is outside its time of validity only because one clock is ahead of the other.',
    fixes: [
      'Synchronise the clock of the machine that makes or signs the token (NTP).',
      'Leave a margin: set iat and nbf a minute back when the token is signed.',
    ],
  },
  'refresh-failed': {
    title: 'the refresh was refused',
    means:
      'The token endpoint refused the refresh token: it was used already, revoked, has expired, or belongs to another client.',
    fixes: [
      'Authorise the client again to get a new refresh token, and store it.',
      'Refresh on a 401 once, then alert: repeated tries only add to the storm.',
      'If the provider rotates refresh tokens, store the new one that each refresh returns.',
    ],
  },
  'stale-after-rotation': {
    title: 'an old credential is still in use after a rotation',
    means: 'The credential was rotated, but not every instance, pod or cache has the new value.',
    fixes: [
      'Restart the instances that fail, so that they read the new secret (for Kubernetes: restart the Deployment after the Secret changed).',
      'Run the workflow again: a run reads repository and organisation secrets when it is queued, environment secrets when the job starts.',
      'Rotate by creating the new key, switching to it, and revoking the old one last.',
    ],
  },
  'deactivated-account': {
    title: 'the owner’s account is deactivated',
    means: 'The credential belongs to a user or account that was deactivated, so it no longer counts.',
    fixes: [
      'Make the key with a service account or a dedicated bot user, so that it doesn’t leave with a person.',
      'Ask an administrator whether the owner’s account can be enabled until then.',
    ],
  },
  'insufficient-scope': {
    title: 'the credential lacks a permission',
    means: 'The provider accepts the credential but does not let it do this: a scope, role or permission is missing.',
    fixes: [
      'Compare the scopes that the endpoint needs (API reference) with those granted.',
      'Grant what is missing, or make a key with broader permissions; keep read and write integrations apart.',
    ],
  },
  'wrong-organization': {
    title: 'the resource belongs to another organisation',
    means: 'The credential is sound, but it is tied to another organisation, workspace or tenant than the resource.',
    fixes: [
      'Check the organisation’s id in the path or header (X-Org and its kin) against the one that issued the key.',
      'Use a key that was made in the organisation that owns the resource.',
    ],
  },
  policy: {
    title: 'a policy forbids it',
    means:
      'The credential is sound, but a rule of the account stands in the way: plan, payment, IP allow-list, single sign-on.',
    fixes: [
      'Read the message for the rule it names, and ask the account’s administrator to allow this client or change the plan.',
      'If an IP allow-list is in force, add the runner’s addresses or use a runner with a fixed one.',
      'If the organisation asks for single sign-on, authorise the token for it.',
    ],
  },
  'not-auth': {
    title: 'not an authentication failure',
    means:
      'A rate limit, a firewall, a proxy or a login page answered in the provider’s place: it says nothing about the credential.',
    fixes: [
      'Wait as the answer says (Retry-After) and call less often.',
      'If a firewall or proxy answered, allow the runner’s address or set the proxy, and try again.',
      'Don’t rotate the key for this.',
    ],
  },
  unknown: {
    title: 'the cause is not told',
    means: 'The answer doesn’t say why.',
    fixes: [
      'Repeat the call with curl -v and read the answer’s body and headers.',
      'Send the support report to the provider’s support.',
    ],
  },
};
