import type { Cause } from '../model/cause.ts';
import { accepts, defineProvider, fake, forbids, rejects } from './define.ts';
import { awsUrls, signedByAws } from './signing/aws.ts';
import { awsKeyIds } from './tokens/shapes.ts';

export const aws = defineProvider({
  id: 'aws',
  name: 'Amazon Web Services access key',
  homepage: 'https://aws.amazon.com',
  confidence: 'docs',
  scheme: 'signed',
  fields: {
    'access-key-id': { secret: false },
    'secret-access-key': { secret: true },
    'session-token': { secret: true, optional: true },
  },
  signer: signedByAws('sts'),
  url: 'https://sts.amazonaws.com',
  environments: awsUrls('sts'),
  logHosts: ['.amazonaws.com', '.amazonaws.com.cn'],
  tokens: [
    ...awsKeyIds,
    {
      kind: 'secret access key',
      pattern: /[A-Za-z0-9/+]{40}/,
      field: 'secret-access-key',
      generic: true,
      sample: fake('', 40),
    },
  ],
  probe: {
    method: 'GET',
    path: '/?Action=GetCallerIdentity&Version=2011-06-15',
    sideEffects: 'none',
  },
  answers: [
    { match: 'ExpiredToken', cause: 'expired-token' },
    { match: 'RequestTimeTooSkewed', cause: 'clock-skew' },
    { match: 'Signature expired', cause: 'clock-skew' },
    { match: 'Signature not yet current', cause: 'clock-skew' },
    { match: 'MissingAuthenticationToken', cause: 'missing-credential' },
    { match: 'IncompleteSignature', cause: 'malformed-credential' },
    {
      match: 'InvalidClientTokenId',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'deactivated-account', 'wrong-environment'],
    },
    {
      match: 'UnrecognizedClientException',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'wrong-environment'],
    },
    { match: 'SignatureDoesNotMatch', cause: 'invalid-credential', alsoMeans: ['malformed-credential'] },
    { match: 'RegionDisabledException', cause: 'policy' },
  ],
  facts: {
    organization: { xml: 'Account' },
    identity: { xml: 'Arn' },
    message: { xml: 'Message' },
  },
  notes: [
    'GetCallerIdentity needs no permission, so it proves the key and says nothing of its rights.',
    'A key that starts with ASIA is temporary: the session token belongs to it.',
    'Keys of the China and GovCloud partitions work only on hosts of their own partition.',
  ],
  advice: {
    'expired-token': [
      'Ask for temporary credentials anew in the job that uses them: a role assumed by OIDC lives an hour unless told otherwise.',
    ],
  },
  rotate:
    'IAM console, Users, the user, Security credentials, Access keys: make the second key, switch over, deactivate the first (better: a role assumed by OIDC, no key)',
  support: 'https://console.aws.amazon.com/support/home',
  requestIdHeaders: ['x-amzn-requestid', 'x-amz-request-id', 'x-amz-id-2'],
  secretNames: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  sources: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
    'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  ],
  fromMemory: [
    'the codes for a clock that is off and a region that is switched off',
    'the hosts of other partitions',
    'rotate',
    'support',
  ],
  examples: [
    accepts(
      'a sound key',
      200,
      '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/deploy</Arn><UserId>AIDAEXAMPLE</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
      { 'content-type': 'text/xml' },
    ),
    refuses('an unknown key', 'invalid-credential', 'InvalidClientTokenId', 'The security token is invalid.'),
    refuses('a wrong secret', 'invalid-credential', 'SignatureDoesNotMatch', 'The signature does not match.'),
    refuses('a session that is over', 'expired-token', 'ExpiredToken', 'The security token is expired'),
    refuses('a clock that is off', 'clock-skew', 'SignatureDoesNotMatch', 'Signature expired: 20261122T010000Z'),
    forbids(
      'a region that is switched off',
      'policy',
      403,
      errorBody('RegionDisabledException', 'STS is not activated in this region'),
    ),
  ],
});

function refuses(name: string, cause: Cause, code: string, message: string) {
  return rejects(name, cause, 403, errorBody(code, message));
}

function errorBody(code: string, message: string): string {
  return `<ErrorResponse><Error><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;
}
