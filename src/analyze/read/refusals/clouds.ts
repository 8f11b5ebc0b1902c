import { type Phrase, says } from './phrase.ts';

const exception = (name: string) => new RegExp(String.raw`\b${name}(?:Exception)?\b`, 'i');

/** AWS "Common Errors", STS and S3 error codes. */
const aws: readonly Phrase[] = [
  ...[
    'ExpiredToken',
    'InvalidClientTokenId',
    'UnrecognizedClient',
    'SignatureDoesNotMatch',
    'InvalidSignature',
    'MissingAuthenticationToken',
    'InvalidAccessKeyId',
    'TokenRefreshRequired',
    'IncompleteSignature',
    'AuthFailure',
    'InvalidIdentityToken',
    'NotAuthorized',
    'RequestExpired',
  ].map(name => says(401, name.toLowerCase(), exception(name))),
  says(401, 'security token', /security token included in the request is (?:expired|invalid)/i),
  says(401, 'unable to locate credentials'),
  says(401, 'nocredentialproviders'),
  says(401, 'no valid credential sources found'),
  says(401, 'could not load credentials from any providers'),
  says(401, 'no credentials', /no credentials (?:have been |were )?(?:configured|provided|available)/i),
  ...['AccessDenied', 'UnauthorizedOperation', 'UnauthorizedAccess', 'AllAccessDisabled'].map(name =>
    says(403, name.toLowerCase(), exception(name)),
  ),
  says(403, 'not authorized', /\bnot authorized to perform\b/i),
];

/** Entra's AADSTS codes and Azure's. */
const azure: readonly Phrase[] = [
  says(401, 'aadsts', /\bAADSTS\d{5,8}\b/i),
  says(401, 'authenticationtoken', /\b(?:Invalid|Expired)AuthenticationToken\b/i),
  says(401, 'authenticationfailed', /\bAuthenticationFailed\b/i),
  says(401, 'az login', /please run ['"]?az login/i),
  says(403, 'authorizationfail', /\b(?:Linked)?Authorization(?:Failed|Failure)\b/i),
  says(403, 'authorizationpermissionmismatch'),
  says(403, 'authorization_requestdenied'),
  says(403, 'requestdisallowedbypolicy'),
];

/** google.rpc.Code, gcloud and its application default credentials. */
const google: readonly Phrase[] = [
  says(401, 'could not find default credentials'),
  says(401, 'problem refreshing your current auth tokens'),
  says(401, 'request had invalid authentication credentials'),
  says(401, 'reauthentication', /reauthentication (?:is )?(?:required|failed)/i),
  says(403, 'caller does not have permission'),
  says(403, 'denied', /permission ['"]\S{1,120}['"] denied/i),
  says(403, 'does not have', /does not have \S{3,80} access to\b/i),
  says(403, 'insufficient authentication scopes'),
];

export const clouds: readonly Phrase[] = [...aws, ...azure, ...google];
