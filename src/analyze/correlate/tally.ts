import type { IncidentField, Occurrence } from '../../model/report.ts';
import type { Event } from '../assemble/draft.ts';
import type { Facts } from '../facts.ts';

/** Occurrences that an incident keeps from its start and from its end. */
const mostKept = 20;
const mostQueryNames = 50;
const mostRequestIds = 50;
const mostTexts = 5;
const longestMessage = 1000;

/** An event with what is known of the place it stood in. */
export interface PlacedEvent extends Event {
  readonly source: string;
  readonly step: string | null;
  readonly lane: string;
}

/** Events of one status, method, host and path, counted. */
export interface Tally {
  readonly status: 401 | 403;
  readonly method: string | null;
  readonly host: string | null;
  readonly path: string | null;
  readonly query: Set<string>;
  readonly requestIds: Set<string>;
  readonly lanes: Set<string>;
  readonly sources: Set<string>;
  /** Fields that some event had only from a neighbour. */
  readonly inferred: Set<IncidentField>;
  /** The events that told the most, for the cause. */
  readonly samples: Event[];
  readonly head: Occurrence[];
  readonly tail: Occurrence[];
  message: string | null;
  client: string | null;
  wwwAuthenticate: string | null;
  credentialShape: string | null;
  assumedZone: boolean;
  count: number;
  firstSeen: string | null;
  lastSeen: string | null;
}

/** Folds events into tallies as they come; memory grows with different failures, not with their number. */
export class Tallies {
  readonly #tallies = new Map<string, Tally>();

  /** `times`: how many events of the same kind this one stands for. */
  add(event: PlacedEvent, times = 1): void {
    const { status, method = null, host = null, path = null } = event.facts;
    if (status !== 401 && status !== 403) return;
    const key = JSON.stringify([status, method, host, path]);
    const tally = this.#tallies.get(key) ?? emptyTally(status, method, host, path);
    this.#tallies.set(key, tally);
    count(tally, event, times);
  }

  get all(): readonly Tally[] {
    return [...this.#tallies.values()];
  }
}

function emptyTally(status: 401 | 403, method: string | null, host: string | null, path: string | null): Tally {
  return {
    status,
    method,
    host,
    path,
    query: new Set(),
    requestIds: new Set(),
    lanes: new Set(),
    sources: new Set(),
    inferred: new Set(),
    samples: [],
    head: [],
    tail: [],
    message: null,
    client: null,
    wwwAuthenticate: null,
    credentialShape: null,
    assumedZone: false,
    count: 0,
    firstSeen: null,
    lastSeen: null,
  };
}

function count(tally: Tally, event: PlacedEvent, times: number): void {
  const { facts } = event;
  const { time } = event;
  tally.count += times;
  if (time !== null) widen(tally, time);
  fillIn(tally, facts);
  tally.assumedZone ||= event.zoneAssumed;
  addUpTo(tally.query, facts.query ?? [], mostQueryNames);
  addUpTo(tally.requestIds, facts.requestIds ?? [], mostRequestIds);
  addUpTo(tally.lanes, [event.lane], 100);
  addUpTo(tally.sources, [event.source], 100);
  addUpTo(tally.inferred, event.inferred, 10);
  if (tally.samples.length < mostTexts) tally.samples.push(event);
  keep(tally, { source: event.source, line: event.line, timestamp: time, step: event.step });
}

function widen(tally: Tally, timestamp: string): void {
  if (tally.firstSeen === null || timestamp < tally.firstSeen) tally.firstSeen = timestamp;
  if (tally.lastSeen === null || timestamp > tally.lastSeen) tally.lastSeen = timestamp;
}

/** The first event to tell a thing is the one that is believed. */
function fillIn(tally: Tally, facts: Facts): void {
  tally.message ??= facts.message?.slice(0, longestMessage) ?? null;
  tally.client ??= facts.client ?? null;
  tally.wwwAuthenticate ??= facts.wwwAuthenticate ?? null;
  tally.credentialShape ??= facts.credentialShape ?? null;
}

function keep({ head, tail }: Tally, occurrence: Occurrence): void {
  if (head.length < mostKept) head.push(occurrence);
  else {
    tail.push(occurrence);
    if (tail.length > mostKept) tail.shift();
  }
}

function addUpTo<T>(set: Set<T>, values: readonly T[], most: number): void {
  for (const value of values) if (set.size < most) set.add(value);
}
