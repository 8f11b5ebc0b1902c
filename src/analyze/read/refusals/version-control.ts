import { type Phrase, says } from './phrase.ts';

/** git's remote-curl and credential prompts, GitLab's and GitHub's answers to a push; Subversion's and Mercurial's clients. */
export const versionControl: readonly Phrase[] = [
  says(401, 'authentication failed', /\bauthentication failed for ['"]?http/i),
  says(401, 'not authorized', /TransportException: https?:\/\/\S{1,400}: not authorized\b/i),
  says(401, 'could not read', /could not read (?:username|password) for ['"]?http/i),
  says(401, 'http basic: access denied'),
  says(401, 'no more credentials or we tried too many times'),
  says(401, 'authorization failed', /^abort: authorization failed/i),
  says(401, 'could not authenticate against'),
  says(401, "password doesn't match for"),
  says(401, 'authorization error', /authorization error: https?:/i),
  says(403, 'denied to', /\bpermission to \S{1,200} denied to\b/i),
  says(403, 'forbidden', /\baccess to ['"]\S{1,300} forbidden/i),
  says(403, 'write access to repository not granted'),
  says(403, 'not allowed to', /not allowed to (?:push|upload|download|access|pull|create)\b/i),
];
