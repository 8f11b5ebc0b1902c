import { expect, test } from 'vitest';
import { startedAfter } from '../../../src/analyze/correlate/started-after.ts';
import type { Credential } from '../../../src/model/config.ts';
import { Secret } from '../../../src/model/secret.ts';

const credential = { auth: { scheme: 'bearer', token: new Secret('KEY', 'x') } } as Credential;
const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;
const rotation = (secret: string, minute: number) => ({
  secret,
  at: at(minute),
  scope: null,
  source: 'github' as const,
});
const deployment = (minute: number) => ({ environment: 'production', sha: 'abc', at: at(minute), state: 'success' });

test.each([
  ['the credential’s rotation', [rotation('KEY', 5)], [], { kind: 'rotation', what: 'KEY', at: at(5), seconds: 300 }],
  ['a deployment', [], [deployment(9)], { kind: 'deployment', what: 'production', at: at(9), seconds: 60 }],
  ['the later of both', [rotation('KEY', 8)], [deployment(9), deployment(7)], { kind: 'deployment', at: at(9) }],
  ['no other secret’s', [rotation('OTHER', 5)], [], null],
  ['nothing that came later', [rotation('KEY', 11)], [deployment(12)], null],
])('starts after %s', (_, rotations, deployments, expected) => {
  const found = startedAfter(at(10), credential, { rotations, deployments });
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject(expected);
});

test('a failure without a time starts after nothing', () => {
  expect(startedAfter(null, credential, { rotations: [rotation('KEY', 5)], deployments: [] })).toBeNull();
});
