import { accepts, defineProvider, forbids, rejects } from './define.ts';
import { awsUrls, signedByAws } from './signing/aws.ts';
import { awsKeyIds } from './tokens/shapes.ts';

export const awsEcr = defineProvider({
  id: 'aws-ecr',
  name: 'Amazon ECR',
  homepage: 'https://aws.amazon.com/ecr/',
  confidence: 'memory',
  scheme: 'signed',
  fields: {
    'access-key-id': { secret: false },
    'secret-access-key': { secret: true },
    'session-token': { secret: true, optional: true },
  },
  signer: signedByAws('ecr'),
  url: null,
  urlTemplate: 'https://api.ecr.{region}.amazonaws.com',
  environments: awsUrls('api.ecr'),
  logHosts: ['.amazonaws.com', '.amazonaws.com.cn'],
  tokens: [...awsKeyIds],
  probe: {
    method: 'POST',
    path: '/',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken',
    },
    body: '{}',
    sideEffects: 'none: it hands out a registry password that lives 12 hours and changes nothing',
  },
  answers: [
    { status: 400, match: 'ExpiredTokenException', cause: 'expired-token' },
    { status: 400, match: 'AccessDeniedException', cause: 'insufficient-scope' },
    {
      status: 400,
      match: 'InvalidSignatureException',
      cause: 'invalid-credential',
      alsoMeans: ['malformed-credential', 'clock-skew'],
    },
    {
      status: 400,
      match: 'UnrecognizedClientException',
      cause: 'invalid-credential',
      alsoMeans: ['revoked-token', 'wrong-environment'],
    },
    { status: 400, match: 'MissingAuthenticationToken', cause: 'missing-credential' },
  ],
  facts: { message: { json: 'message' } },
  notes: ['Refusals come under HTTP 400. The preset aws proves the key; this one proves that it may log in to ECR.'],
  rotate: 'As for the preset aws: IAM console, Users, the user, Security credentials, Access keys',
  support: 'https://console.aws.amazon.com/support/home',
  requestIdHeaders: ['x-amzn-requestid'],
  secretNames: ['ECR_ACCESS_KEY_ID', 'ECR_SECRET_ACCESS_KEY'],
  sources: ['https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html'],
  examples: [
    accepts('a key that may log in', 200, {
      authorizationData: [
        { expiresAt: 1_900_000_000, proxyEndpoint: 'https://123456789012.dkr.ecr.us-east-1.amazonaws.com' },
      ],
    }),
    rejects('an unknown key', 'invalid-credential', 400, {
      __type: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    }),
    forbids('a key that may not log in', 'insufficient-scope', 400, { __type: 'AccessDeniedException' }),
  ],
});
