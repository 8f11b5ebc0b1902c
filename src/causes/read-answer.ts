import type { Cause } from '../model/cause.ts';
import type { Answer, Reading } from '../model/http.ts';
import { type ErrorBody, readBody } from './body.ts';
import { parseChallenges } from './challenge.ts';
import { causeOfCode } from './codes.ts';
import { notFromProvider } from './provenance.ts';
import { causeOfWords } from './words.ts';

/** The part of a provider that reads answers; both roads hand it in. */
export interface AnswerReader {
  read?(answer: Answer): Reading | null;
}

/**
 * What an answer says of the credential, whether a probe received it just now or a log tells of it: the provider's own
 * rules first, then who really answered, then RFC 6750, error codes, plain words, and last the bare status.
 */
export function readAnswer(answer: Answer, provider?: AnswerReader): Reading {
  return provider?.read?.(answer) ?? readForeign(answer) ?? readCommon(answer);
}

function readForeign(answer: Answer): Reading | null {
  const reason = notFromProvider(answer);
  return reason === null ? null : { outcome: 'inconclusive', cause: 'not-auth', evidence: [reason] };
}

function readCommon(answer: Answer): Reading {
  const { status } = answer;
  const body = readBody(answer.text);
  const refusal = refusalOf(answer, body);
  if (status >= 200 && status < 300)
    return refusedUnderSuccess(body) ?? { outcome: 'accepted', cause: null, evidence: [`status ${status}`] };
  if (status === 401 || status === 403) {
    if (refusal.cause === 'not-auth') return { outcome: 'inconclusive', ...refusal };
    return { outcome: status === 401 ? 'rejected' : 'forbidden', ...refusal };
  }
  return {
    outcome: 'inconclusive',
    cause: 'unknown',
    evidence: [`status ${status} proves nothing`],
    ...messageOf(body),
  };
}

type Refusal = Pick<Reading, 'evidence' | 'scopesNeeded' | 'message'> & { readonly cause: Cause };

function refusalOf(answer: Answer, body: ErrorBody): Refusal {
  return {
    ...(fromChallenge(answer, body) ?? fromCodes(body) ?? fromWords(body) ?? fromStatus(answer.status)),
    ...messageOf(body),
  };
}

/** RFC 6750, section 3: the Bearer challenge's error, error_description and scope. */
function fromChallenge(answer: Answer, body: ErrorBody): Refusal | null {
  for (const { scheme, parameters } of parseChallenges(answer.headers['www-authenticate'] ?? '')) {
    const cause = parameters.error === undefined ? null : causeOfCode(parameters.error);
    if (scheme !== 'bearer' || cause === null) continue;
    const scopes = parameters.scope?.split(/\s+/).filter(Boolean) ?? [];
    const told = sharpen(cause, [parameters.error_description ?? '', ...body.messages]);
    return {
      cause: told ?? cause,
      evidence: [`WWW-Authenticate says error="${parameters.error}"`],
      ...(cause === 'insufficient-scope' && scopes.length > 0 ? { scopesNeeded: scopes } : {}),
    };
  }
  return null;
}

function fromCodes(body: ErrorBody): Refusal | null {
  for (const code of body.codes) {
    const cause = causeOfCode(code);
    if (cause === null) continue;
    const scopes =
      cause === 'insufficient-scope' && body.scopesNeeded.length > 0 ? { scopesNeeded: body.scopesNeeded } : {};
    return { cause: sharpen(cause, body.messages) ?? cause, evidence: [`code "${code}" in the body`], ...scopes };
  }
  return null;
}

/** A general code is made precise by the sentence beside it: invalid_token, "Token has expired". */
function sharpen(cause: Cause, messages: readonly string[]): Cause | null {
  if (cause !== 'invalid-credential' && cause !== 'insufficient-scope') return null;
  const told = causeOfWords(messages.join('\n'))?.cause ?? null;
  return told !== null && told !== 'insufficient-scope' && told !== 'invalid-credential' && told !== 'not-auth'
    ? told
    : null;
}

function fromWords(body: ErrorBody): Refusal | null {
  const told = causeOfWords(body.messages.join('\n'));
  return told === null ? null : { cause: told.cause, evidence: [`the words "${told.evidence}"`] };
}

/** Nothing more is said: read the status literally, as Dailybot's page on authentication errors puts it. */
function fromStatus(status: number): Refusal {
  return status === 403
    ? { cause: 'insufficient-scope', evidence: ['status 403: the credential is known but not allowed to do this'] }
    : { cause: 'invalid-credential', evidence: [`status ${status}: the credential is not accepted`] };
}

/** GraphQL and some RPC-style APIs refuse under 200, in `errors[].extensions.code` or `ok: false`. */
function refusedUnderSuccess(body: ErrorBody): Reading | null {
  for (const code of body.codes) {
    const graphql = graphqlOutcomes[code.toUpperCase()];
    if (graphql)
      return {
        outcome: graphql.outcome,
        cause: sharpen(graphql.cause, body.messages) ?? graphql.cause,
        evidence: [`code "${code}" in the body, under a success status`],
        ...messageOf(body),
      };
  }
  return null;
}

/** The codes of Apollo Server's documentation, "Error handling". */
const graphqlOutcomes: Readonly<Record<string, { readonly outcome: 'rejected' | 'forbidden'; readonly cause: Cause }>> =
  {
    UNAUTHENTICATED: { outcome: 'rejected', cause: 'invalid-credential' },
    FORBIDDEN: { outcome: 'forbidden', cause: 'insufficient-scope' },
  };

function messageOf(body: ErrorBody): { readonly message?: string } {
  const message = body.messages.find(text => /\s/.test(text)) ?? body.messages[0];
  return message === undefined ? {} : { message: message.slice(0, 2000) };
}
