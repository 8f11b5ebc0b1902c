import type { Cause } from '../../model/cause.ts';
import type { Answer, Reading } from '../../model/http.ts';
import type { AnswerRule, Provider } from '../provider.ts';
import { readFacts, type Told } from './facts.ts';

type Described = Pick<Provider, 'probe' | 'answers' | 'facts'>;

/** Reads an answer by a provider's table: the first rule that fits, or null where none does. */
export function reader({ probe, answers = [], facts = {} }: Described): (answer: Answer) => Reading | null {
  return answer => {
    const rule = answers.find(candidate => fits(candidate, answer, probe?.path ?? null));
    if (rule) return readingOf(rule, answer, readFacts(facts, answer));
    const isSound = answer.status >= 200 && answer.status < 300 && Object.keys(facts).length > 0 && !isPage(answer);
    return isSound ? readingOf({ cause: null }, answer, readFacts(facts, answer)) : null;
  };
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
  if (rule.status !== undefined && ![rule.status].flat().includes(answer.status)) return false;
  if (rule.probeOnly && !asked(answer, probePath)) return false;
  if (rule.header && !hasHeader(answer, rule.header)) return false;
  if (rule.match !== undefined) return holds(answer.text, rule.match);
  return rule.header !== undefined || (!isPage(answer) && !isRateLimit(answer));
}

function asked({ url }: Answer, probePath: string | null): boolean {
  return url !== undefined && probePath !== null && new URL(url).pathname.endsWith(probePath.split('?')[0]!);
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

function evidenceOf({ match, header }: AnswerRule, { status }: Answer): string {
  if (header) return `header "${header.name}"${header.match ? ` with "${header.match}"` : ''} at status ${status}`;
  return match === undefined
    ? `status ${status}, as the provider means it`
    : `"${match}" in the body at status ${status}`;
}
