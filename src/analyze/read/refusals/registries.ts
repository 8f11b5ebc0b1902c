import { type Phrase, says } from './phrase.ts';

/** npm (E401, ENEEDAUTH, E403) and Yarn; Docker and the distribution specification's error codes UNAUTHORIZED and DENIED. */
export const registries: readonly Phrase[] = [
  says(401, 'e401', /\bE401\b/i),
  says(401, 'eneedauth', /\bENEEDAUTH\b/i),
  says(401, 'no authentication configured for request'),
  says(401, 'invalid authentication (as an'),
  says(401, 'no basic auth credentials'),
  says(401, 'token rejected for'),
  says(401, 'incorrect or missing password'),
  says(401, 'denied: your authorization token has expired'),
  says(
    401,
    'unauthorized: ',
    /unauthorized: (?:authentication|incorrect|access|not|invalid|the|you|your|user|bad|http|client)/i,
  ),
  says(403, 'e403', /\bE403\b/i),
  says(
    403,
    'denied: ',
    /\bdenied: (?:denied|requested access|access forbidden|permission|not allowed|installation|resource)/i,
  ),
  says(
    403,
    'denied',
    /\b(?:manifests?|registry|images?|repository|blobs?|push|pull|tags?)\b.{0,400}: denied["']?\s?$/i,
  ),
  says(403, 'denied', /^denied$/i),
  says(403, 'pull access denied'),
  says(403, 'insufficient_scope: authorization failed'),
  says(
    403,
    'have permission to',
    /you (?:do not|don't) have permission to (?:push|publish|access|perform|view|delete|update|create)/i,
  ),
  says(403, 'this token does not have the required permissions'),
];
