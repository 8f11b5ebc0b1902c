import { type Phrase, says } from './phrase.ts';

/** Of RBAC, in lower case. */
const verbs = [
  'get',
  'list',
  'watch',
  'create',
  'update',
  'patch',
  'delete',
  'deletecollection',
  'impersonate',
  'use',
  'bind',
];

/** The API server's Status reasons Unauthorized and Forbidden as kubectl and client-go print them. */
export const kubernetes: readonly Phrase[] = [
  says(401, 'must be logged in to the server'),
  says(401, 'asked for the client to provide credentials'),
  says(403, 'forbidden', /\bis forbidden: /i),
  says(403, 'forbidden', /\bError from server \(Forbidden\)/i),
  says(
    403,
    verbs.map(verb => `cannot ${verb} `),
    /\bUser ["']?\S{1,200}["']? cannot \w{2,20} \S{1,80}/i,
  ),
].map(phrase => ({ ...phrase, isSure: true }));
