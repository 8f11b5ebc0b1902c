import { causeWords } from '../model/cause-words.ts';
import type { Incident, Level, Place, Report, ValidationEntry } from '../model/report.ts';
import type { Annotation } from '../model/runner.ts';
import type { SealedReport } from '../model/sealed.ts';
import { terminal } from './escape/terminal.ts';
import { inert } from './escape/workflow-command.ts';
import { seen, startedAfter } from './story/facts.ts';
import { byUrgency, concerns, levelOf, reasonOf } from './story/next.ts';
import { exchangeOf, requestOf } from './story/request.ts';
import { clip, count, list } from './story/words.ts';

/** The runner keeps ten of a level from a step and drops the rest (actions/runner, ExecutionContext.cs). */
const perLevel = 10;
const longestMessage = 4096;
/** The limit of the checks API. */
const longestTitle = 255;

/**
 * The report's most useful annotations, ten of a level at most: credentials before incidents, failures before warnings,
 * frequent before rare. Where some had to be left out, a notice says how many.
 */
export function annotationsOf(report: SealedReport): readonly Annotation[] {
  const all = [
    ...byUrgency(report.validation)
      .filter(entry => entry.level !== 'pass')
      .map(ofEntry),
    ...incidents(report),
  ];
  const kept = [...first(all, 'error'), ...first(all, 'warning')];
  return kept.length === all.length ? kept : [...kept, leftOut(all, kept)];
}

function incidents({ incidents }: Report): Annotation[] {
  return incidents.toSorted((a, b) => b.count - a.count).map(ofIncident);
}

function ofEntry(entry: ValidationEntry): Annotation {
  const { credential, environment, outcome, request, fix, level, place } = entry;
  const title = `${credential} (${environment}): ${reasonOf(entry) ?? outcome}`;
  const asked = request && `${exchangeOf(request)}.`;
  return annotation(level, title, [asked, ...concerns(entry), ...next(fix)], place);
}

function ofIncident(incident: Incident): Annotation {
  const { status, cause, credential, message, fix, place, occurrences } = incident;
  const about = credential ?? incident.host ?? 'a request';
  const request = `${requestOf(incident) ?? 'A request'} was refused with ${status}: ${seen(incident)}.`;
  const [at] = occurrences;
  const lines = [
    request,
    message === null ? null : `"${clip(message, 600)}"`,
    incident.startedAfter === null ? null : `It started ${startedAfter(incident.startedAfter)}.`,
    ...next(fix),
    at === undefined ? null : `Log: ${at.source}:${at.line}`,
  ];
  return annotation(levelOf(incident), `${about}: ${causeWords[cause].title} (${status})`, lines, place);
}

function next(fix: readonly string[]): string[] {
  return fix.map((step, index) => (fix.length === 1 ? `Next: ${step}` : `Next ${index + 1}: ${step}`));
}

function annotation(level: Level, title: string, lines: readonly (string | null)[], place: Place | null): Annotation {
  const text = lines.filter(line => line !== null).map(line => inert(terminal(line)));
  return {
    level: level === 'fail' ? 'error' : 'warning',
    title: cut(inert(terminal(title)), longestTitle),
    message: cut(text.join('\n'), longestMessage),
    place,
  };
}

function first(all: readonly Annotation[], level: Annotation['level']): readonly Annotation[] {
  return all.filter(annotation => annotation.level === level).slice(0, perLevel);
}

function leftOut(all: readonly Annotation[], kept: readonly Annotation[]): Annotation {
  const missing = (['error', 'warning'] as const).flatMap(level => {
    const of = (annotations: readonly Annotation[]) =>
      annotations.filter(annotation => annotation.level === level).length;
    const number = of(all) - of(kept);
    return number === 0 ? [] : [count(number, `more ${level}`)];
  });
  const message = `${list(missing)} than GitHub shows for a step: all are in the step’s summary and in the report.`;
  return { level: 'notice', title: 'Not all is shown here', message, place: null };
}

/** Cut to UTF-16 units, never through a surrogate pair. */
function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  return `${text.slice(0, units - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
