import type { Cause } from '../../model/cause.ts';
import type { Answer, Reading } from '../../model/http.ts';
import type { AnswerRule, Provider } from '../provider.ts';
import { readFacts, type Told } from './facts.ts';

type Described = Pick<Provider, 'probe' | 'answers' | 'facts'>;

/** Reads an answer by a provider's table: the first rule that fits, or null where none does. */
export function reader({ probe, answers = [], facts = {} }: Described): (answer: Answer) => Reading | null {
  const path = probe?.path ?? null;
  const isChoosy = answers.some(rule => rule.cause === null && rule.match !== undefined && covers(rule, 200));
  return answer => {
    const rule = answers.find(candidate => fits(candidate, answer, path));
    if (rule) return readingOf(rule, answer, readFacts(facts, answer));
    if (answer.status < 200 || answer.status > 299 || isPage(answer)) return null;
    if (isChoosy && asked(answer, path)) return unproven(answer);
    return Object.keys(facts).length > 0 ? readingOf({ cause: null }, answer, readFacts(facts, answer)) : null;
  };
}

/** The provider says by words, not by the status, that a credential is sound, and these are other words. */
function unproven({ status }: Answer): Reading {
  const evidence = [`status ${status}, but not with the words that stand for a sound credential`];
  return { outcome: 'inconclusive', cause: 'unknown', evidence };
}

function readingOf(rule: AnswerRule, answer: Answer, { message, scopesNeeded, ...facts }: Told): Reading {
  const { cause, alsoMeans } = rule;
  return {
    outcome: rule.outcome ?? outcomeOf(cause, answer.status),
    cause,
    evidence: [evidenceOf(rule, answer)],
    ...(alsoMeans ? { alsoMeans } : {}),
    ...facts,
    ...(cause !== null && message !== undefined ? { message } : {}),
    ...(cause !== null && scopesNeeded !== undefined ? { scopesNeeded } : {}),
  };
}

function fits(rule: AnswerRule, answer: Answer, probePath: string | null): boolean {
  if (!covers(rule, answer.status)) return false;
  if (rule.probeOnly && !asked(answer, probePath)) return false;
  if (rule.header && !hasHeader(answer, rule.header)) return false;
  if (rule.match !== undefined) return holds(answer.text, rule.match);
  return rule.header !== undefined || (!isPage(answer) && !isRateLimit(answer));
}

function covers({ status }: AnswerRule, given: number): boolean {
  return status === undefined || [status].flat().includes(given);
}

function asked({ url }: Answer, probePath: string | null): boolean {
  const pathname = url === undefined ? undefined : URL.parse(url)?.pathname;
  return pathname !== undefined && probePath !== null && pathname.endsWith(probePath.split('?')[0]!);
}

function hasHeader({ headers }: Answer, { name, match }: { readonly name: string; readonly match?: string }): boolean {
  const value = headers[name];
  return value !== undefined && (match === undefined || holds(value, match));
}

/** JSON may be written with or without spaces, so white space never counts. */
function holds(text: string, words: string): boolean {
  return squeeze(text).includes(squeeze(words));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

/** A page is a firewall's, a proxy's or a login's: its bare status says nothing of a credential. */
function isPage({ headers, text }: Answer): boolean {
  return /^\s*text\/html/i.test(headers['content-type'] ?? '') || /^\s*<(?:!doctype html|html)\b/i.test(text);
}

function isRateLimit({ status, headers }: Answer): boolean {
  return status === 429 || headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
}

/** A refusal that still knows the credential is `forbidden`, whatever the status that the provider chose for it. */
function outcomeOf(cause: Cause | null, status: number): Reading['outcome'] {
  if (cause === null) return 'accepted';
  if (cause === 'not-auth' || cause === 'unknown') return 'inconclusive';
  if (cause === 'insufficient-scope' || cause === 'wrong-organization' || cause === 'policy') return 'forbidden';
  return cause === 'deactivated-account' && status === 403 ? 'forbidden' : 'rejected';
}

function evidenceOf({ cause, match, header }: AnswerRule, { status }: Answer): string {
  const at = `at status ${status}`;
  if (header) return `header "${header.name}"${header.match ? ` with "${header.match}"` : ''} ${at}`;
  if (match !== undefined) return `${match.includes('"') ? match : `"${match}"`} in the body ${at}`;
  return cause === null ? `status ${status}` : `status ${status}, by the provider's own rules`;
}
