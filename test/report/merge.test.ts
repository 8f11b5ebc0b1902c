import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeReports } from '../../src/report/merge.ts';
import { someReport } from './arbitrary.ts';
import { entry, incident, report, story } from './build.ts';

describe('merging', () => {
  test('gives the same whichever reports are joined first', () => {
    fc.assert(
      fc.property(someReport, someReport, someReport, (a, b, c) => {
        const flat = mergeReports([a, b, c]);
        expect(mergeReports([mergeReports([a, b]), c])).toEqual(flat);
        expect(mergeReports([a, mergeReports([b, c])])).toEqual(flat);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same bytes in whatever order the reports come', () => {
    fc.assert(
      fc.property(fc.array(someReport, { minLength: 1, maxLength: 4 }), fc.nat(3), (reports, turn) => {
        const shuffled = [...reports.slice(turn), ...reports.slice(0, turn)].reverse();
        expect(JSON.stringify(mergeReports(shuffled))).toBe(JSON.stringify(mergeReports(reports)));
      }),
    );
  });

  test('adds counts and keeps ids', () => {
    const merged = mergeReports([story(), story()]);
    expect(merged.incidents.map(({ id, count }) => ({ id, count }))).toEqual([
      { id: 'a1b2c3d4e5f6', count: 6 },
      { id: 'b2c3d4e5f6a1', count: 2 },
    ]);
    expect(merged.redaction).toEqual({ total: 8, byKind: { jwt: 6, 'known secret': 2 } });
    expect(merged.notes).toHaveLength(2);
    expect(merged.sources).toHaveLength(2);
    expect(merged.validation).toHaveLength(3);
  });

  test('keeps the first 20 and the last 20 occurrences of both', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    const seen = (first: number) =>
      Array.from({ length: 40 }, (_, index) => {
        const minute = first + index * 2;
        return { source: 'a.log', line: minute, timestamp: at(minute), step: null };
      });
    const legs = [1, 2].map(first => report({ incidents: [incident({ occurrences: seen(first), count: 40 })] }));
    const [merged] = mergeReports(legs).incidents;
    const lines = merged!.occurrences.map(occurrence => occurrence.line);
    expect(lines).toEqual([...range(1, 20), ...range(61, 80)]);
  });

  test('lets the earliest leg say whether it started after a rotation', () => {
    const before = incident({ firstSeen: '2026-11-22T09:00:00.000Z', startedAfter: null });
    const [merged] = mergeReports([report({ incidents: [incident()] }), report({ incidents: [before] })]).incidents;
    expect(merged).toMatchObject({ firstSeen: '2026-11-22T09:00:00.000Z', startedAfter: null });
  });

  test('prefers a cause that is known', () => {
    const unknown = incident({ cause: 'unknown', message: null, fix: [] });
    const [merged] = mergeReports([report({ incidents: [unknown] }), report({ incidents: [incident()] })]).incidents;
    expect(merged).toMatchObject({ cause: 'expired-token', fix: incident().fix });
  });

  test('keeps every different verdict, and of the same one the latest', () => {
    const early = entry({ checkedAt: '2026-11-22T10:00:00.000Z' });
    const late = entry({ checkedAt: '2026-11-22T10:05:00.000Z' });
    const refused = entry({ outcome: 'rejected', level: 'fail', cause: 'expired-token' });
    const merged = mergeReports([report({ validation: [late, refused] }), report({ validation: [early] })]);
    expect(merged.validation).toEqual([refused, late]);
  });

  test('names the run only where all reports are of one, and its job where all are of that', () => {
    const { run } = story();
    const leg = report({ run: { ...run!, job: 'deploy (eu)' } });
    expect(mergeReports([story(), leg]).run).toEqual({ ...run, job: null });
    expect(mergeReports([story(), report({ run: { ...run!, runId: 2 } })]).run).toBeNull();
    expect(mergeReports([story(), report()]).run).toBeNull();
  });

  test('keeps the 1,000 incidents with the highest counts and counts the rest', () => {
    const many = (prefix: string) =>
      report({
        incidents: Array.from({ length: 600 }, (_, index) => incident({ id: `${prefix}${index}`, count: index + 1 })),
        omitted: 7,
      });
    const merged = mergeReports([many('a'), many('b')]);
    expect(merged.incidents).toHaveLength(1000);
    expect(merged.omitted).toBe(214);
    expect(merged.incidents.at(-1)!.count).toBe(101);
  });
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
