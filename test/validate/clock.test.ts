import { afterAll, describe, expect, test } from 'vitest';
import { json, type RecordingServer, serve } from '../stand-ins/recording-server.ts';
import { createIssuer, nowInSeconds } from './jwt-maker.ts';
import { run } from './run.ts';

const servers: RecordingServer[] = [];
afterAll(() => Promise.all(servers.map(server => server.close())));

/** An API whose clock is off by so many seconds. */
async function checkAt(offset: number, status: number, claims: Record<string, unknown>) {
  const server = await serve(() => json(status, {}, { date: new Date(Date.now() + offset * 1000).toUTCString() }));
  servers.push(server);
  const token = await (await createIssuer()).sign(claims);
  const yaml = `{ scheme: bearer, token: $JWT, probe: GET /, expires-within: 1s, targets: { production: "${server.origin}" } }`;
  return (await run({ it: yaml }, { JWT: token })).of('it');
}

describe('a JWT and a clock that is off', () => {
  test.each<[string, number, number, Record<string, unknown>, string, string | null]>([
    ['refused: made in the server’s future', -300, 401, { iat: nowInSeconds() }, 'fail', 'clock-skew'],
    ['refused: over by the server’s clock alone', 300, 401, { exp: nowInSeconds() + 120 }, 'fail', 'clock-skew'],
    ['accepted still, but made in the server’s future', -300, 200, { iat: nowInSeconds() }, 'warn', 'clock-skew'],
    ['accepted still, but over by the server’s clock', 300, 200, { exp: nowInSeconds() + 120 }, 'warn', 'clock-skew'],
    ['refused for another reason', -300, 401, { iat: nowInSeconds() - 4000 }, 'fail', 'invalid-credential'],
    ['accepted, valid by both clocks', 300, 200, {}, 'pass', null],
  ])('%s', async (_, offset, status, claims, level, cause) => {
    const entry = await checkAt(offset, status, claims);
    expect(entry).toMatchObject({ level, cause });
    expect(Math.abs((entry.clockOffset ?? 0) - offset)).toBeLessThanOrEqual(2);
  });
});
