import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Auth } from '../../src/model/config.ts';
import { curlOf, tokenCurlOf } from '../../src/model/curl.ts';
import { Secret } from '../../src/model/secret.ts';

const token = new Secret('TOKEN', 'never printed');
const url = 'https://api.example.com/v1/me?a=1&b=$HOME`id`';

/** The words that a shell makes of a command. */
function wordsOf(command: string, env: Readonly<Record<string, string>>): string[] {
  const script = `print() { for word; do printf '%s\\0' "$word"; done; }; print ${command}`;
  return execFileSync('/bin/sh', ['-c', script], { env }).toString().split('\0').slice(0, -1);
}

describe.skipIf(process.platform === 'win32')('what a shell makes of it', () => {
  test.each<[Auth, string[]]>([
    [{ scheme: 'bearer', token }, ['--header', 'Authorization: Bearer a b"c', url]],
    [{ scheme: 'header', header: 'X-API-KEY', prefix: 'Key ', token }, ['--header', 'X-API-KEY: Key a b"c', url]],
    [{ scheme: 'query', parameter: 'key', token }, ['--get', '--data-urlencode', 'key=a b"c', url]],
    [{ scheme: 'basic', username: 'me', password: token }, ['--user', 'me:a b"c', url]],
    [{ scheme: 'basic', username: 'me', password: null }, ['--user', 'me:', url]],
  ])('%o', (auth, words) => {
    const command = curlOf(auth, 'GET', url)!;
    expect(command).not.toContain('never printed');
    expect(wordsOf(command, { TOKEN: 'a b"c' })).toEqual(['curl', '--include', ...words]);
  });
});

test('other methods are named', () => {
  expect(curlOf({ scheme: 'bearer', token }, 'HEAD', url)).toContain('--head');
  expect(curlOf({ scheme: 'bearer', token }, 'POST', url)).toContain('--request POST');
});

test('curl can’t sign', () => {
  expect(curlOf({ scheme: 'signed', fields: {} }, 'GET', url)).toBeNull();
});

test('a refresh token that may not be used is not in the command either', () => {
  const auth = {
    scheme: 'oauth2',
    tokenUrl: 'https://id.example.com/token',
    grant: 'refresh_token',
    clientId: 'id',
    clientSecret: token,
    refreshToken: new Secret('REFRESH', 'x'),
    reusable: false,
    clientAuth: 'post',
    privateKey: null,
    scope: null,
  } as const;
  expect(tokenCurlOf(auth)).not.toContain('REFRESH');
  expect(tokenCurlOf({ ...auth, reusable: true })).toContain('refresh_token=$REFRESH');
});
