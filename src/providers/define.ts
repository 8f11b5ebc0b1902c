import type { Cause } from '../model/cause.ts';
import type { Reading } from '../model/http.ts';
import type { Example, Provider } from './provider.ts';
import { reader } from './reading/answers.ts';

type Defaults = Pick<Provider, 'tokens' | 'control' | 'requestIdHeaders'>;

/** A provider from its description: reads answers by its own table, and asks once without the credential unless it says no. */
export function defineProvider(description: Omit<Provider, keyof Defaults | 'read'> & Partial<Defaults>): Provider {
  const control = description.probe !== null && description.probe.method !== 'POST';
  const advice = { ...siteAdvice(description), ...description.advice };
  return { tokens: [], control, requestIdHeaders: [], ...description, advice, read: reader(description) };
}

/** More names than a person compares, as AWS has regions. */
const manySites = 9;

/** Where a key of another region or site is answered like a wrong one, the sites are named first. */
function siteAdvice({ environments = {}, answers = [] }: Pick<Provider, 'environments' | 'answers'>) {
  const names = Object.keys(environments);
  const isTold = answers.some(({ cause, alsoMeans = [] }) => [cause, ...alsoMeans].includes('wrong-environment'));
  if (!isTold || names.length < 2 || names.length > manySites) return {};
  const advice = [
    `Compare the target's URL with the site where the key was made (${names.join(', ')}): it works there alone.`,
  ];
  return { 'invalid-credential': advice, 'wrong-environment': advice };
}

type Headers = Readonly<Record<string, string>>;

/** An answer to a sound credential. `body`: text, or what becomes JSON. */
export function accepts(name: string, status: number, body: unknown, headers?: Headers): Example {
  return example(name, 'accepted', null, status, body, headers);
}

/** An answer that denies the credential itself. */
export function rejects(name: string, cause: Cause, status: number, body: unknown, headers?: Headers): Example {
  return example(name, 'rejected', cause, status, body, headers);
}

/** An answer that knows the credential and won't let it do this. */
export function forbids(name: string, cause: Cause, status: number, body: unknown, headers?: Headers): Example {
  return example(name, 'forbidden', cause, status, body, headers);
}

/** An answer from which nothing follows for the credential. */
export function provesNothing(name: string, cause: Cause, status: number, body: unknown, headers?: Headers): Example {
  return example(name, 'inconclusive', cause, status, body, headers);
}

function example(
  name: string,
  outcome: Reading['outcome'],
  cause: Cause | null,
  status: number,
  body: unknown,
  headers: Headers = {},
): Example {
  const isText = typeof body === 'string';
  const type = { 'content-type': isText ? 'text/plain' : 'application/json' };
  const text = isText ? body : JSON.stringify(body);
  return { name, expect: { outcome, cause }, answer: { status, headers: { ...type, ...headers }, text } };
}

/** A token that nobody was ever given: what it starts with, and letters and digits up to `length` more. */
export function fake(start: string, length: number, alphabet = 'abcdef0123456789'): string {
  return start + alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
}
