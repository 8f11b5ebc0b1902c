import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyze/analyze.ts';

const nothingKnown = {
  credentials: [],
  dialects: [],
  rotations: [],
  deployments: [],
  validation: [],
  providers: [],
  timezone: 'UTC',
  now: new Date('2026-11-22T12:00:00Z'),
};

async function incidentsIn(lines: readonly string[]) {
  const source = {
    name: 'access.log',
    bytes: null,
    async *open() {
      yield Buffer.from(lines.join('\n'));
    },
  };
  return (await analyze([source], nothingKnown)).incidents;
}

/** A line of combined log format, a second after the last. */
function record(second: number, request: string, status: number, host = ''): string {
  const time = new Date(Date.UTC(2026, 10, 22) + second * 1000).toISOString();
  return `${host}192.0.2.${second % 250} - - [22/Nov/2026:${time.slice(11, 19)} +0000] "${request} HTTP/1.1" ${status} 401 "-" "curl/8.5"`;
}

describe('an access log', () => {
  test('has every refusal counted, with the first and the last that there were', async () => {
    const lines = Array.from({ length: 3000 }, (_, n) =>
      n % 6 === 0 ? record(n, `GET /v1/items?page=${n}`, n % 12 === 0 ? 401 : 403) : record(n, 'GET /denied', 200),
    );
    const incidents = await incidentsIn(lines);
    expect(incidents.map(({ status, count }) => [status, count]).sort()).toEqual([
      [401, 250],
      [403, 250],
    ]);
    const [incident] = incidents.filter(({ status }) => status === 401);
    expect(incident).toMatchObject({
      method: 'GET',
      path: '/v1/items',
      query: ['page'],
      client: 'curl/8.5',
      firstSeen: '2026-11-22T00:00:00.000Z',
      lastSeen: '2026-11-22T00:49:48.000Z',
    });
    const expected = Array.from({ length: 250 }, (_, n) => n * 12 + 1);
    expect(incident?.occurrences.map(({ line }) => line)).toEqual([...expected.slice(0, 20), ...expected.slice(-20)]);
  });

  test('tells virtual hosts apart', async () => {
    const hosts = ['a.example.com:443 ', 'b.example.com:443 '];
    const incidents = await incidentsIn(Array.from({ length: 100 }, (_, n) => record(n, 'GET /', 401, hosts[n % 2])));
    expect(incidents.map(({ host, count }) => [host, count]).sort()).toEqual([
      ['a.example.com', 50],
      ['b.example.com', 50],
    ]);
  });

  test('of ever new paths is counted too', async () => {
    const incidents = await incidentsIn(Array.from({ length: 9000 }, (_, n) => record(n, `GET /${n % 4500}`, 403)));
    expect(incidents).toHaveLength(1000);
    expect(incidents.every(({ count }) => count === 2)).toBe(true);
  });
});

test('a log with other failures among its records is read as a whole', async () => {
  const lines = Array.from({ length: 100 }, (_, n) => record(n, 'GET /', 401));
  lines[50] = 'requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://api.example.com/v1';
  const incidents = await incidentsIn(lines);
  expect(incidents.map(({ status, path, count }) => [status, path, count]).sort()).toEqual([
    [401, '/', 99],
    [403, '/v1', 1],
  ]);
});
