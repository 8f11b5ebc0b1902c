import { describe, expect, test } from 'vitest';
import { explanations } from '../../src/causes/explanations.ts';
import { fixesFor } from '../../src/causes/fixes.ts';
import type { Cause } from '../../src/model/cause.ts';
import { findProvider } from '../../src/providers/index.ts';

/** Each remedy that a founding document names: its provider, the cause it mends, and the words by which we advise it. */
const remedies: readonly (readonly [remedy: string, provider: string, cause: Cause, words: RegExp])[] = [
  [
    'make sure the token is not expired, in Configuration > API tokens',
    'calypsoai',
    'invalid-credential',
    /not expired.*Configuration > API tokens/,
  ],
  ['make sure the environment URL is present and valid', 'calypsoai', 'invalid-credential', /URL is present, valid/],
  [
    'the URL corresponds to the environment of the token',
    'calypsoai',
    'wrong-environment',
    /instance in which the token was created/,
  ],
  ['left out, the URL points to the SaaS', 'calypsoai', 'wrong-environment', /left out, the SDK asks the SaaS/],
  [
    'an on-prem URL must not be used in the SaaS',
    'calypsoai',
    'invalid-credential',
    /must not be that of an on-prem instance/,
  ],
  ['token and URL of the same on-prem instance', 'calypsoai', 'wrong-environment', /several on-prem instances/],
  [
    'credentials are missing',
    'bonsai',
    'missing-credential',
    /names the field of the Authorization header that has no value/,
  ],
  ['check that the credentials are correct', 'bonsai', 'invalid-credential', /compare them with those that you send/],
  ['the token must be active', 'bonsai', 'revoked-token', /belong to an active token/],
  ['read the list of errors', 'bonsai', 'invalid-credential', /Read the list of errors/],
  ['try curl with Basic Auth', 'bonsai', 'invalid-credential', /curl and Basic Auth/],
  ['-vvv shows the headers', 'bonsai', 'invalid-credential', /-vvv/],
  ['contact support if all else fails', 'bonsai', 'invalid-credential', /support@bonsai\.io/],
  ['check the token expiry before requests', 'mistral', 'expired-token', /decode it if it is a JWT/],
  [
    'implement a refresh at the token endpoint',
    'mistral',
    'expired-token',
    /POST \/auth\/token with grant_type refresh_token/,
  ],
  ['automate it with cron jobs or scheduled tasks', 'mistral', 'expired-token', /cron job or scheduled task/],
  ['send Authorization: Bearer', 'hautai', 'missing-credential', /Authorization: Bearer/],
  ['be aware of the expiration time, in the API keys section', 'hautai', 'expired-token', /API keys section/],
  ['the lowest expiration time, rotate regularly', 'hautai', 'expired-token', /lowest expiration time/],
  [
    'rotate: create, switch, revoke',
    'hautai',
    'stale-after-rotation',
    /create a new private token.*use it.*revoke the old one/,
  ],
  ['log in again or renew', 'hautai', 'expired-token', /Log in again or renew/],
  ['copy the company id', 'hautai', 'wrong-organization', /company id/],
  ['API keys need a plan', 'hautai', 'policy', /Professional/],
  [
    'no stray quotes or newlines copied from chat',
    'dailybot',
    'malformed-credential',
    /stray quotes or newlines copied from chat/,
  ],
  ['avoid double-encoding', 'dailybot', 'malformed-credential', /encode it twice/],
  ['synchronise the clock', 'dailybot', 'clock-skew', /Synchronise/],
  ['regenerate, update the store, redeploy', 'dailybot', 'expired-token', /Regenerate.*secret store.*redeploy/],
  ['bust the cache', 'dailybot', 'invalid-credential', /empty the cache/],
  ['confirm the environment’s base URL', 'dailybot', 'invalid-credential', /staging base URLs/],
  ['decode exp and confirm the renewal', 'dailybot', 'expired-token', /Decode the JWT to see exp/],
  ['refresh on 401 once, then alert', 'dailybot', 'refresh-failed', /once, to avoid storms, then alert/],
  ['review the API reference for scopes', 'dailybot', 'insufficient-scope', /API reference/],
  ['separate read and write integrations', 'dailybot', 'insufficient-scope', /Separate read and write/],
  [
    'propagate to every instance; restart Deployments',
    'dailybot',
    'stale-after-rotation',
    /every instance.*restart Deployments/,
  ],
  ['verify the organisation', 'dailybot', 'wrong-organization', /X-Org/],
  ['a service account or a bot user', 'dailybot', 'deactivated-account', /service account or a dedicated bot user/],
];

test.each(remedies)('%s', (_remedy, id, cause, words) => {
  const provider = findProvider(id)!;
  expect(fixesFor(cause, { provider }).join('\n')).toMatch(words);
});

describe('a user without a preset is helped too', () => {
  const general: readonly (readonly [Cause, RegExp])[] = [
    ['malformed-credential', /copied from chat/],
    ['clock-skew', /Synchronise/],
    ['expired-token', /Refresh the token before it runs out/],
    ['wrong-environment', /URL is present, valid/],
    ['stale-after-rotation', /Restart the instances/],
    ['refresh-failed', /Refresh on a 401 once, then alert/],
    ['wrong-organization', /X-Org/],
    ['deactivated-account', /service account or a dedicated bot user/],
    ['invalid-credential', /Repeat the call with curl/],
  ];
  test.each(general)('%s', (cause, words) => {
    expect(explanations[cause].fixes.join('\n')).toMatch(words);
  });
});
