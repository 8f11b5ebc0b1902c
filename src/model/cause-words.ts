import type { Cause } from './cause.ts';

/** A cause in plain words: what a table or a title says, and what it means. Causes are those of the five founding pages. */
export interface CauseWords {
  /** A few words for a table or an annotation's title, in lower case: `the token has expired`. */
  readonly title: string;
  /** What it means, in a sentence or two. */
  readonly means: string;
}

export const causeWords: Readonly<Record<Cause, CauseWords>> = {
  'missing-credential': {
    title: 'no credential was sent',
    means:
      'The request carried no credential, or a part of it was empty: the variable is unset, or the header never reached the API.',
  },
  'malformed-credential': {
    title: 'the credential is malformed',
    means:
      "The value can't be right as it stands: quotes, white space or a line break around it, a placeholder, a scheme word inside, or an encoding applied twice.",
  },
  'invalid-credential': {
    title: 'the credential is not accepted',
    means:
      'The provider knows no such credential: it is mistyped, truncated, of another instance, or no longer active.',
  },
  'expired-token': {
    title: 'the token has expired',
    means: 'The token was valid once; its lifetime is over.',
  },
  'revoked-token': {
    title: 'the credential was revoked',
    means: 'Somebody took the credential back: by a rotation, after a leak, or when a person left.',
  },
  'wrong-environment': {
    title: 'the credential belongs to another environment',
    means:
      'The credential is sound, but not here: it was issued for another instance, region or environment than the URL it was sent to.',
  },
  'clock-skew': {
    title: 'the clocks disagree',
    means: 'The token is outside its time of validity only because one clock is ahead of the other.',
  },
  'refresh-failed': {
    title: 'the refresh was refused',
    means:
      'The token endpoint refused the refresh token: it was used already, revoked, has expired, or belongs to another client.',
  },
  'stale-after-rotation': {
    title: 'an old credential is still in use after a rotation',
    means: 'The credential was rotated, but not every instance, pod or cache has the new value.',
  },
  'deactivated-account': {
    title: 'the owner’s account is deactivated',
    means: 'The credential belongs to a user or account that was deactivated, so it no longer counts.',
  },
  'insufficient-scope': {
    title: 'the credential lacks a permission',
    means: 'The provider accepts the credential but does not let it do this: a scope, role or permission is missing.',
  },
  'wrong-organization': {
    title: 'the resource belongs to another organisation',
    means: 'The credential is sound, but it is tied to another organisation, workspace or tenant than the resource.',
  },
  policy: {
    title: 'a policy forbids it',
    means:
      'The credential is sound, but a rule of the account stands in the way: plan, payment, IP allow-list, single sign-on.',
  },
  'not-auth': {
    title: 'not an authentication failure',
    means:
      'A rate limit, a firewall, a proxy or a login page answered in the provider’s place: it says nothing about the credential.',
  },
  unknown: {
    title: 'the cause is not told',
    means: 'The answer doesn’t say why.',
  },
};
