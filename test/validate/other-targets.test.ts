import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, type RecordingServer, serve } from '../stand-ins/recording-server.ts';
import { check, run } from './run.ts';

let production: RecordingServer;
let staging: RecordingServer;
let open: RecordingServer;
let down: RecordingServer;

const accepting = (token: string) =>
  serve(({ headers }) => json(headers.authorization === `Bearer ${token}` ? 200 : 401, {}));

beforeAll(async () => {
  [production, staging, open, down] = await Promise.all([
    accepting('production-token'),
    accepting('staging-token'),
    serve(() => json(200, {})),
    serve(() => json(500, {})),
  ]);
});
afterAll(() => Promise.all([production, staging, open, down].map(server => server.close())));

const env = { PRODUCTION: 'production-token', STAGING: 'staging-token', DEAD: 'dead-token' };

const at = (token: string, targets: Readonly<Record<string, RecordingServer>>, more = '') =>
  `{ scheme: bearer, token: ${token}, probe: GET /me, targets: { ${Object.entries(targets)
    .map(([name, { origin }]) => `${name}: "${origin}"`)
    .join(', ')} }${more} }`;

describe('wrong-environment', () => {
  test('rejected here, accepted by another of its targets, which is named', async () => {
    const ran = await run({ it: at('$STAGING', { production, staging }) }, env, { environment: 'production' });
    expect(ran.entries).toHaveLength(1);
    expect(ran.of('it')).toMatchObject({
      outcome: 'rejected',
      level: 'fail',
      cause: 'wrong-environment',
      request: { status: 401 },
    });
    expect(check(ran.of('it'), 'other-targets')?.message).toContain('"staging"');
    expect(ran.of('it').fix[0]).toContain('staging');
  });

  test('each target is asked once, whoever wants to know', async () => {
    const before = [production.requests.length, staging.requests.length];
    const ran = await run({ it: at('$STAGING', { production, staging }) }, env);
    expect(ran.of('it', 'production').cause).toBe('wrong-environment');
    expect(ran.of('it', 'staging')).toMatchObject({ outcome: 'accepted', level: 'pass' });
    expect([production.requests.length, staging.requests.length]).toEqual(before.map(count => count + 1));
  });

  test('rejected everywhere is simply rejected', async () => {
    const ran = await run({ it: at('$DEAD', { production, staging }) }, env, { environment: 'production' });
    expect(ran.of('it')).toMatchObject({ outcome: 'rejected', cause: 'invalid-credential' });
  });

  test('an accepted credential is not shown to other targets, nor one that must be dead', async () => {
    const before = staging.requests.length;
    const accepted = at('$PRODUCTION', { production, staging });
    const dead = at('$DEAD', { production, staging }, ', expect: rejected');
    const ran = await run({ accepted, dead }, env, { environment: 'production' });
    expect(ran.entries.map(({ level }) => level)).toEqual(['pass', 'pass']);
    expect(staging.requests.length).toBe(before);
  });
});

describe('isolated', () => {
  test('refused by the other target', async () => {
    const ran = await run({ it: at('$PRODUCTION', { production, staging }, ', isolated: true') }, env, {
      environment: 'production',
    });
    expect(ran.of('it')).toMatchObject({ outcome: 'accepted', level: 'pass' });
    expect(check(ran.of('it'), 'isolation')?.level).toBe('pass');
  });

  test('without --environment the first target is its home, and the others must refuse it', async () => {
    const ran = await run({ it: at('$PRODUCTION', { production, staging }, ', isolated: true') }, env);
    expect(ran.of('it', 'production').level).toBe('pass');
    expect(ran.of('it', 'staging')).toMatchObject({ outcome: 'rejected', level: 'pass', fix: [] });
  });

  test('accepted by the other target too', async () => {
    const ran = await run({ it: at('$PRODUCTION', { production, staging: open }, ', isolated: true') }, env);
    expect(ran.of('it', 'production')).toMatchObject({
      outcome: 'accepted',
      level: 'fail',
      cause: 'wrong-environment',
    });
    expect(ran.of('it', 'staging')).toMatchObject({ outcome: 'accepted', level: 'fail' });
  });

  test('a target that gives no answer has not refused it', async () => {
    const ran = await run({ it: at('$PRODUCTION', { production, staging: down }, ', isolated: true') }, env, {
      environment: 'production',
    });
    expect(ran.of('it')).toMatchObject({ outcome: 'accepted', level: 'warn' });
  });
});

describe('withheld', () => {
  test('an origin that may not see the credential sees nothing', async () => {
    const before = [production.requests.length, staging.requests.length];
    const withhold = (_: unknown, origin: string) => (origin === staging.origin ? 'the base does not name it' : null);
    const ran = await run({ it: at('$DEAD', { production, staging }) }, env, { withhold });
    expect(ran.of('it', 'production').outcome).toBe('rejected');
    expect(ran.of('it', 'staging')).toMatchObject({ outcome: 'skipped', level: 'warn', request: null });
    expect(check(ran.of('it', 'staging'), 'withheld')?.message).toContain('the base does not name it');
    expect(production.requests.length).toBe(before[0]! + 1);
    expect(staging.requests.length).toBe(before[1]);
  });

  test('a token endpoint counts', async () => {
    const yaml = `{ scheme: oauth2, token-url: "${staging.origin}/token", client-id: id, client-secret: $DEAD, probe: GET /, targets: { production: "${production.origin}" } }`;
    const withhold = (_: unknown, origin: string) => (origin === staging.origin ? 'the base does not name it' : null);
    expect((await run({ it: yaml }, env, { withhold })).of('it')).toMatchObject({ outcome: 'skipped', level: 'warn' });
  });
});
