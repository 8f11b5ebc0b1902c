import type { Incident, Report, SentRequest, StartedAfter, ValidationEntry } from '../../model/report.ts';
import { requestOf } from './request.ts';
import { count, duration, grouped, instant, list, times } from './words.ts';

/** One thing that support asks for. The label is ours; values hold text from logs and must be escaped where they land. */
export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

/**
 * What is known of an incident, in the order in which support asks for it (the Dailybot page, "If none of this worked").
 * What isn't known is left out.
 */
export function factsOf(incident: Incident, report: Report): readonly Fact[] {
  return known([
    ['Request', [requestOf(incident)]],
    ['Status', [String(incident.status)]],
    ['Message', [incident.message]],
    ['WWW-Authenticate', [incident.wwwAuthenticate]],
    ['Seen', [seen(incident)]],
    ['Started', [incident.startedAfter && startedAfter(incident.startedAfter)]],
    ['Request ids', incident.requestIds],
    ['Credential', [credentialOf(incident)]],
    ['Provider', [incident.provider]],
    ['Client', [incident.client]],
    ['Succeeded nearby', incident.siblings],
    ['Clock', [clockOf(incident, report)]],
    ['In the logs', places(incident)],
    ['Inferred', [inferred(incident)]],
  ]);
}

/** By name and shape, never by value: `datasets (Bearer, JWT)`. */
export function credentialOf({ credential, credentialShape }: Incident): string | null {
  if (credential === null) return credentialShape;
  return credentialShape === null ? credential : `${credential} (${credentialShape})`;
}

/** The same of a credential that was checked. */
export function entryFacts(entry: ValidationEntry): readonly Fact[] {
  const { credential, environment, provider, request, checks, expiresAt, requestIds, clockOffset, checkedAt } = entry;
  return known([
    ['Credential', [`${credential}, for ${environment}`]],
    ['Provider', [provider]],
    ['Request', [request && `${request.method} ${request.url}`]],
    ['Answer', [request && answer(request)]],
    ['Checked', [instant(checkedAt)]],
    ['Runs out', [expiresAt && instant(expiresAt)]],
    ['Checks', checks.map(check => `${check.level}: ${check.message}`)],
    ['Request ids', requestIds],
    ['Clock', [clockOffset === null ? null : clock(clockOffset)]],
  ]);
}

/** `401 in 41 ms`. */
export function answer({ status, milliseconds }: SentRequest): string {
  return `${status ?? 'none'} in ${grouped(milliseconds)} ms`;
}

/** How often and when, with the zone: `3 times, from … to …`. */
export function seen({ count: number, firstSeen, lastSeen, assumedZone }: Incident): string {
  const often = times(number);
  if (firstSeen === null || lastSeen === null) return `${often}, at a time that the log doesn’t tell`;
  const when =
    firstSeen === lastSeen ? `at ${instant(firstSeen)}` : `from ${instant(firstSeen)} to ${instant(lastSeen)}`;
  return `${often}, ${when}${assumedZone === null ? '' : ` (the log names no zone; ${assumedZone} is assumed)`}`;
}

/** `12 minutes after the rotation of DATASETS_JWT (2026-11-22 10:02:00 UTC)`. */
export function startedAfter({ kind, what, at, seconds }: StartedAfter): string {
  const event = kind === 'rotation' ? `the rotation of ${what}` : `the deployment to ${what}`;
  return `${duration(seconds)} after ${event} (${instant(at)})`;
}

/** How far the provider's clock is from ours, where the check of the incident's credential measured it. */
export function clockOf(incident: Incident, report: Report): string | null {
  const entries = report.validation.filter(entry => entry.credential === incident.credential);
  const offset = entries.map(entry => entry.clockOffset).find(seconds => seconds !== null);
  return offset === undefined ? null : clock(offset);
}

export function clock(seconds: number): string {
  if (Math.abs(seconds) < 1) return 'the provider’s clock and ours agree within a second';
  return `the provider’s clock is ${duration(seconds)} ${seconds > 0 ? 'ahead of' : 'behind'} ours`;
}

const placesShown = 5;

function places({ occurrences, count: number }: Incident): readonly string[] {
  const shown = occurrences.slice(0, placesShown).map(at => {
    const step = at.step === null ? '' : ` (step ${at.step})`;
    return `${at.source}:${at.line}${step}`;
  });
  const more = number - shown.length;
  return more > 0 && shown.length > 0 ? [...shown, `and ${count(more, 'time')} more`] : shown;
}

function inferred(incident: Incident): string | null {
  if (incident.inferred.length === 0) return null;
  return `${list(incident.inferred)}, from neighbouring lines of the same step`;
}

function known(facts: readonly (readonly [string, readonly (string | null)[]])[]): readonly Fact[] {
  return facts
    .map(([label, values]) => ({ label, values: values.filter(value => value !== null && value !== '') as string[] }))
    .filter(fact => fact.values.length > 0);
}
