import { causeWords } from '../../model/cause-words.ts';
import type { Incident, Report, ValidationEntry } from '../../model/report.ts';
import { startedAfter } from './facts.ts';
import { byUrgency, reasonOf } from './next.ts';
import { requestOf } from './request.ts';
import { count, instant, list, times } from './words.ts';

/** A sentence that says what happened, for somebody who knows nothing of it yet. */
export function tellIncident(incident: Incident): string {
  const request = requestOf(incident) ?? 'A request that the log doesn’t name';
  const often = incident.count === 1 ? '' : ` ${times(incident.count)}`;
  const since =
    incident.firstSeen === null ? '' : `${incident.count === 1 ? ' at' : ' since'} ${instant(incident.firstSeen)}`;
  const after = incident.startedAfter === null ? '' : ` It started ${startedAfter(incident.startedAfter)}.`;
  return `${request} was refused${often} with ${incident.status}${since}: ${causeWords[incident.cause].title}.${after}`;
}

/** The same of a credential that was checked. */
export function tellEntry(entry: ValidationEntry): string {
  const { credential, environment, outcome, request } = entry;
  const status = request?.status ? ` with ${request.status}` : '';
  const reason = reasonOf(entry);
  return `${credential} (${environment}) ${outcomePhrases[outcome]}${status}${reason === null ? '' : `: ${reason}`}.`;
}

const outcomePhrases: Readonly<Record<ValidationEntry['outcome'], string>> = {
  accepted: 'was accepted',
  rejected: 'was rejected',
  forbidden: 'is known, but forbidden',
  unreachable: 'could not be checked, no answer came',
  malformed: 'was not sent, it can’t be right',
  inconclusive: 'was asked about, the answer proves nothing',
  skipped: 'was not checked',
};

/** What a reader should know first, in a few words. */
export function titleOf(report: Report): string {
  const { incidents, validation, sources } = report;
  const [worst] = incidents;
  const [entry] = byUrgency(validation);
  if (worst !== undefined && worst.cause !== 'unknown') return capital(causeWords[worst.cause].title);
  if (worst !== undefined) return `${worst.host ?? 'A provider'} refuses with ${worst.status}`;
  if (entry !== undefined && entry.level !== 'pass') return tellEntry(entry).replace(/\.$/, '');
  if (validation.some(({ outcome }) => outcome !== 'skipped')) return 'Every credential is in order';
  return sources.length > 0 ? 'No authentication failure found' : 'Nothing was checked';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How much was checked and found, in a sentence or two. */
export function tally(report: Report): string {
  const sentences = [...checked(report.validation), ...found(report)];
  return sentences.length > 0 ? sentences.join(' ') : 'Nothing was checked: no credential and no log was given.';
}

/** The tally, and what happened most often. */
export function headline(report: Report): string {
  const { incidents, omitted } = report;
  const [worst] = incidents;
  if (worst === undefined) return tally(report);
  const only = incidents.length + omitted === 1;
  const opening = only ? checked(report.validation) : [tally(report), 'Most often:'];
  return [...opening, tellIncident(worst)].join(' ');
}

function checked(validation: readonly ValidationEntry[]): string[] {
  if (validation.length === 0) return [];
  const checked = validation.filter(entry => entry.outcome !== 'skipped').length;
  if (checked === 0)
    return [`None of ${count(validation.length, 'credential check')} was carried out: all were skipped.`];
  const parts = (['fail', 'warn'] as const).flatMap(level => {
    const number = validation.filter(entry => entry.level === level).length;
    return number === 0 ? [] : [`${number} ${verdict[level](number)}`];
  });
  const total = count(validation.length, 'credential check');
  return [parts.length === 0 ? `All is well with ${total}.` : `Of ${total}, ${list(parts)}.`];
}

const verdict = {
  fail: () => 'failed',
  warn: (number: number) => (number === 1 ? 'needs attention' : 'need attention'),
};

function found({ incidents, omitted, sources }: Report): string[] {
  const logs = count(sources.length, 'log');
  if (incidents.length === 0) return sources.length === 0 ? [] : [`No authentication failure was found in ${logs}.`];
  const number = incidents.reduce((sum, incident) => sum + incident.count, 0);
  const kinds = count(incidents.length + omitted, 'authentication failure');
  return [`${kinds} in ${logs}, seen ${times(number)}.`];
}
