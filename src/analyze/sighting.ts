import type { Facts } from './facts.ts';
import type { Line } from './lines/line.ts';
import type { Moment } from './read/time.ts';

/**
 * `failure` tells of a refusal; `body` of what an answer said, which belongs to a failure beside it where there is one;
 * `request` of a call that was made; `target` of the host that a program talks to; `success` of an answer that let it
 * through; `detail` adds to a failure beside it and is none by itself; `boundary` starts another command.
 */
export type Role = 'failure' | 'body' | 'request' | 'target' | 'success' | 'detail' | 'boundary';

/** A half-fact: what one passage of the log (a line, a traceback, a dump, an exchange) tells. */
export interface Sighting extends Traits {
  readonly role: Role;
  readonly facts: Facts;
  /** Equal for lines that the same print statement wrote: how a retry is told from a failure that is printed twice. */
  readonly form: string;
  /** The line that tells the refusal, and the first and last line of the passage. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The carrier's time of the passage's first line. */
  readonly seenAt: Moment | null;
  /** The text of the line that tells the refusal. */
  readonly said: string;
  /** All that the passage says, for the cause; cut at a bound. */
  readonly text: string;
}

/** What decides how a sighting is joined to others. */
export interface Traits {
  /** A line of a server's access log, or of a program's own log of requests: each is a request of its own. */
  readonly isRecord?: boolean;
  /** Request and answer as a client traced them: they belong together without being guessed. */
  readonly isExchange?: boolean;
  /** The answer asked for credentials, and the client's next try of the same request may have brought them. */
  readonly isChallenge?: boolean;
  /** A warning or a progress line: a conclusion below it may tell more of the same failure, and tells it better. */
  readonly isPrecursor?: boolean;
  /** Its answer was seen and was none of the refusing numbers: what it said may refuse all the same. */
  readonly isAnswered?: boolean;
  /** A runner's report at the end of its tests, of what they may have printed long before. */
  readonly isReport?: boolean;
  /** How many failures of the kind it stands for, where it isn't one. */
  readonly times?: number;
  /** It shows no more than what is being worked on: only what fails right below it is of that. */
  readonly isBrief?: boolean;
  /** It names a repository, under which the client asked for something longer. */
  readonly isRepository?: boolean;
}

/** What a dialect made of the passage that starts at a line, and the index of the first line behind it. */
export interface Passage {
  readonly sightings: readonly Sighting[];
  readonly end: number;
}

/** One way in which programs tell of a refused request: a pure function over a window of lines. */
export interface Dialect {
  readonly name: string;
  /** What a line must hold to be asked about; null where any may be. Cheap: every line of context is tested for it. */
  readonly begins: RegExp | null;
  /** null where the line at `index` doesn't speak this dialect. */
  read(lines: readonly Line[], index: number): Passage | null;
}
