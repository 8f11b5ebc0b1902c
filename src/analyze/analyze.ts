import type { LogSource } from '../model/log.ts';
import type { Incident, SourceEntry } from '../model/report.ts';
import { assemble } from './assemble/assemble.ts';
import type { Event } from './assemble/draft.ts';
import { withoutEchoes } from './assemble/echoes.ts';
import { withMethods } from './assemble/methods.ts';
import { correlate, type Knowledge } from './correlate/correlate.ts';
import { Surroundings } from './correlate/surroundings.ts';
import { type PlacedEvent, Tallies, type Tally } from './correlate/tally.ts';
import { dialects as builtIn } from './dialects/index.ts';
import { userDialect } from './dialects/user.ts';
import type { Line } from './lines/line.ts';
import { readLine, readLines } from './lines/prefix.ts';
import { type Repeated, Repeats } from './lines/repeats.ts';
import { stepAt } from './lines/steps.ts';
import { type Clock, complete } from './read/clock.ts';
import { scan } from './scan/scan.ts';
import type { Mark, Window } from './scan/window.ts';
import type { Sighting } from './sighting.ts';
import { Speakers } from './speakers.ts';
import { triggers } from './triggers.ts';

/** What was found in logs, before it is sealed: it may still hold secrets. */
export interface Analysis {
  readonly incidents: readonly Incident[];
  /** Incidents beyond the 1,000 with the highest counts. */
  readonly omitted: number;
  readonly sources: readonly SourceEntry[];
  /** What could not be read, for people. */
  readonly problems: readonly string[];
}

/** Finds out what came before a failure, given when it was first seen; null where no log tells a time. */
export type LookBack = (firstSeen: string | null) => Promise<Pick<Knowledge, 'rotations' | 'deployments'>>;

/**
 * Finds the authentication failures in logs. Each source is opened when its turn comes and read once; one that can't be read
 * is named among the problems, and the others are read. `lookBack` is asked only where there is a failure, and its answer
 * takes the place of what `knowledge` has.
 */
export async function analyze(
  sources: AsyncIterable<LogSource> | Iterable<LogSource>,
  knowledge: Knowledge,
  lookBack?: LookBack,
): Promise<Analysis> {
  const reader = new Reader(knowledge);
  const entries: SourceEntry[] = [];
  const problems: string[] = [];
  for await (const source of sources) {
    const found = scan(source.open(), triggers);
    try {
      await reader.read(found, source);
    } catch (error) {
      problems.push(`"${source.name}" could not be read to its end: ${(error as Error).message}`);
    }
    entries.push({ name: source.name, bytes: found.bytes, lines: found.lines });
  }
  const { all: tallies } = reader.tallies;
  const past = lookBack && tallies.length > 0 ? await lookBack(firstOf(tallies)) : null;
  return {
    ...correlate(tallies, reader.surroundings, past ? { ...knowledge, ...past } : knowledge),
    sources: entries,
    problems,
  };
}

function firstOf(tallies: readonly Tally[]): string | null {
  const times = tallies.map(({ firstSeen }) => firstSeen).filter(time => time !== null);
  return times.sort()[0] ?? null;
}

/** Reads windows into what they tell, with the user's own dialects before the built-in ones. */
class Reader {
  readonly tallies = new Tallies();
  readonly surroundings = new Surroundings();
  readonly #speakers: Speakers;
  readonly #clock: Clock;

  constructor({ dialects, timezone, now }: Knowledge) {
    this.#speakers = new Speakers([...dialects.map(userDialect), ...builtIn]);
    this.#clock = { timezone, now };
  }

  async read(windows: AsyncIterable<Window>, source: LogSource): Promise<void> {
    const repeats = new Repeats();
    for await (const window of windows) {
      const alone = repeats.take(window);
      if (alone === null) this.#readWindow(window, source);
      else this.#readAlone(alone, source);
    }
    this.#readAlone(repeats.rest(), source);
  }

  #readWindow(window: Window, source: LogSource): void {
    const raw = Array.from({ length: window.length }, (_, index) => window.line(index));
    const lines = readLines(raw, window.firstLine, new Set(window.hits));
    this.surroundings.addPreamble(lines);
    for (const event of this.#eventsIn(lines, source, window.marks)) this.tallies.add(event, event.times);
  }

  #readAlone(repeated: readonly Repeated[], source: LogSource): void {
    for (const { line, text, times } of repeated)
      for (const event of this.#eventsIn([readLine(text, line)], source, [])) this.tallies.add(event, times);
  }

  *#eventsIn(lines: readonly Line[], source: LogSource, marks: readonly Mark[]): Generator<PlacedEvent> {
    const spoken = [...byLane(lines)].flatMap(([lane, own]) => this.#eventsOf(lane, own));
    for (const event of withMethods(withoutEchoes(spoken))) {
      const time = event.time && complete(event.time, event.zoneAssumed, this.#clock);
      const step = stepAt(event.line, time, marks, source);
      yield { ...event, time, source: source.name, step };
    }
  }

  #eventsOf(lane: string, lines: readonly Line[]): (Event & Pick<PlacedEvent, 'lane'>)[] {
    const { events, successes } = assemble(readSightings(lines, this.#speakers));
    for (const success of successes) this.surroundings.addSuccess(success, lane);
    return events.map(event => ({ ...event, lane }));
  }
}

function byLane(lines: readonly Line[]): Map<string, Line[]> {
  return Map.groupBy(lines, ({ lane }) => lane);
}

/** What the dialects see in the lines of one lane, in order. */
function* readSightings(lines: readonly Line[], speakers: Speakers): Generator<Sighting> {
  for (let index = 0; index < lines.length; ) {
    let end = index + 1;
    for (const dialect of speakers.of(lines[index]!)) {
      const passage = dialect.read(lines, index);
      if (passage === null) continue;
      yield* passage.sightings;
      end = Math.max(end, passage.end);
      break;
    }
    index = end;
  }
}
