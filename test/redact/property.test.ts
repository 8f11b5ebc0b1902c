import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { createRedactor } from '../../src/redact/redactor.ts';
import { weaknessOf } from '../../src/redact/strength.ts';
import { forms } from './forms.ts';
import { givesAway } from './oracle.ts';

/** Random tokens, passwords with every punctuation mark, passphrases, hex, digits: what people store. */
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const of = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
const secrets = fc
  .oneof(
    of(letters, 12, 60),
    of(`${letters}-_`, 16, 80),
    of(`${letters}+/`, 16, 64).map(text => `${text}==`),
    of('0123456789abcdef', 24, 64),
    of(`${letters}!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`, 12, 40),
    fc.array(of('abcdefghijklmnopqrstuvwxyz', 3, 8), { minLength: 4, maxLength: 6 }).map(words => words.join('-')),
  )
  .filter(secret => weaknessOf(secret) === null && secret.replace(/[^a-z0-9]/gi, '').length >= 8);
const around = fc.string({ unit: fc.constantFrom(...'abc xyz=:/,.\n'), maxLength: 20 });

describe('no known secret comes out', () => {
  for (const [name, write] of Object.entries(forms)) {
    test(`written as ${name}`, () => {
      fc.assert(
        fc.property(secrets, around, around, (secret, before, after) => {
          const text = `${before} ${write(secret)} ${after}`;
          const redactor = createRedactor([new Secret('KEY', secret)]);
          const redacted = redactor.redact(text);
          expect(givesAway(redacted, secret), redacted).toBe(false);
          expect(redactor.audit(redacted)).toEqual([]);
          if (givesAway(text, secret)) expect(redactor.audit(text)).not.toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  }
});
