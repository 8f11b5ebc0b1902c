import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { entry, incident, sealed, story } from './build.ts';
import { hostile, payloads } from './hostile.ts';

const failing = entry({ outcome: 'rejected', level: 'fail', cause: 'expired-token' });
const warning = entry({ outcome: 'unreachable', level: 'warn' });

test('a failing credential points at its line in the configuration and says what to do', () => {
  const [first] = annotationsOf(story());
  expect(first).toEqual({
    level: 'error',
    title: 'search (production): the credential is not accepted',
    message: [
      'GET https://api.bonsai.io/clusters answered 401.',
      'GET /clusters answered 401: Authentication failed.',
      'Next 1: Compare the stored value with the one in the provider’s dashboard.',
      'Next 2: Make a new key, and deploy again.',
    ].join('\n'),
    place: { file: '.github/auth-check.yml', line: 8, column: 3 },
  });
});

test('an incident points at the line of its step', () => {
  const [annotation] = annotationsOf(sealed({ incidents: [incident()] }));
  expect(annotation).toMatchObject({
    level: 'error',
    title: 'datasets: the token has expired (401)',
    place: { file: '.github/workflows/deploy.yml', line: 31 },
  });
  expect(annotation!.message).toContain('Next 1: Make a new token, update the secret, and deploy again.');
});

test('what accuses no credential only warns, what passed says nothing', () => {
  const incidents = [incident({ cause: 'not-auth' }), incident({ cause: 'unknown' })];
  const levels = annotationsOf(sealed({ incidents, validation: [warning, entry()] })).map(({ level }) => level);
  expect(levels).toEqual(['warning', 'warning', 'warning']);
});

test('ten of a level stay, credentials and frequent incidents first, and the rest is counted', () => {
  const incidents = Array.from({ length: 30 }, (_, index) => incident({ id: String(index), count: index + 1 }));
  const validation = [...Array.from({ length: 12 }, () => warning), failing];
  const all = annotationsOf(sealed({ incidents, validation }));
  const of = (level: string) => all.filter(annotation => annotation.level === level);
  expect(of('error')).toHaveLength(10);
  expect(of('error')[0]!.title).toBe('datasets (production): the token has expired');
  expect(of('error')[1]!.message).toContain('30 times');
  expect(of('warning')).toHaveLength(10);
  expect(of('notice').map(({ message }) => message)).toEqual([
    '21 more errors and 2 more warnings than GitHub shows for a step: all are in the step’s summary and in the report.',
  ]);
});

describe.each(payloads)('with hostile text %#', payload => {
  test('stays within the platform’s bounds and commands nothing', () => {
    for (const { title, message } of annotationsOf(hostile(payload))) {
      expect(title.length).toBeLessThanOrEqual(255);
      expect(message.length).toBeLessThanOrEqual(4096);
      expect(title).not.toMatch(/\p{C}/u);
      expect(message).not.toMatch(/[^\P{C}\n]/u);
      expect(`${title}\n${message}`).not.toMatch(/^\s*::|##\[/m);
      expect(message.isWellFormed()).toBe(true);
    }
  });
});
