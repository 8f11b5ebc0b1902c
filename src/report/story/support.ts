import type { Incident, Report, ValidationEntry } from '../../model/report.ts';
import { entryFacts, type Fact, factsOf } from './facts.ts';
import { requestOf } from './request.ts';
import { tellEntry, tellIncident } from './tell.ts';
import { clip, instant, list } from './words.ts';

/**
 * A message to the provider's support, ready to send: plain text, its lines holding text from logs. It says what the
 * founding page asks to gather before support is contacted (Dailybot, "If none of this worked"), and what isn't known of it.
 */
export function supportMessage(incident: Incident, report: Report): readonly string[] {
  const since = incident.firstSeen === null ? '' : ` since ${instant(incident.firstSeen)}`;
  return letter({
    subject: `${incident.status} for ${requestOf(incident) ?? 'our request'}${since}`,
    opening: tellIncident(incident),
    facts: factsOf(incident, report).filter(fact => !ours.includes(fact.label)),
    unknown: unknownOf(incident),
    tried: report.tried,
    curl: incident.curl,
  });
}

/** The same for a credential that was refused when it was checked. */
export function supportMessageOfEntry(entry: ValidationEntry, report: Report): readonly string[] {
  const { request, credential, curl, checkedAt } = entry;
  const what = request === null ? credential : `${request.method} ${request.url}`;
  return letter({
    subject: `${request?.status ?? 'No answer'} for ${what} at ${instant(checkedAt)}`,
    opening: tellEntry(entry),
    facts: entryFacts(entry).filter(fact => !ours.includes(fact.label)),
    unknown: [],
    tried: report.tried,
    curl,
  });
}

/** Facts that help on our side alone. */
const ours: readonly string[] = ['In the logs', 'Provider'];

interface Letter {
  readonly subject: string;
  readonly opening: string;
  readonly facts: readonly Fact[];
  readonly unknown: readonly string[];
  readonly tried: readonly string[];
  readonly curl: string | null;
}

function letter({ subject, opening, facts, unknown, tried, curl }: Letter): readonly string[] {
  const missing: Fact = { label: 'Not known', values: unknown.length === 0 ? [] : [list(unknown)] };
  const steps: Fact = { label: 'We tried', values: tried };
  const repeat = curl === null ? [] : ['', 'To repeat the call, with the credential left out:', '', `  ${curl}`];
  return [
    `Subject: ${clip(subject, 150)}`,
    '',
    'Hello,',
    '',
    clip(opening, 1000),
    '',
    ...[...facts, steps, missing].flatMap(factLines),
    ...repeat,
    '',
    'Could you look this up on your side, and tell us why it is refused and what we have to change?',
  ];
}

function factLines({ label, values }: Fact): readonly string[] {
  const [first, ...more] = values.map(value => clip(value, 500));
  if (more.length === 0) return first === undefined ? [] : [`${label}: ${first}`];
  return [`${label}:`, ...[first, ...more].map(value => `  - ${value}`)];
}

/** What support will ask for and the logs don't tell. */
function unknownOf(incident: Incident): readonly string[] {
  const asked: readonly (readonly [string, boolean])[] = [
    ['method', incident.method !== null],
    ['endpoint', incident.host !== null && incident.path !== null],
    ['message', incident.message !== null],
    ['time', incident.firstSeen !== null],
    ['request id', incident.requestIds.length > 0],
    ['client', incident.client !== null],
    ['whether a rotation or deployment came before', incident.startedAfter !== null],
  ];
  return asked.filter(([, known]) => !known).map(([name]) => name);
}
