import { type Phrase, says } from './phrase.ts';

/** Words that are said of files, databases and sockets too: a refusal over HTTP only beside the request that it answers. */
export const besideRequest: readonly Phrase[] = [
  says(403, ['permission denied', 'access denied', 'not permitted', 'acl not found']),
  says(401, ['authentication failure', 'login required', 'auth failed', 'not signed in']),
];
