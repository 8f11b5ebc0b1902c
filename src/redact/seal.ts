import type { Redaction, Report } from '../model/report.ts';
import type { SealedReport } from '../model/sealed.ts';
import { type Match, replaced } from './find.ts';

/** What the seal needs of a redactor. */
export interface Tools {
  find(text: string): Match[];
  hide(match: Match): string;
  counts(): Redaction;
}

/** Cleans every string of a report, the keys of its objects as well, and adds what was taken out to its counts. */
export function sealReport(report: Report, { find, hide, counts }: Tools): SealedReport {
  const redact = (text: string) => replaced(text, find(text), hide);
  const clean = walk(report, redact) as Report;
  return { ...clean, redaction: added(clean.redaction, counts()) } as SealedReport;
}

/** A report that was read from a file has counts already: those of the secrets that its writer took out. */
function added(before: Redaction, now: Redaction): Redaction {
  const kinds = [...new Set([...Object.keys(before.byKind), ...Object.keys(now.byKind)])].sort();
  const byKind = kinds.map(kind => [kind, (before.byKind[kind] ?? 0) + (now.byKind[kind] ?? 0)]);
  return { total: before.total + now.total, byKind: Object.fromEntries(byKind) };
}

function walk(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map(item => walk(item, redact));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), walk(item, redact)]));
}
