import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { isPlain } from '../../src/config/wording.ts';
import { AuthCheckError } from '../../src/model/error.ts';
import { presets } from './presets.ts';

/** Values as secrets look; obviously made up, and joined at run time so that no scanner trips. Nobody tells words from words. */
const secret = fc
  .oneof(
    fc
      .string({ minLength: 8, maxLength: 60, unit: fc.constantFrom(...'abcXYZ0189_-+/=.$:@#') })
      .map(tail => `Zq7${tail}`),
    fc
      .constantFrom('ghp', 'sk_live', 'xoxb', 'eyJhbGciOi')
      .chain(prefix =>
        fc
          .string({ minLength: 20, maxLength: 40, unit: fc.constantFrom(...'aBcD0123456789') })
          .map(tail => `${prefix}_Zq7${tail}`),
      ),
  )
  .filter(value => !isPlain(value));

/** Where people put a secret by mistake; § is its place. */
const mistakes = [
  'version: 1\ncredentials:\n  api:\n    scheme: bearer\n    token: §\n',
  'version: 1\ncredentials:\n  api:\n    scheme: bearer\n    token: "§\n',
  'version: 1\ncredentials:\n  api:\n    scheme: bearer\n    token:§\n',
  'version: 1\ncredentials:\n  api:\n    scheme: bearer\n    tokn: §\n',
  'version: 1\ncredentials:\n  api:\n    scheme: bearer\n    token: [§]\n',
  'version: 1\ncredentials:\n  api:\n    scheme: bearer\n    token: { value: § }\n',
  'version: 1\ncredentials:\n  api:\n    scheme: bearer\n    token: |\n      §\n    probe\n',
  'version: 1\ncredentials:\n  api: { scheme: bearer, token: §, targets: {} }\n',
  'version: 1\ncredentials:\n  api: { scheme: bearer, token: §, foo: 1, token: x }\n',
  'version: 1\ncredentials:\n  api: §\n',
  'version: 1\ncredentials: §\n',
  'version: §\n',
  '§\n',
  '§: 1\n',
  'version: 1\ncredentials:\n  api:\n    provider: mistral\n    token:§\n',
  'version: 1\ncredentials:\n  api:\n    provider: bonsai\n    username: a\n    password: §\n    targets: { a: {} }\n',
  'version: 1\ncredentials:\n  api:\n    provider: bonsai\n    username: a\n    password: §   # old: §\n    targets: { a: {} }\n',
  'version: 1\ncredentials:\n  api:\n    scheme: bearer # §\n    timeout: 1\n',
  'version: 1\ncredentials:\n  api:\n    provider: signer\n    access-key-id: a\n    private-key: §\n',
  'version: 1\ncredentials:\n  api:\n    provider: calypsoai\n    token: $A\n    targets: { a: "https://u:§@h.example" }\n',
  'version: 1\ncredentials:\n  api:\n    provider: calypsoai\n    token: $A\n    targets: { a: "https://h.example/?key=§" }\n',
  'version: 1\ncredentials:\n  api:\n    provider: calypsoai\n    token: $A\n    targets: { a: "http://h.example/§" }\n',
  'version: 1\ncredentials:\n  api:\n    provider: calypsoai\n    token: $A\n    probe: §\n',
  'version: 1\ncredentials:\n  api:\n    provider: calypsoai\n    token: $A\n    expect: §\n    timeout: §\n    control: §\n',
  'version: 1\nproxy: http://u:§@proxy.example\ncredentials: {}\n',
  'version: 1\nca: §\ncredentials: {}\n',
  'version: 1\n\t§\n',
];

test('a secret in a wrong place is never repeated', () => {
  fc.assert(
    fc.property(fc.constantFrom(...mistakes), secret, (mistake, value) => {
      const shown = shownFor(mistake.replaceAll('§', () => value));
      expect(shown).not.toContain(value);
      // Neither a piece of it that is long enough to be of use.
      for (const piece of value.match(/Zq7[A-Za-z0-9]{5,}/g) ?? []) expect(shown).not.toContain(piece);
    }),
    { numRuns: 3000 },
  );
});

test('nor is the value of a variable', () => {
  const value = ['Zq7', 'hunter2hunter2'].join('');
  const text =
    'version: 1\ncredentials:\n  api:\n    provider: calypsoai\n    token: $A\n    targets: { a: $A, b: "http://$A/" }\n';
  expect(shownFor(text, { A: value })).not.toContain(value);
});

function shownFor(text: string, env: Record<string, string> = {}): string {
  try {
    loadConfig({ file: 'auth-check.yml', text }, env, presets);
    return '';
  } catch (error) {
    if (!(error instanceof AuthCheckError)) throw error;
    return [error.message, ...error.problems.flatMap(({ message, excerpt, help }) => [message, excerpt, help])].join(
      '\n',
    );
  }
}
