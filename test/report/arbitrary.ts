import fc from 'fast-check';
import { causes } from '../../src/model/cause.ts';
import type { Incident, Occurrence, Report, Run, ValidationEntry } from '../../src/model/report.ts';
import { entry, incident, report } from './build.ts';

const time = fc.integer({ min: 0, max: 40 }).map(minute => new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString());
const timeOrNull = fc.option(time, { nil: null });
const word = fc.constantFrom('a', 'b', 'c', '::error::x', '__proto__');
const words = fc.array(word, { maxLength: 3 });

const occurrence: fc.Arbitrary<Occurrence> = fc.record({
  source: word,
  line: fc.integer({ min: 1, max: 60 }),
  timestamp: timeOrNull,
  step: fc.option(word, { nil: null }),
});

const someIncident: fc.Arbitrary<Incident> = fc
  .record({
    id: fc.constantFrom('1', '2', '3'),
    message: fc.option(word, { nil: null }),
    cause: fc.constantFrom(...causes),
    count: fc.integer({ min: 1, max: 90 }),
    firstSeen: timeOrNull,
    lastSeen: timeOrNull,
    occurrences: fc.array(occurrence, { maxLength: 40 }),
    requestIds: words,
    siblings: words,
    fix: words,
    startedAfter: fc.option(
      fc.record({ kind: fc.constant('rotation' as const), what: word, at: time, seconds: fc.nat(99) }),
      { nil: null },
    ),
  })
  .map(incident);

const someEntry: fc.Arbitrary<ValidationEntry> = fc
  .record({
    credential: word,
    environment: word,
    outcome: fc.constantFrom('accepted' as const, 'rejected' as const),
    checkedAt: time,
    expiresAt: timeOrNull,
  })
  .map(entry);

const someRun: fc.Arbitrary<Run> = fc.record({
  repository: fc.constant('acme/shop'),
  workflow: fc.constant('Deploy'),
  runId: fc.constantFrom(1, 2),
  attempt: fc.constant(1),
  job: fc.option(word, { nil: null }),
  sha: fc.constant('0123'),
  ref: fc.constant('refs/heads/main'),
  environment: fc.option(word, { nil: null }),
});

/** Reports small in their words, so that any two of them have much in common to be merged. */
export const someReport: fc.Arbitrary<Report> = fc
  .record({
    tool: fc.record({ name: fc.constant('auth-check' as const), version: fc.constantFrom('1.0.0', '1.2.0', '1.10.0') }),
    generatedAt: time,
    run: fc.option(someRun, { nil: null }),
    sources: fc.array(fc.record({ name: word, bytes: fc.nat(2), lines: fc.nat(2) }), { maxLength: 4 }),
    incidents: fc.uniqueArray(someIncident, { selector: one => one.id, maxLength: 3 }),
    omitted: fc.nat(3),
    rotations: fc.array(
      fc.record({ secret: word, at: time, scope: fc.constant(null), source: fc.constant('github' as const) }),
      { maxLength: 3 },
    ),
    deployments: fc.array(fc.record({ environment: word, sha: word, at: time, state: word }), { maxLength: 3 }),
    validation: fc.array(someEntry, { maxLength: 4 }),
    redaction: fc.record({ total: fc.nat(9), byKind: fc.dictionary(word, fc.nat(9)) }),
    tried: words,
    notes: words,
  })
  .map(report);
