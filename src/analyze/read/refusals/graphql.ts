import { type Phrase, says } from './phrase.ts';

/** Codes of GraphQL servers (Apollo's built-in error codes), which come in an answer with status 200. */
export const graphql: readonly Phrase[] = [
  says(401, 'unauthenticated', /\bcode["']?\s?[:=]\s?["']?UNAUTHENTICATED\b/i),
  says(403, 'forbidden', /\bcode["']?\s?[:=]\s?["']?FORBIDDEN\b/i),
].map(phrase => ({ ...phrase, isSure: true }));
