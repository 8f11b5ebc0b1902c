import { causeWords } from '../../model/cause-words.ts';
import type { Incident, Report } from '../../model/report.ts';
import { clockOf, credentialOf, seen, startedAfter } from '../story/facts.ts';
import { levelOf } from '../story/next.ts';
import { requestOf } from '../story/request.ts';
import { clip, count } from '../story/words.ts';
import { labelled, marked, next, type Page, paragraph } from './page.ts';

/** Beyond these, a terminal is the wrong place: the rest is counted. */
const shown = 50;

/** Incidents, most frequent first, each with what was seen, what it means, and what to do next. */
export function incidentsText(page: Page, report: Report): string[] {
  const parts = report.incidents.slice(0, shown).flatMap(incident => ['', ...one(page, incident, report)]);
  const more = report.incidents.length + report.omitted - shown;
  const rest = more > 0 ? ['', ...paragraph(page, 2, `${count(more, 'more incident')} in the JSON report.`)] : [];
  return [page.paint.bold('Incidents'), ...parts, ...rest];
}

function one(page: Page, incident: Incident, report: Report): string[] {
  const { message, requestIds, wwwAuthenticate, cause, fix } = incident;
  const name = credentialOf(incident);
  const facts = [
    message === null ? null : `"${clip(message, 400)}"`,
    seen(incident),
    incident.startedAfter === null ? null : `started ${startedAfter(incident.startedAfter)}`,
    ...incident.evidence,
    wwwAuthenticate === null ? null : `WWW-Authenticate: ${clip(wwwAuthenticate, 200)}`,
    name === null ? null : `credential ${name}`,
    requestIds.length === 0 ? null : `request id ${requestIds.slice(0, 3).join(', ')}`,
    clockOf(incident, report),
    where(incident),
  ];
  return [
    ...title(page, incident),
    ...labelled(
      page,
      'saw',
      facts.filter(fact => fact !== null),
    ),
    ...labelled(page, 'means', [causeWords[cause].means]),
    ...next(page, fix, cause),
  ];
}

function title(page: Page, incident: Incident): string[] {
  const request = requestOf(incident) ?? 'a request that the log doesn’t name';
  return marked(page, levelOf(incident), `${incident.status} ${request}: ${causeWords[incident.cause].title}`);
}

function where({ occurrences }: Incident): string | null {
  const [first] = occurrences;
  if (first === undefined) return null;
  return `${first.source}:${first.line}${first.step === null ? '' : ` (step ${first.step})`}`;
}
