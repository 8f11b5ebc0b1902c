import type { Cause } from '../../model/cause.ts';
import { incidentId } from '../../model/incident-id.ts';
import type { Incident } from '../../model/report.ts';
import type { Tally } from './tally.ts';

/** What an incident is before anyone asked why: everything but its cause and what follows from it. */
export function draftIncident(tally: Tally, provider: string | null): Incident {
  const { status, method, host, path, message, client, wwwAuthenticate, credentialShape, count, firstSeen, lastSeen } =
    tally;
  return {
    id: incidentId(tally, provider),
    status,
    method,
    host,
    path,
    query: [...tally.query],
    message,
    provider,
    credential: null,
    cause: 'unknown' satisfies Cause,
    inferred: [...tally.inferred],
    requestIds: [...tally.requestIds],
    count,
    firstSeen,
    lastSeen,
    occurrences: [...tally.head, ...tally.tail],
    client,
    startedAfter: null,
    fix: [],
    evidence: [],
    wwwAuthenticate,
    credentialShape,
    curl: null,
    siblings: [],
    assumedZone: tally.assumedZone ? 'UTC' : null,
    place: null,
  };
}
