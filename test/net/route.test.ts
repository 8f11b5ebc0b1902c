import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SenderOptions } from '../../src/net/create-sender.ts';
import { type Certificate, selfSigned } from '../stand-ins/certificate.ts';
import { type ProxyServer, serveProxy } from '../stand-ins/proxy.ts';
import { type RawServer, serveRaw } from '../stand-ins/raw-server.ts';
import { openSender } from './open-sender.ts';

let certificate: Certificate;
let plain: RawServer;
let secure: RawServer;
let proxy: ProxyServer;
let strict: ProxyServer;

beforeAll(async () => {
  certificate = selfSigned();
  [plain, secure, proxy, strict] = await Promise.all([
    serveRaw((_, response) => response.end('plain')),
    serveRaw((_, response) => response.end('secure'), certificate),
    serveProxy(),
    serveProxy(407),
  ]);
});
afterAll(() => Promise.all([plain, secure, proxy, strict].map(server => server.close())));

async function send(origin: string, options: Partial<SenderOptions> = {}) {
  const sender = openSender(options);
  const before = proxy.seen.length;
  const exchange = await sender.send({ method: 'GET', url: `${origin}/x`, headers: {} }, { timeout: 5000 });
  await sender.close();
  return { ...exchange, seen: proxy.seen.slice(before) };
}

describe('TLS', () => {
  test('a certificate of an unknown authority is refused', async () => {
    expect((await send(secure.origin)).failure?.kind).toBe('tls');
  });

  test('one of the configuration’s own authority is trusted', async () => {
    expect((await send(secure.origin, { ca: certificate.cert })).answer?.text).toBe('secure');
  });

  test('another host’s certificate is refused', async () => {
    const others = selfSigned(['other.example'], [127, 0, 0, 9]);
    const server = await serveRaw((_, response) => response.end(), others);
    const { failure } = await send(server.origin, { ca: others.cert });
    await server.close();
    expect(failure?.kind).toBe('tls');
  });
});

describe('proxies', () => {
  test.each<[string, () => Partial<SenderOptions>]>([
    ['of the environment', () => ({ env: { HTTP_PROXY: proxy.origin } })],
    ['in small letters', () => ({ env: { http_proxy: proxy.origin } })],
    ['of the configuration', () => ({ proxy: proxy.origin })],
  ])('%s', async (_, options) => {
    const { answer, seen } = await send(plain.origin, options());
    expect(answer?.text).toBe('plain');
    expect(seen).toEqual([`GET ${plain.origin}/x`]);
  });

  test('https goes through a tunnel', async () => {
    const { answer, seen } = await send(secure.origin, { env: { HTTPS_PROXY: proxy.origin }, ca: certificate.cert });
    expect(answer?.text).toBe('secure');
    expect(seen).toEqual([`CONNECT ${new URL(secure.origin).host}`]);
  });

  test.each(['127.0.0.1', '*', 'example.com, 127.0.0.1'])('NO_PROXY=%s goes straight', async noProxy => {
    const { answer, seen } = await send(plain.origin, { proxy: proxy.origin, env: { NO_PROXY: noProxy } });
    expect(answer?.text).toBe('plain');
    expect(seen).toEqual([]);
  });

  test.each<[string, () => string]>([
    ['forwarded', () => plain.origin],
    ['tunnelled', () => secure.origin],
  ])('one that refuses is told apart from the host: %s', async (_, origin) => {
    const { failure, answer } = await send(origin(), { proxy: strict.origin, ca: certificate.cert });
    expect(answer).toBeNull();
    expect(failure).toMatchObject({ kind: 'proxy', message: expect.stringContaining('407') });
  });
});
