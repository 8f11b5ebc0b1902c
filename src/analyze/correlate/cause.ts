import { causeOfCode } from '../../causes/codes.ts';
import { readAnswer } from '../../causes/read-answer.ts';
import { causeOfWords } from '../../causes/words.ts';
import type { Cause } from '../../model/cause.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Tally } from './tally.ts';

/** Why requests of one kind were refused, as far as the log says it. */
export interface Reason {
  readonly cause: Cause;
  readonly evidence: readonly string[];
  /** Only the status speaks: whatever is known from elsewhere says more. */
  readonly isLiteral: boolean;
  /** The provider answers other causes in the very same way. */
  readonly isAmbiguous?: boolean;
}

/**
 * The answer's own words first (its body, its challenge, the provider's rules), then what the program said around it, then
 * error names anywhere in its text, and last the bare status.
 */
export function reasonOf(tally: Tally, provider: Provider | null): Reason {
  const literal = readAnswer({ status: tally.status, headers: {}, text: '' });
  const told = fromAnswers(tally, provider, literal.evidence[0] ?? '') ?? fromWords(tally) ?? fromCodes(tally);
  return told ?? { cause: literal.cause ?? 'unknown', evidence: literal.evidence, isLiteral: true };
}

function fromAnswers(tally: Tally, provider: Provider | null, literal: string): Reason | null {
  for (const { facts } of tally.samples) {
    if (facts.body === undefined && facts.wwwAuthenticate === undefined && facts.headers === undefined) continue;
    const headers = {
      ...facts.headers,
      ...(facts.wwwAuthenticate ? { 'www-authenticate': facts.wwwAuthenticate } : {}),
    };
    const answer = { status: tally.status, headers, text: facts.body ?? '', ...placeOf(tally) };
    const { cause, evidence, alsoMeans = [] } = readAnswer(answer, provider ?? undefined);
    if (cause === null || cause === 'unknown' || evidence[0] === literal) continue;
    return { cause, evidence, isLiteral: false, isAmbiguous: alsoMeans.length > 0 };
  }
  return null;
}

function placeOf({ method, host, path }: Tally) {
  return { ...(method ? { method } : {}), ...(host ? { url: `https://${host}${path ?? ''}` } : {}) };
}

function fromWords({ samples }: Tally): Reason | null {
  // A message is often the whole of its text.
  for (const text of new Set(samples.flatMap(({ facts, text }) => [facts.message ?? '', text]))) {
    const told = causeOfWords(text);
    if (told) return { cause: told.cause, evidence: [`the words "${told.evidence}"`], isLiteral: false };
  }
  return null;
}

/** `ExpiredToken`, `AADSTS7000222`, `missing_scope`: one word that is a name, not prose. */
const name = /\b(?:[A-Z][a-z]+(?:[A-Z][a-z]+)+|[a-z]+(?:_[a-z]+)+|AADSTS\d{5,8})\b/g;

function fromCodes({ samples }: Tally): Reason | null {
  for (const { text } of samples)
    for (const [code] of text.matchAll(name)) {
      const cause = causeOfCode(code);
      if (cause) return { cause, evidence: [`the code "${code}"`], isLiteral: false };
    }
  return null;
}
