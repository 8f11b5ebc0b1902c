import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/causes/read-answer.ts';
import type { Answer, Signed } from '../../src/model/http.ts';
import { providers } from '../../src/providers/index.ts';
import type { Example, Provider, TokenShape } from '../../src/providers/provider.ts';
import { type ProviderStandIn, startProvider } from '../stand-ins/provider.ts';
import { madeUp } from './made-up.ts';

/** Answers that prove nothing, whoever is asked. */
const strangers: readonly (readonly [name: string, Omit<Answer, 'headers'> & Partial<Answer>])[] = [
  ['a firewall’s page', { status: 403, text: '<!DOCTYPE html><title>Attention Required! | Cloudflare</title>' }],
  [
    'a proxy’s page',
    { status: 403, text: '<html><body>Blocked</body></html>', headers: { 'content-type': 'text/html' } },
  ],
  ['a rate limit', { status: 429, text: '', headers: { 'retry-after': '30' } }],
  ['a rate limit under 403', { status: 403, text: '{}', headers: { 'retry-after': '30' } }],
  ['an outage', { status: 502, text: 'Bad Gateway' }],
];

const ORIGIN = /^https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[\w/.-]*)?$/;

let standIn: ProviderStandIn;
beforeAll(async () => {
  standIn = await startProvider();
});
afterAll(() => standIn.close());

/** What stands beside the providers in their folder. */
const machinery = ['define', 'graphql', 'index', 'provider'];

test('every id is its own and the name of its file, and every file is in the list', () => {
  const ids = providers.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const files = readdirSync(new URL('../../src/providers/', import.meta.url)).filter(name => name.endsWith('.ts'));
  const names = files.map(name => name.slice(0, -'.ts'.length)).filter(name => !machinery.includes(name));
  expect([...ids].sort()).toEqual(names.sort());
});

test('a host that a provider names is not taken by another one’s subdomains', () => {
  for (const host of providers.flatMap(({ logHosts }) => logHosts).filter(name => !name.startsWith('.'))) {
    const first = providers.find(({ logHosts }) => logHosts.some(logHost => isOf(host, logHost)))!;
    expect(first.logHosts, `${host} is taken by ${first.id}`).toContain(host);
  }
});

describe.each(providers.map(provider => [provider.id, provider] as const))('%s', (_, provider) => {
  test('says what it is, where its key is made anew, and where its facts can be checked', () => {
    expect(provider.id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(provider.homepage).toMatch(/^https:\/\//);
    for (const text of [provider.name, provider.rotate, provider.support]) expect(text.length).toBeGreaterThan(3);
    expect(provider.sources.length).toBeGreaterThan(0);
    expect(provider.secretNames.length).toBeGreaterThan(0);
    for (const name of provider.secretNames) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
    for (const header of provider.requestIdHeaders) expect(header).toBe(header.toLowerCase());
  });

  test('names its hosts: over TLS, and found again in a log', () => {
    const urls = [provider.url, ...Object.values(provider.environments ?? {})].filter(url => url !== null);
    for (const url of urls) {
      expect(url).toMatch(ORIGIN);
      expect(providers.some(({ logHosts }) => logHosts.some(host => isOf(new URL(url).host, host)))).toBe(true);
    }
    if (urls.length === 0) expect(provider.urlTemplate).toMatch(/^https:\/\/.*\{/);
  });

  test('has the parts that its scheme needs', () => {
    expect(provider.header !== undefined).toBe(provider.scheme === 'header');
    expect(provider.parameter !== undefined).toBe(provider.scheme === 'query');
    expect(provider.signer !== undefined).toBe(provider.scheme === 'signed' && isAsked(provider));
    expect(provider.fields !== undefined).toBe(provider.scheme === 'signed');
  });

  test('asks only what reads, or says why a POST changes nothing', () => {
    const { probe } = provider;
    if (probe === null) return expect(provider.control).toBe(false);
    expect(probe.path).toMatch(/^\//);
    expect(['GET', 'HEAD', 'POST']).toContain(probe.method);
    if (probe.method === 'POST') expect(probe.sideEffects).toMatch(/^none: \w/);
    expect(probe.sideEffects.length).toBeGreaterThan(0);
  });

  test('has an answer that says yes and one that says no', () => {
    const outcomes = provider.examples.map(({ expect: { outcome } }) => outcome);
    if (!isAsked(provider)) return;
    expect(outcomes).toContain('accepted');
    expect(outcomes.some(outcome => outcome === 'rejected' || outcome === 'forbidden')).toBe(true);
  });

  test.each(provider.examples.map(example => [example.name, example] as const))('reads "%s"', async (_, example) => {
    const answer = await probe(provider, example);
    const { outcome, cause, evidence } = readAnswer(answer, provider);
    expect({ outcome, cause }).toEqual(example.expect);
    expect(evidence.length).toBeGreaterThan(0);
    const asked = standIn.requests.at(-1)!;
    expect(asked.method).toBe(provider.probe?.method ?? 'GET');
  });

  test.each(strangers)('does not take %s for its own no', (_, answer) => {
    expect(['accepted', 'inconclusive']).toContain(readAnswer({ headers: {}, ...answer }, provider).outcome);
  });

  test('its token shapes know their sample, and take linear time', () => {
    for (const shape of provider.tokens) {
      const whole = new RegExp(`^(?:${shape.pattern.source})$`, shape.pattern.flags);
      expect(shape.sample, shape.kind).toMatch(whole);
      expect(shape.checksum?.(shape.sample!) ?? true).toBe(true);
      expect(shape.checksum?.(`${shape.sample!.slice(0, -1)}!`) ?? false).toBe(false);
      for (const text of hostile(shape))
        expect(milliseconds(() => whole.test(text) || shape.pattern.test(text))).toBeLessThan(500);
    }
  });
});

function isAsked(provider: Provider): boolean {
  return provider.probe !== null || provider.needsProbe !== undefined;
}

/** Sends the probe as the provider describes it, with made-up values, to the stand-in that plays the example. */
async function probe(provider: Provider, example: Example): Promise<Answer> {
  standIn.play(example);
  const { method, path, headers = {}, body } = provider.probe ?? { method: 'GET', path: '/' };
  const signed = await sign(provider, `${standIn.origin}${path}`, method, body ?? '');
  const sent = signed.body ?? (signed.form ? new URLSearchParams(signed.form).toString() : body);
  const response = await fetch(`${standIn.origin}${signed.path ?? path}`, {
    method,
    headers: { ...headers, ...signed.headers },
    ...(sent === undefined ? {} : { body: sent }),
    redirect: 'manual',
  });
  const url = `${standIn.origin}${path}`;
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: await response.text(),
    method,
    url,
  };
}

async function sign(provider: Provider, url: string, method: string, body: string): Promise<Signed> {
  if (!provider.signer) return { headers: {} };
  const values = Object.fromEntries(Object.keys(provider.fields ?? {}).map(name => [name, madeUp(provider, name)]));
  return provider.signer({ method, url, body }, values, new Date('2026-11-22T01:00:00Z'));
}

function isOf(host: string, logHost: string): boolean {
  return host === logHost || (logHost.startsWith('.') && host.endsWith(logHost));
}

/** Long texts that almost fit: the sample over and over, its start again and again, one character for ever. */
function hostile({ sample = '' }: TokenShape): string[] {
  const long = (text: string) => text.repeat(Math.ceil(100_000 / text.length));
  const starts = [3, 4, 6, 8, 12].flatMap(length => ['', '-', '_'].map(end => sample.slice(0, length) + end));
  return [...new Set([sample, ...starts, 'a', '0', 'A', '-', '_', '.'])].filter(Boolean).map(text => `${long(text)}!`);
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
