import type { Cause } from './cause.ts';

/** The report of the contract (schemaVersion 1). Times are ISO 8601 in UTC. Fields that the contract doesn't name say so. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'auth-check'; readonly version: string };
  readonly generatedAt: string;
  readonly run: Run | null;
  readonly sources: readonly SourceEntry[];
  readonly incidents: readonly Incident[];
  readonly omitted: number;
  readonly rotations: readonly Rotation[];
  readonly deployments: readonly Deployment[];
  readonly validation: readonly ValidationEntry[];
  readonly redaction: Redaction;
  /** Beyond the contract: what the person who asks for help has tried already. */
  readonly tried: readonly string[];
  /** Beyond the contract: what could not be read or had to be left out, for people. */
  readonly notes: readonly string[];
}

export interface Run {
  readonly repository: string;
  readonly workflow: string;
  readonly runId: number;
  readonly attempt: number;
  readonly job: string | null;
  readonly sha: string;
  readonly ref: string;
  readonly environment: string | null;
}

export interface SourceEntry {
  readonly name: string;
  readonly bytes: number;
  readonly lines: number;
}

export interface Occurrence {
  readonly source: string;
  readonly line: number;
  readonly timestamp: string | null;
  readonly step: string | null;
}

export interface StartedAfter {
  readonly kind: 'rotation' | 'deployment';
  readonly what: string;
  readonly at: string;
  readonly seconds: number;
}

/** A place in the repository that an annotation points to. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

export type IncidentField =
  | 'status'
  | 'method'
  | 'host'
  | 'path'
  | 'query'
  | 'message'
  | 'provider'
  | 'credential'
  | 'client'
  | 'requestIds';

export interface Incident {
  readonly id: string;
  readonly status: 401 | 403;
  readonly method: string | null;
  readonly host: string | null;
  readonly path: string | null;
  readonly query: readonly string[];
  readonly message: string | null;
  readonly provider: string | null;
  readonly credential: string | null;
  readonly cause: Cause;
  readonly inferred: readonly IncidentField[];
  readonly requestIds: readonly string[];
  readonly count: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly occurrences: readonly Occurrence[];
  readonly client: string | null;
  readonly startedAfter: StartedAfter | null;
  readonly fix: readonly string[];
  /** Beyond the contract: what speaks for the cause. */
  readonly evidence: readonly string[];
  /** Beyond the contract: the answer's WWW-Authenticate header. */
  readonly wwwAuthenticate: string | null;
  /** Beyond the contract: shape of the credential that was sent, where the log tells (`Bearer, JWT`, `none sent`). */
  readonly credentialShape: string | null;
  /** Beyond the contract: the `curl` that repeats the request, with `$NAME` in the place of the secret. */
  readonly curl: string | null;
  /** Beyond the contract: calls to the same host that succeeded in the same logs, as `GET /v1/me 200`. */
  readonly siblings: readonly string[];
  /** Beyond the contract: the zone assumed for times that were told without one (`UTC`), or null. */
  readonly assumedZone: string | null;
  /** Beyond the contract: the workflow line of the step that failed. */
  readonly place: Place | null;
}

export interface Rotation {
  readonly secret: string;
  readonly at: string;
  readonly scope: 'repository' | 'environment' | 'organization' | null;
  readonly source: 'github' | 'jwt' | 'configuration' | 'provider';
}

export interface Deployment {
  readonly environment: string;
  readonly sha: string;
  readonly at: string;
  readonly state: string;
}

export type Level = 'pass' | 'warn' | 'fail';

export type Outcome = 'accepted' | 'rejected' | 'forbidden' | 'unreachable' | 'malformed' | 'inconclusive' | 'skipped';

export interface Check {
  /** A stable id in kebab case: `jwt-expiry`, `scopes`, `control`. */
  readonly id: string;
  readonly level: Level;
  readonly message: string;
}

export interface ValidationEntry {
  readonly credential: string;
  readonly provider: string | null;
  readonly environment: string;
  readonly outcome: Outcome;
  readonly level: Level;
  readonly cause: Cause | null;
  readonly expiresAt: string | null;
  readonly checks: readonly Check[];
  readonly request: SentRequest | null;
  readonly fix: readonly string[];
  /** Beyond the contract: when it was checked. */
  readonly checkedAt: string;
  /** Beyond the contract: the `curl` that repeats the request, with `$NAME` in the place of the secret. */
  readonly curl: string | null;
  /** Beyond the contract: the credential's line in the configuration. */
  readonly place: Place | null;
  /** Beyond the contract: what the answer can be looked up by at the provider. */
  readonly requestIds: readonly string[];
  /** Beyond the contract: how far the provider's clock is ahead of ours, in seconds, where it was measured. */
  readonly clockOffset: number | null;
}

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
  readonly milliseconds: number;
}

export interface Redaction {
  readonly total: number;
  readonly byKind: Readonly<Record<string, number>>;
}
