import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Limits, OutboundRequest } from '../../src/model/http.ts';
import { Secret } from '../../src/model/secret.ts';
import { bodyLimit } from '../../src/net/read-body.ts';
import { gzipBomb, pour, serveRaw } from '../stand-ins/raw-server.ts';
import { json, type Recorded, type Reply, serve } from '../stand-ins/recording-server.ts';
import { openSender } from './open-sender.ts';

const opened: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(opened.map(server => server.close())));

function keep<T extends { close(): Promise<void> }>(server: T): T {
  opened.push(server);
  return server;
}

const started = async (handle: (request: Recorded) => Reply | Promise<Reply>) => keep(await serve(handle));
const startedRaw = async (...parameters: Parameters<typeof serveRaw>) => keep(await serveRaw(...parameters));

async function send(request: Partial<OutboundRequest> & { url: string }, limits: Limits = { timeout: 5000 }) {
  const { send, close } = openSender();
  return send({ method: 'GET', headers: {}, ...request }, limits).finally(close);
}

describe('bodies', () => {
  test('an endless one is read up to the bound', async () => {
    const { origin } = await startedRaw((_, response) => pour(response));
    const { answer } = await send({ url: origin });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer?.text.length).toBe(bodyLimit);
  });

  test('a bomb is unpacked up to the bound', async () => {
    const bomb = gzipBomb();
    const { origin } = await startedRaw((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    const before = process.memoryUsage().rss;
    const answers = await Promise.all(Array.from({ length: 10 }, () => send({ url: origin })));
    expect(answers.map(({ answer }) => answer?.text.length)).toEqual(Array(10).fill(bodyLimit));
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });

  test('one that drips is cut by the time-out', async () => {
    const { origin } = await startedRaw((_, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const { failure, milliseconds } = await send({ url: origin }, { timeout: 300 });
    expect(failure?.kind).toBe('timeout');
    expect(milliseconds).toBeLessThan(1000);
  });

  test.each<[string, (text: string) => Buffer]>([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['gzip, br', text => brotliCompressSync(gzipSync(text))],
    ['identity', text => Buffer.from(text)],
  ])('%s', async (coding, encode) => {
    const reply = { status: 200, headers: { 'content-encoding': coding }, body: encode('héllo') };
    const { origin } = await started(() => reply);
    expect((await send({ url: origin })).answer?.text).toBe('héllo');
  });

  test('a coding that was never applied leaves status and headers', async () => {
    const { origin } = await started(() => ({ status: 401, headers: { 'content-encoding': 'gzip' }, body: 'plain' }));
    expect((await send({ url: origin })).answer).toMatchObject({ status: 401, text: '' });
  });
});

describe('failures', () => {
  test('a connection that is reset', async () => {
    const { origin } = await startedRaw(request => request.socket.destroy());
    expect(await send({ url: origin })).toMatchObject({ answer: null, failure: { kind: 'reset' }, tries: 4 });
  });

  test('a body that breaks off leaves status, headers and what came: a verdict is not asked for twice', async () => {
    let asked = 0;
    const { origin } = await startedRaw((request, response) => {
      asked++;
      response.writeHead(401, { 'content-length': '100' });
      response.write('{"error":');
      setTimeout(() => request.socket.destroy(), 50);
    });
    expect((await send({ url: origin })).answer).toMatchObject({ status: 401, text: '{"error":' });
    expect(asked).toBe(1);
  });

  test('a POST is not sent again after a reset, unless that is harmless', async () => {
    const { origin } = await startedRaw(request => request.socket.destroy());
    expect((await send({ url: origin, method: 'POST' })).tries).toBe(1);
    expect((await send({ url: origin, method: 'POST' }, { timeout: 5000, repeatable: true })).tries).toBe(4);
  });

  test('something else than HTTP', async () => {
    const { origin } = await startedRaw(request => request.socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    expect((await send({ url: origin })).failure).toMatchObject({ kind: 'protocol' });
  });

  test.each([
    ['nobody listens', 'http://127.0.0.1:1', 'connect'],
    ['no such name', 'http://no-such-host.invalid', 'dns'],
  ])('%s', async (_, url, kind) => {
    expect((await send({ url })).failure?.kind).toBe(kind);
  });

  test('no message shows a value of the query', async () => {
    const { failure } = await send({ url: 'http://127.0.0.1:1/', query: { key: new Secret('KEY', 'very-secret') } });
    expect(JSON.stringify(failure)).not.toContain('very-secret');
  });
});

describe('patience', () => {
  const replies = (...list: readonly Reply[]) => {
    const rest = [...list];
    return () => rest.shift() ?? json(200, {});
  };
  const patient = (status: number, value: string) => json(status, {}, { 'retry-after': value });

  test.each<[string, Reply[], number, number]>([
    ['429 once', [patient(429, '0')], 200, 2],
    ['503 three times', Array(3).fill(patient(503, '0')), 200, 4],
    ['429 for ever', Array(9).fill(patient(429, '0')), 429, 4],
    ['503 without a word on when', [json(503, {})], 200, 2],
    ['a server that wants more than ten seconds', [patient(429, '11')], 429, 1],
    ['a date that is far', [patient(503, new Date(Date.now() + 60_000).toUTCString())], 503, 1],
    ['a date that has passed', [patient(503, new Date(0).toUTCString())], 200, 2],
    ['401 is a verdict', [patient(401, '0')], 401, 1],
    ['403 is a verdict', [json(403, {})], 403, 1],
    ['500 is an answer', [json(500, {})], 500, 1],
  ])('%s', async (_, list, status, tries) => {
    const server = await started(replies(...list));
    expect(await send({ url: server.origin })).toMatchObject({ answer: { status }, tries });
    expect(server.requests).toHaveLength(tries);
  });

  test('Retry-After is waited for', async () => {
    const { origin } = await started(replies(patient(429, '1')));
    const began = performance.now();
    await send({ url: origin });
    expect(performance.now() - began).toBeGreaterThanOrEqual(990);
  });
});

describe('redirects', () => {
  const token = new Secret('TOKEN', 'the-token');
  const headers = { authorization: ['Bearer ', token], 'x-api-key': token };

  test('within the origin are followed, with the credential', async () => {
    const moved = { status: 301, headers: { location: '/b' } };
    const server = await started(({ url }) => (url === '/a?page=1' ? moved : json(200, {})));
    const exchange = await send({ url: `${server.origin}/a?page=1`, headers });
    expect(exchange).toMatchObject({ answer: { status: 200 }, url: `${server.origin}/b` });
    expect(server.requests[1]?.headers).toMatchObject({ authorization: 'Bearer the-token', 'x-api-key': 'the-token' });
  });

  test.each<[string, (origin: string) => string]>([
    ['another port', origin => origin],
    ['another host', origin => origin.replace('127.0.0.1', 'localhost')],
    ['another host, without a scheme', origin => origin.replace('http:', '')],
  ])('to %s are not', async (_, address) => {
    const other = await started(() => json(200, {}));
    const server = await started(() => ({ status: 302, headers: { location: `${address(other.origin)}/steal` } }));
    const exchange = await send({ url: server.origin, headers, query: { key: token } });
    expect(exchange.answer?.status).toBe(302);
    expect([other.requests.length, server.requests.length]).toEqual([0, 1]);
  });

  test('a loop ends', async () => {
    const server = await started(() => ({ status: 302, headers: { location: '/again' } }));
    expect((await send({ url: server.origin })).answer?.status).toBe(302);
    expect(server.requests.length).toBeLessThanOrEqual(10);
  });

  test.each<[number, string, string]>([
    [307, 'POST', 'a=b'],
    [308, 'POST', 'a=b'],
    [303, 'GET', ''],
    [302, 'GET', ''],
  ])('%i makes a POST a %s', async (status, method, body) => {
    const server = await started(({ url }) =>
      url === '/end' ? json(200, {}) : { status, headers: { location: '/end' } },
    );
    await send({ url: server.origin, method: 'POST', form: { a: 'b' } });
    expect(server.requests[1]?.method).toBe(method);
    expect(server.requests[1]?.body.toString()).toBe(body);
  });

  test('a parameter that the server echoes is not sent twice', async () => {
    const moved = (url: string) => ({ status: 302, headers: { location: url.replace('/a', '/b') } });
    const server = await started(({ url }) => (url.startsWith('/a') ? moved(url) : json(200, {})));
    await send({ url: `${server.origin}/a?page=1`, query: { key: token } });
    expect(server.requests[1]?.url).toBe('/b?page=1&key=the-token');
  });
});

test('a host gets a few requests at once, and hosts don’t wait for each other', async () => {
  const slow = () => {
    const load = { running: 0, most: 0 };
    const server = started(async () => {
      load.most = Math.max(load.most, ++load.running);
      await new Promise(resolve => setTimeout(resolve, 60));
      load.running--;
      return json(200, {});
    });
    return server.then(({ origin }) => ({ origin, load }));
  };
  const hosts = await Promise.all([slow(), slow()]);
  const { send, close } = openSender({ concurrency: 4 });
  const began = performance.now();
  const urls = Array.from({ length: 12 }, () => hosts.map(({ origin }) => origin)).flat();
  await Promise.all(urls.map(url => send({ method: 'GET', url, headers: {} }, { timeout: 5000 })));
  await close();
  expect(hosts.map(({ load }) => load.most)).toEqual([4, 4]);
  expect(performance.now() - began).toBeLessThan(1000);
});
