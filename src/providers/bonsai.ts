import { accepts, defineProvider, forbids, provesNothing, rejects } from './define.ts';

/** The end of every list of errors, whatever comes before it. */
const closing = [
  'Authentication failed.',
  'Could not authenticate your request.',
  'This request has failed authentication. Please read the docs or email us at support@bonsai.io.',
];

export const bonsai = defineProvider({
  id: 'bonsai',
  name: 'Bonsai',
  homepage: 'https://bonsai.io',
  confidence: 'docs',
  scheme: 'basic',
  url: 'https://api.bonsai.io',
  logHosts: ['api.bonsai.io'],
  probe: { method: 'GET', path: '/clusters', headers: { Accept: 'application/json' }, sideEffects: 'none' },
  answers: [
    { status: 401, match: 'has no value for the password field', cause: 'missing-credential' },
    { status: 401, match: 'has no value for the', cause: 'missing-credential' },
    {
      status: 401,
      match: 'The API token is missing, inactive or does not exist.',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'missing-credential'],
    },
    {
      status: 401,
      match: 'Authentication failed.',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'missing-credential'],
    },
    { status: 402, cause: 'policy', outcome: 'forbidden' },
  ],
  notes: [
    'A missing, a wrong and a revoked token get the same answer; the list of errors says when the password is what is missing.',
    'Every use of a token is logged by Bonsai with its address, so the check leaves a line there.',
    'The cluster’s own URL has other credentials: that is the preset bonsai-cluster.',
  ],
  advice: {
    'missing-credential': [
      'Read the list of errors in the answer: it names the field of the Authorization header that has no value.',
    ],
    'invalid-credential': [
      'Read the list of errors in the answer: it often hints at what is happening.',
      'View the credentials in your account dashboard and compare them with those that you send; check that the token is active.',
      'Try the call with curl and Basic Auth: if it succeeds, the token is sound and the application makes the call wrongly (curl -vvv shows the headers).',
      'If all else fails, write to support@bonsai.io.',
    ],
    'revoked-token': ['Check that the credentials belong to an active token: your account page, API Tokens.'],
    policy: ['The account is suspended for non-payment: settle it in the dashboard. The token itself is sound.'],
  },
  rotate: 'your account page, API Tokens: Generate Token, then Revoke on the old one',
  support: 'support@bonsai.io',
  secretNames: ['BONSAI_API_KEY', 'BONSAI_API_TOKEN', 'BONSAI_KEY', 'BONSAI_SECRET'],
  sources: [
    'https://bonsai.io/docs/account-and-organization-management/organization-account/api-tokens',
    'https://bonsai.io/docs/bonsai-api/authentication/using-basic-authentication',
    'https://docs.bonsai.io/article/309-api-error-402-payment-required',
  ],
  examples: [
    accepts('an active token', 200, { pagination: { page_number: 1 }, clusters: [] }),
    rejects('a token that is missing, wrong or revoked', 'invalid-credential', 401, {
      errors: ['The API token is missing, inactive or does not exist.', ...closing],
      status: 401,
    }),
    rejects('no password', 'missing-credential', 401, {
      errors: [
        "The 'Authorization' header has no value for the password field.",
        'The API token is missing, inactive or does not exist.',
        ...closing,
      ],
      status: 401,
    }),
    forbids('an unpaid account', 'policy', 402, {
      errors: ['This account has been suspended due to non-payment.'],
      status: 402,
    }),
    provesNothing('too many requests', 'not-auth', 429, {
      errors: ['You have made too many requests to the API.'],
      status: 429,
    }),
  ],
});
