import type { Line } from './line.ts';

/** What lines tell of one request and its answer; every field may be missing. */
export interface Facts {
  /** As the log prints it; where only words refuse, 401 or 403 by what they say (see `read/refusals.ts`). */
  readonly status?: number;
  /** Whether a number was printed; words alone give way to it. */
  readonly isPrinted?: boolean;
  readonly method?: string;
  readonly host?: string;
  readonly path?: string;
  readonly query?: readonly string[];
  readonly message?: string;
  /** The event's own full time, ISO 8601 in UTC. */
  readonly time?: string;
  readonly zoneAssumed?: boolean;
  readonly requestIds?: readonly string[];
  readonly client?: string;
  readonly wwwAuthenticate?: string;
  /** Response headers beyond the ones above, names in lower case, for the cause. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the log shows of the answer's body, cut at a bound. */
  readonly body?: string;
  /** `Bearer`, `Basic`, `none sent`. */
  readonly credentialShape?: string;
  /** Names of things that only one run of a program has: its debug log. */
  readonly runs?: readonly string[];
  /** The line that the status stands on. */
  readonly line?: number;
}

/**
 * `failure` tells of a refusal; `body` of what an answer said, which belongs to a failure beside it where there is one;
 * `request` of a call that was made; `target` of the host that a program talks to; `success` of an answer that let it
 * through; `detail` adds to a failure beside it and is none by itself; `boundary` starts another command.
 */
export type Role = 'failure' | 'body' | 'request' | 'target' | 'success' | 'detail' | 'boundary';

/** A half-fact: what one passage of the log (a line, a traceback, a dump, an exchange) tells. */
export interface Sighting extends Facts {
  readonly role: Role;
  /** Equal for lines that the same print statement wrote: how a retry is told from a failure that is printed twice. */
  readonly form: string;
  /** The line that tells the refusal, and the first and last line of the passage. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly lane: string;
  /** The runner's time of the line. */
  readonly seenAt: string | null;
  /** The text of the line that tells the refusal. */
  readonly said: string;
  /** All that the passage says, for the cause; cut at a bound. */
  readonly text: string;
  /** A warning or a progress line: a conclusion below it may tell more of the same failure, and tells it better. */
  readonly isPrecursor?: boolean;
  /** A repository's URL, under which the client asked for something longer. */
  readonly isRepository?: boolean;
  /** A line of a server's access log: each is a request of its own. */
  readonly isRecord?: boolean;
  /** Request and answer as a client traced them: they belong together without being guessed. */
  readonly isExchange?: boolean;
  /** The answer asked for credentials, and the client's next try of the same request may have brought them. */
  readonly isChallenge?: boolean;
}

/** What a dialect made of the passage that starts at a line, and the index of the first line behind it. */
export interface Passage {
  readonly sightings: readonly Sighting[];
  readonly end: number;
}

/** One way in which programs tell of a refused request: a pure function over a window of lines. */
export interface Dialect {
  readonly name: string;
  /** null where the line at `index` doesn't speak this dialect. */
  read(lines: readonly Line[], index: number): Passage | null;
}
