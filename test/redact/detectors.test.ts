import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../src/redact/redactor.ts';
import { contexts, hints } from './contexts.ts';
import { kept } from './kept.ts';

const random = ['Zk9pQ2', 'vLx7Rb4', 'Nc8TqW'].join('');
const password = ['hun', 'ter2!x'].join('');
/** They look like a variable and like what a masker leaves. */
const deceptive = [`$Tr0ub4${'dor'}x`, `[${'hunter2'}x]`];
const redact = (text: string) => createRedactor([]).redact(text);

describe('a place that marks a credential hides what stands there', () => {
  for (const [name, context] of Object.entries(contexts)) {
    test(name, () => {
      for (const secret of [random, password]) {
        const text = redact(context(secret));
        expect(text).not.toContain(secret);
        expect(text).not.toContain(encodeURIComponent(secret));
        expect(text).toMatch(/\[[A-Z ]+ #1\]/);
      }
    });
  }
});

describe('a place that hints at a credential hides what looks like one', () => {
  for (const [name, context] of Object.entries(hints)) {
    test(name, () => expect(redact(context(random))).not.toContain(random));
  }
});

describe('what is no secret stays', () => {
  for (const text of kept) test(text, () => expect(redact(text)).toBe(text));
});

test.each(deceptive)('the password %s is taken for no placeholder', value => {
  expect(redact(`{"password": "${value}"}`)).toBe('{"password": "[PASSWORD #1]"}');
});

test('what was marked once is hidden where nothing marks it', () => {
  const redactor = createRedactor([]);
  redactor.redact(`password=${random}`);
  expect(redactor.redact(`failed for ${Buffer.from(random).toString('base64')}`)).toBe('failed for [PASSWORD #1]');
});
