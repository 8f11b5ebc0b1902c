import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exchange } from '../../src/model/http.ts';
import { providers } from '../../src/providers/index.ts';
import { inspect } from '../../src/validate/inspect/inspect.ts';
import { judge } from '../../src/validate/judge/judge.ts';
import { readProbe } from '../../src/validate/reading.ts';
import { trialsOf } from '../../src/validate/trial.ts';
import { configOf } from './run.ts';

const now = new Date('2026-11-22T01:00:00Z');

function trialFor(token: string, more = '') {
  const yaml = `{ scheme: bearer, token: $TOKEN, probe: GET /me, targets: { production: "https://api.example.com" }${more} }`;
  return trialsOf(configOf({ it: yaml }, { TOKEN: token }), null)[0]!;
}

test('whatever a variable holds, inspection ends and repeats none of it', () => {
  const odd = fc.constantFrom(' ', '\n', '"', "'", '*', '%41', '\u200b', 'Bearer ', 'eyJ', '.', '${{', '}}', 'é');
  const value = fc.array(fc.oneof(odd, fc.string({ unit: 'binary' })), { maxLength: 8 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(value, text => {
      const { findings } = inspect(trialFor(text), providers, now);
      if (text.trim().length < 8) return;
      for (const { message } of findings) expect(message).not.toContain(text.trim());
    }),
  );
});

test('whatever a server answers becomes an entry of the contract', () => {
  const header = fc.constantFrom(
    'date',
    'location',
    'retry-after',
    'x-oauth-scopes',
    'www-authenticate',
    'content-type',
    'age',
  );
  const answer = fc.record({
    status: fc.integer({ min: 100, max: 599 }),
    headers: fc.dictionary(header, fc.string()),
    text: fc.oneof(fc.string(), fc.json()),
  });
  const trial = trialFor('abcdef123456', ', scopes: [a], organization: acme');
  fc.assert(
    fc.property(answer, given => {
      const url = 'https://api.example.com/me';
      const answered = { ...given, method: 'GET', url };
      const sent = { method: 'GET', url, sentAt: now, milliseconds: 5, headMilliseconds: 4, tries: 1 };
      const exchange: Exchange = { ...sent, answer: answered, failure: null };
      const observation = { exchange, reading: readProbe(answered, null), findings: [], granted: null };
      const inspection = inspect(trial, providers, now);
      const evidence = { trial, inspection, observation, siblings: [], skipped: null };
      const entry = judge(evidence, { onInconclusive: 'warn', now });
      expect(['accepted', 'rejected', 'forbidden', 'inconclusive']).toContain(entry.outcome);
      if (entry.outcome === 'rejected' || entry.outcome === 'forbidden') expect(entry.level).toBe('fail');
      if (entry.outcome === 'inconclusive') expect(entry.level).toBe('warn');
      if (entry.level !== 'pass' && entry.outcome !== 'accepted') expect(entry.cause).not.toBeNull();
    }),
  );
});
