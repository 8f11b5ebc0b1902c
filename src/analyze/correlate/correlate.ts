import { fixesFor } from '../../causes/fixes.ts';
import type { Cause } from '../../model/cause.ts';
import type { Credential, UserDialect } from '../../model/config.ts';
import { variableOf } from '../../model/config.ts';
import type { Deployment, Incident, Rotation, StartedAfter, ValidationEntry } from '../../model/report.ts';
import type { Provider } from '../../providers/provider.ts';
import { type Reason, reasonOf } from './cause.ts';
import { curlOfIncident } from './curl-of-incident.ts';
import { draftIncident } from './draft-incident.ts';
import { credentialFor, providerFor } from './owner.ts';
import { startedAfter } from './started-after.ts';
import { type Surroundings, siblingsOf, stormAdvice } from './surroundings.ts';
import type { Tally } from './tally.ts';

/** What is known around the logs; all of it data, handed in. */
export interface Knowledge {
  readonly credentials: readonly Credential[];
  readonly dialects: readonly UserDialect[];
  readonly rotations: readonly Rotation[];
  readonly deployments: readonly Deployment[];
  readonly validation: readonly ValidationEntry[];
  readonly providers: readonly Provider[];
  /** For times that a log tells without a zone: `UTC`, `+02:00`, `Europe/Berlin`. */
  readonly timezone: string;
  readonly now: Date;
}

const mostIncidents = 1000;
/** Seconds after a rotation within which the old key may still be what is running: a week. */
const staleReach = 7 * 86_400;

/** Tells why, for each kind of failure, from its words, its provider's rules and the shape of the whole. */
export function correlate(
  tallies: readonly Tally[],
  surroundings: Surroundings,
  knowledge: Knowledge,
): { incidents: Incident[]; omitted: number } {
  const kept = [...tallies].sort((a, b) => b.count - a.count).slice(0, mostIncidents);
  return {
    incidents: kept.map(tally => explain(tally, surroundings, knowledge)),
    omitted: tallies.length - kept.length,
  };
}

function explain(tally: Tally, surroundings: Surroundings, knowledge: Knowledge): Incident {
  const provider = providerFor(tally, knowledge.providers);
  const credential = credentialFor(tally, provider, knowledge);
  const names = provider?.secretNames ?? [];
  const after = startedAfter(tally.firstSeen, credential, knowledge, names);
  const rotation = startedAfter(tally.firstSeen, credential, { ...knowledge, deployments: [] }, names);
  const siblings = siblingsOf(tally, surroundings);
  const validated = knowledge.validation.find(entry => entry.credential === credential?.name);
  const { cause, evidence } = reconsider(reasonOf(tally, provider), {
    tally,
    rotation,
    siblings,
    validated,
    surroundings,
  });
  const incident = draftIncident(tally, provider?.id ?? null);
  return {
    ...incident,
    credential: credential?.name ?? null,
    cause,
    evidence,
    startedAfter: after,
    siblings,
    fix: [...stormAdvice(tally), ...fixesFor(cause, contextOf(provider, credential))],
    curl: curlOfIncident(incident, credential, provider),
    assumedZone: tally.assumedZone ? knowledge.timezone : null,
  };
}

interface Circumstances {
  readonly tally: Tally;
  /** The last rotation of its own secret before it, however long ago. */
  readonly rotation: StartedAfter | null;
  readonly siblings: readonly string[];
  readonly validated: ValidationEntry | undefined;
  readonly surroundings: Surroundings;
}

/** What happened around a failure says more than a bare status, and a rotation more than "invalid". */
function reconsider(reason: Reason, around: Circumstances): { cause: Cause; evidence: readonly string[] } {
  const { tally, rotation, validated, surroundings } = around;
  const evidence = [...reason.evidence, ...circumstances(around)];
  const isDoubted = reason.isAmbiguous && validated?.outcome === 'accepted';
  const isOpen =
    reason.isLiteral || isDoubted || reason.cause === 'invalid-credential' || reason.cause === 'revoked-token';
  if (surroundings.hasNoSecrets && reason.isLiteral && tally.status === 401)
    return { cause: 'missing-credential', evidence };
  const isOldKey =
    (rotation !== null && rotation.seconds <= staleReach) || (validated?.outcome === 'accepted' && reason.isLiteral);
  if (tally.status === 401 && isOpen && isOldKey) return { cause: 'stale-after-rotation', evidence };
  if (reason.isLiteral && validated?.cause) return { cause: validated.cause, evidence };
  return { cause: reason.cause, evidence };
}

/** What speaks for a cause beside the answer itself, each a phrase for people. */
function circumstances({ tally, rotation, siblings, validated, surroundings }: Circumstances): string[] {
  const speaks: string[] = [];
  if (surroundings.hasNoSecrets) speaks.push('the run was given no secrets: "Secret source: None"');
  if (rotation && rotation.seconds <= staleReach)
    speaks.push(`it began ${rotation.seconds} s after ${rotation.what} was rotated`);
  if (validated)
    speaks.push(`validate found the configured credential ${validated.outcome} in ${validated.environment}`);
  const others = surroundings.lanesThatPassed(tally.host).filter(lane => !tally.lanes.has(lane));
  if (others.length > 0)
    speaks.push(`${[...tally.lanes].join(', ')} is refused while ${others.slice(0, 5).join(', ')} is let through`);
  else if (siblings.length > 0)
    speaks.push(`the same host let other calls through: ${siblings.slice(0, 3).join(', ')}`);
  if (tally.status === 403 && surroundings.permissions.length > 0 && tally.host === 'api.github.com')
    speaks.push(`GITHUB_TOKEN has ${surroundings.permissions.join(', ')}`);
  return speaks;
}

function contextOf(provider: Provider | null, credential: Credential | null) {
  const variable = credential ? variableOf(credential) : undefined;
  return { ...(provider ? { provider } : {}), ...(variable === undefined ? {} : { variable }) };
}
