import type { IncidentField } from '../../model/report.ts';
import { type Facts, factsOfMoment, over } from '../facts.ts';
import { momentIn } from '../read/time.ts';
import type { Sighting } from '../sighting.ts';

/** A failure that is being put together. */
export interface Draft {
  /** What the failure's own passages tell. */
  facts: Facts;
  /** What its neighbours add. */
  filled: Facts;
  readonly first: Sighting;
  last: Sighting;
  readonly forms: Set<string>;
  readonly texts: string[];
  readonly said: string[];
  isPrecursor: boolean;
  /** Only an answer's body was seen of it so far. */
  isBody: boolean;
  isDropped: boolean;
  /** A line of a log of requests told of it. */
  isRecord: boolean;
}

/** One failing request, put together from all that the log tells of it. */
export interface Event {
  readonly facts: Facts;
  readonly line: number;
  /** Its own, else the carrier's. */
  readonly time: string | null;
  readonly zoneAssumed: boolean;
  /** Fields that were taken from a neighbouring passage. */
  readonly inferred: readonly IncidentField[];
  readonly text: string;
  /** A line of a log of requests. */
  readonly isRecord: boolean;
  /** How many failures it stands for. */
  readonly times: number;
}

/** Lines of progress that a program may print between naming its target and failing. */
const targetReach = 60;
const mostTexts = 20;

/** An answer and its request in one trace are one fact; a request further off is a guess, and so is a program's target. */
export function draftOf(sighting: Sighting, request: Sighting | undefined, target: Sighting | null): Draft {
  const asked = request?.facts ?? {};
  const isTrace = request?.isExchange === true && sighting.isExchange === true;
  return {
    facts: isTrace ? over(sighting.facts, asked) : sighting.facts,
    filled: over(asked, targetFacts(target, sighting)),
    first: sighting,
    last: sighting,
    forms: new Set([sighting.form]),
    texts: [sighting.text],
    said: [sighting.said],
    isPrecursor: sighting.isPrecursor === true,
    isBody: sighting.role === 'body',
    isDropped: false,
    isRecord: sighting.isRecord === true,
  };
}

/** Adds another telling of the same failure. */
export function join(draft: Draft, sighting: Sighting): void {
  const isConclusion = draft.isPrecursor && !sighting.isPrecursor && sighting.role !== 'body';
  // an answer's own code knows better than the sentence above it
  const isSurer = sighting.role === 'body' && !draft.facts.isPrinted;
  draft.facts = isConclusion || isSurer ? over(sighting.facts, draft.facts) : over(draft.facts, sighting.facts);
  draft.isPrecursor &&= sighting.isPrecursor === true || sighting.role === 'body';
  draft.isBody &&= sighting.role === 'body';
  draft.isRecord ||= sighting.isRecord === true;
  draft.last = sighting;
  draft.forms.add(sighting.form);
  if (draft.texts.length >= mostTexts) return;
  draft.texts.push(sighting.text);
  draft.said.push(sighting.said);
}

function targetFacts(target: Sighting | null, { facts, isRecord, start }: Sighting): Facts {
  if (!target?.facts.host || facts.host !== undefined || isRecord || start - target.end > targetReach) return {};
  return facts.path === undefined || target.isExchange ? { host: target.facts.host } : {};
}

const inferable = ['method', 'host', 'path', 'query', 'client'] as const satisfies readonly IncidentField[];

export function eventOf({ facts, filled, first, texts, isRecord }: Draft): Event {
  const inferred = inferable.filter(field => facts[field] === undefined && filled[field] !== undefined);
  const seen = factsOfMoment(first.seenAt);
  const { time = null, zoneAssumed = false } = certain(facts.time === undefined ? seen : facts, texts);
  return {
    facts: over(facts, filled),
    line: first.line,
    time,
    zoneAssumed,
    inferred,
    text: texts.join('\n'),
    isRecord,
    times: first.times ?? 1,
  };
}

type Time = Pick<Facts, 'time' | 'zoneAssumed'>;

/** The answer's own date, in GMT (RFC 9110, section 6.6.1; Entra's timestamp), where the log tells no year or no zone. */
function certain(told: Time, texts: readonly string[]): Time {
  if (told.time !== undefined && !told.zoneAssumed && !told.time.startsWith('0000')) return told;
  const date = texts.map(text => answerDate.exec(text)?.[1]).find(found => found !== undefined);
  return date === undefined ? told : factsOfMoment(momentIn(date));
}

const answerDate =
  /(?:(?<![\w-])|\\[nr])(?:date|timestamp)["']?(?:\s?(?:[:=]|=>)\s?["'[]{0,2})([A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|\d{4}-\d\d-\d\d[ T][\d:]{8}Z)/i;
