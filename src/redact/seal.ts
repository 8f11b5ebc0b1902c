import type { Problem } from '../model/error.ts';
import { incidentId } from '../model/incident-id.ts';
import type { Incident, Report } from '../model/report.ts';
import type { SealedReport } from '../model/sealed.ts';
import type { Finder } from './finder.ts';
import { type Match, replaced } from './matches.ts';
import type { Tally } from './tally.ts';

/** What the seal needs of a redactor. */
export interface Tools {
  readonly finder: Finder;
  placeholder(match: Match): string;
  readonly tally: Tally;
  /** Secrets that could not be looked for everywhere. */
  readonly problems: readonly Problem[];
}

type Clean = (text: string, tools: Tools) => string;

/** What the contract has in the place of what is secret in a path or a query. */
const redacted = '[REDACTED]';

/** A text is cut after it was cleaned, never before: a secret that was cut in two would no longer be known. */
const longestText = 4096;

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const url = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/?#]*@)?([^/?#]*)([^?#]*)(.*)$/is;

/** Fields that are cleaned as what they are; the others are text. */
const fields: Readonly<Record<string, Clean>> = {
  host,
  path,
  query,
  url: cleanUrl,
  id,
  sha: id,
  requestIds: id,
  fix: advice,
};

/**
 * Cleans every string of a report, the keys of its objects as well, and adds what was taken out to its counts. All of it is read
 * before any of it is cleaned, since what is marked as a secret in one field may stand unmarked in another.
 */
export function sealReport(report: Report, tools: Tools): SealedReport {
  const seen = new Set<string>();
  walk(report, '', (text, field) => {
    if (field !== 'fix' && !seen.has(text) && !time.test(text)) tools.finder.study(text);
    seen.add(text);
    return text;
  });
  const clean = walk(report, '', cleaner(tools)) as Report;
  tools.tally.add(report.redaction);
  const incidents = clean.incidents.map((incident, index) => identified(incident, report.incidents[index]!));
  const notes = [...clean.notes, ...tools.problems.map(({ message }) => message)];
  const sealed: Report = { ...clean, incidents, notes, redaction: tools.tally.redaction };
  return sealed as SealedReport;
}

/** An id is a hash of what tells failures apart: one of a path with a secret in it would let a guess at the secret be tested. */
function identified(incident: Incident, { host, path }: Incident): Incident {
  if (incident.host === host && incident.path === path) return incident;
  return { ...incident, id: incidentId(incident, incident.provider) };
}

/** Cleans a string as what it is. Names of logs and of fields come by the thousand: what needed no cleaning is known again. */
function cleaner(tools: Tools): (text: string, field: string) => string {
  const harmless = new Set<string>();
  return (text, field) => {
    const known = `${field} ${text}`;
    if (harmless.has(known)) return text;
    const cleaned = (fields[field] ?? cleanText)(text, tools);
    if (cleaned === text) harmless.add(known);
    return cleaned;
  };
}

/** A copy with every string given to `clean`; the items of a list go by the list's name. */
function walk(value: unknown, field: string, clean: (text: string, field: string) => string): unknown {
  if (typeof value === 'string') return clean(value, field);
  if (Array.isArray(value)) return value.map(item => walk(item, field, clean));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key, 'key'), walk(item, key, clean)]));
}

function cleanText(text: string, tools: Tools): string {
  return time.test(text) ? text : shortened(hidden(text, tools.finder.find(text), tools));
}

function id(text: string, tools: Tools): string {
  return hidden(text, tools.finder.find(text, 'sure'), tools);
}

function advice(text: string, tools: Tools): string {
  return hidden(text, tools.finder.find(text, 'shaped'), tools);
}

function hidden(text: string, matches: readonly Match[], { tally, placeholder }: Tools): string {
  return replaced(text, matches, match => {
    tally.count(match.kind);
    return placeholder(match);
  });
}

function host(text: string, tools: Tools): string {
  return withoutSecrets(text.slice(text.lastIndexOf('@') + 1), tools, 'sure');
}

function path(text: string, tools: Tools): string {
  return withoutSecrets(text.replace(/[?#].*$/s, ''), tools);
}

function query(name: string, tools: Tools): string {
  return withoutSecrets(name, tools) === name ? name : redacted;
}

function cleanUrl(text: string, tools: Tools): string {
  const [, scheme, authority, segments, rest] = url.exec(text) ?? [];
  if (scheme === undefined) return withoutSecrets(text, tools);
  return `${scheme}${host(authority!, tools)}${path(segments!, tools)}${withoutSecrets(rest!, tools)}`;
}

function withoutSecrets(text: string, tools: Tools, certainty?: 'sure'): string {
  const unmasked = text.replace(/\*{3,}/g, redacted);
  return hidden(unmasked, tools.finder.find(unmasked, certainty), { ...tools, placeholder: () => redacted });
}

/** Cut at a bound, but never inside a placeholder or a character. */
function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText).replace(/\[[^[\]\n]{0,100}$|[\ud800-\udbff]$/, '')}…`;
}
