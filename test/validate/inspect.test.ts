import { describe, expect, test } from 'vitest';
import { check, type Env, run } from './run.ts';

const fake = (...parts: string[]) => parts.join('');
const jwtLike = fake('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiJ4In0.', 'c2lnbmF0dXJl');

/** A bearer token whose variable holds the value; nothing is ever sent, so the address doesn't matter. */
async function inspectBearer(value: string | undefined) {
  const env: Env = value === undefined ? {} : { TOKEN: value };
  const bearer = '{ scheme: bearer, token: $TOKEN, probe: GET /, targets: { production: "http://127.0.0.1:9" } }';
  return (await run({ it: bearer }, env, { offline: true })).of('it');
}

describe('a token that can’t be right', () => {
  test.each<[string, string | undefined, string, string]>([
    ['unset', undefined, 'missing-credential', 'presence'],
    ['empty', '', 'missing-credential', 'presence'],
    ['white space alone', ' \n', 'missing-credential', 'presence'],
    ['the usual placeholder', 'changeme', 'malformed-credential', 'placeholder'],
    ['a template’s placeholder', 'your_token_here', 'malformed-credential', 'placeholder'],
    ['another', 'YOUR-API-KEY', 'malformed-credential', 'placeholder'],
    ['brackets', '<token>', 'malformed-credential', 'placeholder'],
    ['crosses', 'xxxxxxxx', 'malformed-credential', 'placeholder'],
    ['the runner’s mask', '***', 'malformed-credential', 'placeholder'],
    ['a masked token', fake('ghp_', '***'), 'malformed-credential', 'placeholder'],
    ['an expression', '${{ secrets.TOKEN }}', 'malformed-credential', 'placeholder'],
    ['an expression in text', 'Bearer ${{ secrets.TOKEN }}', 'malformed-credential', 'placeholder'],
    ['a variable', '$DATASETS_TOKEN', 'malformed-credential', 'placeholder'],
    ['crosses after a prefix', fake('ghp_', 'xxxxxxxx'), 'malformed-credential', 'placeholder'],
    ['an ellipsis', fake('sk-', '...'), 'malformed-credential', 'placeholder'],
    ['its own name', 'TOKEN', 'malformed-credential', 'placeholder'],
    ['a number behind the word', 'changeme123', 'malformed-credential', 'placeholder'],
    ['what to replace it with', 'REPLACE_WITH_TOKEN', 'malformed-credential', 'placeholder'],
    ['a script’s nothing', 'undefined', 'malformed-credential', 'placeholder'],
    ['double quotes', '"abcdef123456"', 'malformed-credential', 'wrapping'],
    ['single quotes', "'abcdef123456'", 'malformed-credential', 'wrapping'],
    ['half a quote', '"abcdef123456', 'malformed-credential', 'wrapping'],
    ['a line break at the end', 'abcdef123456\n', 'malformed-credential', 'wrapping'],
    ['CRLF at the end', 'abcdef123456\r\n', 'malformed-credential', 'wrapping'],
    ['a space in front', ' abcdef123456', 'malformed-credential', 'wrapping'],
    ['a tab at the end', 'abcdef123456\t', 'malformed-credential', 'wrapping'],
    ['a no-break space', 'abcdef123456\u00a0', 'malformed-credential', 'wrapping'],
    ['a line break within', 'abcdef\n123456', 'malformed-credential', 'characters'],
    ['a zero-width space', 'abcdef\u200b123456', 'malformed-credential', 'characters'],
    ['a byte order mark', '\ufeffabcdef123456', 'malformed-credential', 'wrapping'],
    ['a NUL', 'abcdef\x0a3456', 'malformed-credential', 'characters'],
    ['a Cyrillic letter', 'аbcdef123456', 'malformed-credential', 'characters'],
    ['a space within', 'abc def', 'malformed-credential', 'characters'],
    ['a scheme word', 'Bearer abcdef123456', 'malformed-credential', 'scheme-word'],
    ['a scheme word in small letters', 'token abcdef123456', 'malformed-credential', 'scheme-word'],
    ['the whole header', 'Authorization: Bearer abcdef123456', 'malformed-credential', 'scheme-word'],
    ['percent-encoding', 'abc%2Bdef%3D', 'malformed-credential', 'encoding'],
    ['a JWT in base64', Buffer.from(jwtLike).toString('base64'), 'malformed-credential', 'encoding'],
    ['half a JWT', fake('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIi', '.c2ln'), 'malformed-credential', 'jwt'],
  ])('%s', async (_, value, cause, id) => {
    const entry = await inspectBearer(value);
    expect(entry).toMatchObject({ outcome: 'malformed', level: 'fail', cause, request: null });
    expect(check(entry, id)?.level).toBe('fail');
    expect(entry.fix.length).toBeGreaterThan(0);
  });
});

describe('a token that may be right', () => {
  test.each([
    'abcdef123456',
    'test-token',
    'secret',
    'a.b.c',
    'abc+/=',
    '1|laravel-sanctum',
    'x-y-z',
    'password',
    'here',
    'key_your_life',
    'dummy-token',
    'example-token-1',
    'my_token',
    'exchange-me',
    jwtLike,
    fake('eyJrIjoiT0tTcG1pUlY2RnVKZTFVaDFsNFZXdE9ZWmNrMkZYbk', 'J9'),
  ])('%s', async value => {
    expect(await inspectBearer(value)).toMatchObject({ outcome: 'skipped', level: 'pass', cause: null, request: null });
  });
});

describe('scheme by scheme', () => {
  const targets = 'targets: { production: "http://127.0.0.1:9" }';
  const cases: readonly [string, string, Env, string | null][] = [
    ['Basic without a password key', `{ scheme: basic, username: $U, probe: GET /, ${targets} }`, { U: 'key' }, null],
    [
      'Basic, password unset',
      `{ scheme: basic, username: $U, password: $P, probe: GET /, ${targets} }`,
      { U: 'key' },
      'missing-credential',
    ],
    [
      'Basic, user unset',
      `{ scheme: basic, username: $U, password: $P, probe: GET /, ${targets} }`,
      { P: 'pass' },
      'missing-credential',
    ],
    [
      'Basic, a colon in the user',
      `{ scheme: basic, username: $U, password: $P, probe: GET /, ${targets} }`,
      { U: 'a:b', P: 'pass' },
      'malformed-credential',
    ],
    [
      'Basic, letters beyond ASCII',
      `{ scheme: basic, username: $U, password: $P, probe: GET /, ${targets} }`,
      { U: 'jürgen', P: 'pässword' },
      null,
    ],
    [
      'Basic, spaces and quotes within',
      `{ scheme: basic, username: $U, password: $P, probe: GET /, ${targets} }`,
      { U: 'key', P: 'a "b\' c' },
      null,
    ],
    [
      'Basic, a line break after the password',
      `{ scheme: basic, username: $U, password: $P, probe: GET /, ${targets} }`,
      { U: 'key', P: 'pass\n' },
      'malformed-credential',
    ],
    [
      'Basic, the pair encoded already',
      `{ scheme: basic, username: $U, password: $P, probe: GET /, ${targets} }`,
      { U: 'key', P: btoa('somebody:passphrase') },
      'malformed-credential',
    ],
    [
      'a header that brings its scheme',
      `{ scheme: header, header: Authorization, token: $T, probe: GET /, ${targets} }`,
      { T: 'Bearer abcdef' },
      null,
    ],
    [
      'a scheme word in another header',
      `{ scheme: header, header: X-API-KEY, token: $T, probe: GET /, ${targets} }`,
      { T: 'Bearer abcdef' },
      'malformed-credential',
    ],
    [
      'query, a line break',
      `{ scheme: query, parameter: key, token: $T, probe: GET /, ${targets} }`,
      { T: 'abcdef\n' },
      'malformed-credential',
    ],
    [
      'OAuth, no secret',
      `{ scheme: oauth2, token-url: "http://127.0.0.1:9/t", client-id: id, client-secret: $S, probe: GET /, ${targets} }`,
      {},
      'missing-credential',
    ],
    [
      'OAuth, id with a space',
      `{ scheme: oauth2, token-url: "http://127.0.0.1:9/t", client-id: $I, client-secret: $S, probe: GET /, ${targets} }`,
      { I: 'id ', S: 's' },
      'malformed-credential',
    ],
    [
      'a JWT asked for, none given',
      `{ scheme: bearer, token: $T, probe: GET /, jwt: { issuer: me }, ${targets} }`,
      { T: 'opaque' },
      'malformed-credential',
    ],
  ];
  test.each(cases)('%s', async (_, yaml, env, cause) => {
    const entry = (await run({ it: yaml }, env, { offline: true })).of('it');
    expect(entry).toMatchObject({ outcome: cause === null ? 'skipped' : 'malformed', cause, request: null });
  });
});

describe('token shapes', () => {
  const targets = 'targets: { production: "http://127.0.0.1:9", staging: "http://127.0.0.1:9" }';
  const github = fake('gh', 'p_', '0123456789ABCDEFGHIJKLMNOPQRST');

  test('a checksum that doesn’t hold', async () => {
    const entry = (
      await run({ it: `{ provider: github, token: $T, ${targets} }` }, { T: `${github}000000` }, { offline: true })
    ).of('it', 'production');
    expect(entry).toMatchObject({ outcome: 'malformed', cause: 'malformed-credential' });
    expect(check(entry, 'checksum')?.message).toContain('checksum');
  });

  test('a token in base64', async () => {
    const encoded = Buffer.from(fake('sk_', 'live_', '0123456789abcdefABCDEF01\n')).toString('base64');
    const entry = (
      await run({ it: `{ provider: stripe, token: $T, ${targets} }` }, { T: encoded }, { offline: true })
    ).of('it', 'production');
    expect(check(entry, 'encoding')?.message).toContain('base64');
    expect(entry).toMatchObject({ outcome: 'malformed', cause: 'malformed-credential' });
  });

  test('another provider’s token is never sent', async () => {
    const stripe = fake('sk_', 'live_', '0123456789abcdefABCDEF01');
    const entry = (
      await run({ it: `{ provider: github, token: $T, ${targets} }` }, { T: stripe }, { offline: true })
    ).of('it', 'production');
    expect(entry).toMatchObject({ outcome: 'malformed', level: 'fail', request: null });
    expect(check(entry, 'shape')?.message).toContain('Stripe');
  });

  test('a test key in production’s slot', async () => {
    const stripe = fake('sk_', 'test_', '0123456789abcdefABCDEF01');
    const ran = await run({ it: `{ provider: stripe, token: $T, ${targets} }` }, { T: stripe }, { offline: true });
    expect(ran.of('it', 'production')).toMatchObject({ level: 'fail', cause: 'wrong-environment' });
    expect(ran.of('it', 'staging')).toMatchObject({ level: 'pass', cause: null });
  });

  test('a form that tells its issuer is held against it without a preset, too', async () => {
    const bearer = (token: string) => `{ scheme: bearer, token: ${token}, probe: GET /, ${targets} }`;
    const env = { LIVE: fake('sk_', 'test_', '0123456789abcdefABCDEF01'), TORN: `${github}000000` };
    const ran = await run({ live: bearer('$LIVE'), torn: bearer('$TORN') }, env, { offline: true });
    expect(ran.of('live', 'production')).toMatchObject({ level: 'fail', cause: 'wrong-environment' });
    expect(ran.of('live', 'staging')).toMatchObject({ level: 'pass', cause: null });
    expect(ran.of('torn', 'production')).toMatchObject({ outcome: 'malformed', cause: 'malformed-credential' });
  });
});

test('one value under two names for environments declared apart', async () => {
  const bearer = (token: string, environment: string) =>
    `{ scheme: bearer, token: ${token}, probe: GET /, targets: { ${environment}: "http://127.0.0.1:9" } }`;
  const env = { A: 'abcdef123456', B: 'abcdef123456', C: 'another-one' };
  const ran = await run(
    {
      a: bearer('$A', 'production'),
      b: bearer('$B', 'staging'),
      c: bearer('$C', 'staging'),
      d: bearer('$B', 'production'),
    },
    env,
    { offline: true },
  );
  expect(ran.of('a')).toMatchObject({ level: 'warn', cause: 'wrong-environment' });
  expect(ran.of('b')).toMatchObject({ level: 'warn', cause: 'wrong-environment' });
  expect(ran.of('c').level).toBe('pass');
  expect(ran.of('d').level).toBe('pass');
});

test('the fix names the variable that is wrong', async () => {
  const basic =
    '{ scheme: basic, username: $USER_NAME, password: $PASSWORD, probe: GET /, targets: { production: "http://127.0.0.1:9" } }';
  const entry = (await run({ it: basic }, { USER_NAME: 'me' }, { offline: true })).of('it');
  expect(entry.fix[0]).toContain('Set PASSWORD');
});

test('no message repeats a value', async () => {
  const value = fake('very', 'secret', 'value\u200b');
  expect(JSON.stringify(await inspectBearer(value))).not.toContain('verysecret');
});
