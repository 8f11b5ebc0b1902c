import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { createRedactor } from '../../src/redact/redactor.ts';

const one = ['Zk9pQ2', 'vLx7Rb4', 'Nc8TqW'].join('');
const two = ['m4Xw8', 'Tz1Kd6', 'Hs3Yf'].join('');
const pem = (body: string) => `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`;
const lines = `MIIE${one.repeat(3)}\n${two.repeat(4)}`;
const jwt = ['eyJhbGciOiJIUzI1NiJ9', Buffer.from(`{"sub":"${one}"}`).toString('base64url'), two].join('.');

/** What is configured, and what of it must not come out either. */
const parts: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'a value with stray white space': [` ${one}\n`, [one]],
  'a value in quotes': [`"${one}"`, [one]],
  'lines of a multi-line secret': [`${one}\n${two}`, [one, two]],
  'a PEM’s body': [pem(lines), [lines.replace('\n', ''), ...lines.split('\n')]],
  'a PEM with escaped line breaks': [pem(lines).replaceAll('\n', '\\n'), [lines.replace('\n', '')]],
  'a JWT’s claims and signature': [jwt, jwt.split('.').slice(1)],
  'leaves of a JSON key': [
    JSON.stringify({
      type: 'service_account',
      private_key_id: one,
      private_key: pem(lines),
      client_secret: 'swordfishes!',
    }),
    [one, lines.replace('\n', ''), 'swordfishes!'],
  ],
  'the pair in base64': [Buffer.from(`bot-user-7x:${one}`).toString('base64'), [one, `bot-user-7x:${one}`]],
  'a database’s URL': [`postgres://app:${one}@db.example.com/x`, [one]],
  'an escaped password in a URL': [`amqp://app:${encodeURIComponent(`${one}&/x`)}@mq.example.com`, [`${one}&/x`]],
  'a connection string': [`Server=db.example.com;User ID=sa;Password=${one};Encrypt=True`, [one]],
  'a webhook': [`https://hooks.example.com/services/T0/${one}`, [one]],
};

describe('the inventory knows', () => {
  for (const [name, [value, hidden]] of Object.entries(parts)) {
    test(name, () => {
      const redactor = createRedactor([new Secret('THE_SECRET', value)]);
      for (const part of [value.trim(), ...hidden]) {
        const text = redactor.redact(`so ${part} it`);
        expect(text, part).toContain('[THE_SECRET #1]');
        for (const secret of hidden) expect(text).not.toContain(secret);
      }
    });
  }
});

test('hosts that a secret names stay readable', () => {
  const redactor = createRedactor([
    new Secret('DATABASE_URL', `postgres://app:${one}@db.example.com:5432/shop`),
    new Secret('API_URL', 'https://api.example.com/v1'),
    new Secret('DSN', `Server=db.example.com;User ID=sa;Password=${two}`),
  ]);
  const text = 'no route to db.example.com:5432; GET https://api.example.com/v1/me 401';
  expect(redactor.redact(text)).toBe(text);
});

describe('a weak value', () => {
  const weak = ['production', 'admin', '42', 's3cr', '20261122', 'us-east-1', 'postgres', 'aaaaaaaaaaaa'];

  for (const value of weak) {
    test(`"${value}" is named, and left alone where nothing marks it`, () => {
      const redactor = createRedactor([new Secret('WEAK', value)]);
      expect(redactor.problems.map(({ message }) => message)).toEqual([expect.stringContaining('"WEAK" is too')]);
      expect(redactor.redact(`deploying ${value} now`)).toBe(`deploying ${value} now`);
      expect(redactor.audit(`deploying ${value} now`)).toEqual([]);
    });
  }

  test('is hidden where the place marks it', () => {
    const redactor = createRedactor([new Secret('WEAK', 'production')]);
    expect(redactor.redact('PASSWORD=production')).toBe('PASSWORD=[PASSWORD #1]');
  });
});

test('what became known later is hidden from then on', () => {
  const redactor = createRedactor([]);
  expect(redactor.redact(`at ${one}`)).toBe(`at ${one}`);
  redactor.add(new Secret('OAUTH_TOKEN', one));
  expect(redactor.redact(`at ${one}`)).toBe('at [OAUTH_TOKEN #1]');
  expect(() => redactor.guard(`at ${one}`)).toThrow('secret "OAUTH_TOKEN" would have been shown (exact)');
  expect(redactor.guard('fine')).toBe('fine');
});
