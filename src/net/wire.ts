import manifest from '../../package.json' with { type: 'json' };
import type { Guarded, OutboundRequest } from '../model/http.ts';
import { Secret, type SecretOrText } from '../model/secret.ts';

/** A request as it travels: the one place where secrets become text. */
export interface Wire {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Some firewalls refuse a client that doesn't name itself. */
const userAgent = `auth-check/${manifest.version}`;

/** Puts a request together with the values of its secrets, and signs it where its scheme asks for that. */
export async function toWire(request: OutboundRequest, now: Date): Promise<Wire> {
  const { method, signing } = request;
  const plain = { method, url: withQuery(request), body: bodyOf(request) };
  const signed = signing && (await signing.signer(plain, revealAll(signing.values), now));
  const form = { ...revealAll(request.form ?? {}), ...signed?.form };
  const isForm = Object.keys(form).length > 0;
  return {
    method,
    url: signed?.path === undefined ? plain.url : withPath(plain.url, signed.path),
    headers: {
      'user-agent': userAgent,
      accept: 'application/json, */*;q=0.5',
      ...(isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...lowerCased({ ...revealAll(request.headers), ...signed?.headers }),
    },
    body: signed?.body ?? (isForm ? new URLSearchParams(form).toString() : plain.body),
  };
}

/** Path and query alone, so that no signer can name another host. */
function withPath(url: string, path: string): string {
  const { origin } = new URL(url);
  return origin + path;
}

function withQuery({ url, query = {} }: OutboundRequest): string {
  const full = new URL(url);
  for (const [name, value] of Object.entries(query)) full.searchParams.append(name, reveal(value));
  return full.href;
}

function bodyOf({ form, body = '' }: OutboundRequest): string {
  return form ? new URLSearchParams(revealAll(form)).toString() : reveal(body);
}

function revealAll(values: Readonly<Record<string, Guarded>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, reveal(value)]));
}

function reveal(value: Guarded): string {
  if (typeof value === 'string' || value instanceof Secret) return revealOne(value);
  return value.map(revealOne).join('');
}

function revealOne(value: SecretOrText): string {
  return typeof value === 'string' ? value : value.reveal();
}

/** Names in lower case, so that a preset's `User-Agent` takes the place of ours and doesn't stand beside it. */
function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
