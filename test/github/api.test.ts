import { expect, test } from 'vitest';
import { createApi } from '../../src/github/api.ts';
import type { ApiAnswer } from '../../src/model/runner.ts';

const now = new Date('2026-11-22T10:00:00Z');
const repository = { owner: 'octo', repo: 'shop' };

function answer(status: number, headers: Record<string, string> = {}, data: unknown = {}): ApiAnswer {
  return { status, headers, data };
}

/** An API that gives these answers, one after the other, and the pauses that it made. */
function scripted(answers: readonly ApiAnswer[]) {
  const left = [...answers];
  const pauses: number[] = [];
  const sleep = async (milliseconds: number) => pauses.push(milliseconds);
  const api = createApi(async () => left.shift()!, repository, { now: () => now, sleep });
  return { api, pauses, left };
}

const reset = (seconds: number) => String(now.getTime() / 1000 + seconds);

test.each([
  ['what it got', [answer(200)], 200, []],
  ['an outage, with growing pauses', [answer(502), answer(503), answer(200)], 200, [1000, 2000]],
  ['no answer, once', [answer(0), answer(0)], 0, [1000]],
  ['an outage that lasts, four times', [answer(500), answer(500), answer(500), answer(500)], 500, [1000, 2000, 4000]],
  ['a secondary limit, as told', [answer(403, { 'retry-after': '7' }), answer(200)], 200, [7000]],
  ['429 without a time, after a minute', [answer(429), answer(200)], 200, [60_000]],
  [
    'a limit that ends soon',
    [answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(30) }), answer(200)],
    200,
    [30_000],
  ],
  [
    'a limit that ends late, not at all',
    [answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(3000) })],
    403,
    [],
  ],
  ['a refusal, not at all', [answer(403)], 403, []],
  ['404, not at all', [answer(404)], 404, []],
])('asks again after %s', async (_, answers, status, pauses) => {
  const { api, pauses: made, left } = scripted(answers);
  expect((await api.get('/x')).status).toBe(status);
  expect(made).toEqual(pauses);
  expect(left).toEqual([]);
});

test('asks again where the caller knows that it helps', async () => {
  const { api, pauses } = scripted([answer(404), answer(302)]);
  expect((await api.get('/x', {}, ({ status }) => status === 404)).status).toBe(302);
  expect(pauses).toEqual([1000]);
});

test('lists every page', async () => {
  const next = { link: '<https://api.github.com/x?page=2>; rel="next", <https://api.github.com/x?page=2>; rel="last"' };
  const { api, left } = scripted([answer(200, next, { jobs: [1, 2] }), answer(200, {}, { jobs: [3] })]);
  expect(await api.list('/x', 'jobs')).toEqual([1, 2, 3]);
  expect(left).toEqual([]);
});

test('a list that is refused is the refusal', async () => {
  const { api } = scripted([answer(403)]);
  expect(await api.list('/x', 'jobs')).toMatchObject({ status: 403 });
});
