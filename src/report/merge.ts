import type { Report, Run, ValidationEntry } from '../model/report.ts';
import { mergeIncidents } from './merge/incidents.ts';
import { compare, distinct, grouped, least, sum, united } from './merge/order.ts';

/**
 * Reports made apart (the legs of a matrix, shards, many runs) as one. The order of the reports and of the merges never
 * matters: every part is a sum, a union, or a choice in a total order (test/report/merge.test.ts) – as long as no merge has
 * to drop incidents beyond the 1,000. The same report given twice counts twice. At least one report is needed.
 */
export function mergeReports(reports: readonly Report[]): Report {
  const { incidents, dropped } = mergeIncidents(reports.flatMap(report => report.incidents));
  return {
    schemaVersion: 1,
    tool: { name: 'auth-check', version: newest(reports.map(report => report.tool.version)) },
    generatedAt: latest(reports.map(report => report.generatedAt)),
    run: commonRun(reports.map(report => report.run)),
    sources: distinct(
      reports.flatMap(report => report.sources),
      source => source.name,
    ),
    incidents,
    omitted: sum(reports.map(report => report.omitted)) + dropped,
    rotations: distinct(
      reports.flatMap(report => report.rotations),
      rotation => rotation.at,
    ),
    deployments: distinct(
      reports.flatMap(report => report.deployments),
      deployment => deployment.at,
    ),
    validation: mergeValidation(reports.flatMap(report => report.validation)),
    redaction: mergeRedaction(reports),
    tried: united(reports.map(report => report.tried)),
    notes: mergeNotes(reports),
  };
}

/** The run where all reports are of one; its job and environment where all agree on them. Else null: it would mislead. */
function commonRun(runs: readonly (Run | null)[]): Run | null {
  const [first] = runs;
  if (!first || !runs.every(run => run !== null && sameRun(run, first))) return null;
  const all = runs as readonly Run[];
  const shared = <K extends 'job' | 'environment'>(key: K) =>
    all.every(run => run[key] === first[key]) ? first[key] : null;
  return { ...first, job: shared('job'), environment: shared('environment') };
}

function sameRun(a: Run, b: Run): boolean {
  const identity = ({ repository, workflow, runId, attempt, sha, ref }: Run) =>
    JSON.stringify([repository, workflow, runId, attempt, sha, ref]);
  return identity(a) === identity(b);
}

/** The same verdict on the same credential at the same target counts once, as it was last seen; different verdicts all stay. */
function mergeValidation(entries: readonly ValidationEntry[]): readonly ValidationEntry[] {
  const verdict = ({ credential, provider, environment, outcome, level, cause }: ValidationEntry) =>
    JSON.stringify([credential, environment, provider, level, outcome, cause]);
  return grouped(entries, verdict).map(same => {
    const checkedAt = latest(same.map(entry => entry.checkedAt));
    return least(same.filter(entry => entry.checkedAt === checkedAt));
  });
}

function mergeRedaction(reports: readonly Report[]): Report['redaction'] {
  const counts = reports.flatMap(report => Object.entries(report.redaction.byKind));
  const byKind = grouped(counts, ([kind]) => kind).map(same => [same[0]![0], sum(same.map(([, number]) => number))]);
  return { total: sum(reports.map(report => report.redaction.total)), byKind: Object.fromEntries(byKind) };
}

/** Placeholders are keyed and numbered by report (redact/pseudonyms.ts): across reports they tell nothing. */
const aboutPlaceholders =
  'Placeholders such as [jwt #1] were numbered in each of the merged reports: the same one in two incidents may stand for two secrets.';

function mergeNotes(reports: readonly Report[]): readonly string[] {
  const isMixed = reports.length > 1 && reports.some(report => report.redaction.total > 0);
  return distinct([...reports.flatMap(report => report.notes), ...(isMixed ? [aboutPlaceholders] : [])]);
}

function newest(versions: readonly string[]): string {
  const newer = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true }) || compare(a, b);
  return versions.toSorted(newer).at(-1)!;
}

/** ISO times of one form are in time's order by the alphabet; those that differ in form are compared as instants first. */
function latest(times: readonly string[]): string {
  return times.reduce((a, b) => ((Date.parse(a) - Date.parse(b) || compare(a, b)) < 0 ? b : a));
}
