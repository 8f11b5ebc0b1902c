import { causeOfWords, fixesFor, readAnswer } from '../causes/index.ts';
import type { Credential, UserDialect } from '../model/config.ts';
import type { Deployment, Incident, Rotation, ValidationEntry } from '../model/report.ts';
import type { Provider } from '../providers/provider.ts';
import { credentialOf } from './credential-of.ts';
import { draftIncident, type Tally } from './incidents.ts';
import { repeatOf } from './repeat.ts';
import { startedAfter } from './started-after.ts';

/** What is known around the logs; all of it data, handed in. */
export interface Knowledge {
  readonly credentials: readonly Credential[];
  readonly dialects: readonly UserDialect[];
  readonly rotations: readonly Rotation[];
  readonly deployments: readonly Deployment[];
  readonly validation: readonly ValidationEntry[];
  readonly providers: readonly Provider[];
  /** For times that a log tells without a zone: `UTC`, `+02:00`. */
  readonly timezone: string;
  readonly now: Date;
}

const MOST_INCIDENTS = 1000;

/** Tells why, for each kind of failure, from its words, its provider's rules and the shape of the whole. */
export function correlate(tallies: readonly Tally[], knowledge: Knowledge): { incidents: Incident[]; omitted: number } {
  const kept = [...tallies].sort((a, b) => b.count - a.count).slice(0, MOST_INCIDENTS);
  return { incidents: kept.map(tally => explain(tally, knowledge)), omitted: tallies.length - kept.length };
}

function explain(tally: Tally, knowledge: Knowledge): Incident {
  const { providers } = knowledge;
  const provider =
    providers.find(({ logHosts }) => tally.host !== null && logHosts.some(host => matches(tally.host!, host))) ?? null;
  const incident = draftIncident(tally, provider?.id ?? null);
  const text = tally.samples.map(sample => sample.text).join('\n');
  const reading = readAnswer(
    {
      status: tally.status,
      headers: {
        ...tally.samples[0]?.facts.headers,
        ...(tally.wwwAuthenticate ? { 'www-authenticate': tally.wwwAuthenticate } : {}),
      },
      text: tally.samples[0]?.facts.message ?? text,
    },
    provider ?? undefined,
  );
  const told = causeOfWords(text);
  const cause = reading.cause === 'unknown' || reading.cause === null ? (told?.cause ?? 'unknown') : reading.cause;
  const credential = credentialOf(incident, knowledge.credentials);
  return {
    ...incident,
    credential: credential?.name ?? null,
    cause,
    evidence: reading.evidence,
    fix: fixesFor(cause, provider ? { provider } : {}),
    curl: repeatOf(incident, credential, provider),
    startedAfter: startedAfter(incident.firstSeen, credential, knowledge),
  };
}

function matches(host: string, pattern: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return pattern.startsWith('.') ? name.endsWith(pattern) : name === pattern;
}
