import { type Phrase, says } from './phrase.ts';

const named = (...names: string[]) =>
  new RegExp(String.raw`^[\w$.:\s]{0,120}(?:${names.join('|')})(?: \[\w+\])?(?::|$)`);

/** Classes of exceptions, at the start of what they say: `openai.error.AuthenticationError: …`. */
export const classes: readonly Phrase[] = [
  says(401, 'unauthori', named('Unauthori[sz]edError', 'Unauthori[sz]ed(?:Exception)?')),
  says(401, 'authentication', named('AuthenticationError', 'AuthenticationException')),
  says(401, 'credentials', named('BadCredentialsException', 'InvalidCredentialsError')),
  says(401, 'tokenexpired', named('TokenExpiredError')),
  says(403, 'forbidden', named('ForbiddenError', 'Forbidden(?:Exception)?')),
  says(403, 'permissiondenied', named('PermissionDeniedError', 'PermissionDenied')),
  says(403, 'accessdenied', named('AccessDeniedException')),
  says(403, 'authorizationerror', named('AuthorizationError')),
];
