import { causes } from '../../model/cause.ts';
import type { Incident, Occurrence } from '../../model/report.ts';
import { compare, distinct, grouped, least, sum } from './order.ts';

const kept = 1000;
/** The contract keeps the first and the last occurrences of an incident. */
const atEachEnd = 20;
/** Request ids and sibling calls are examples to look up; more of them help nobody. */
const examples = 20;

/** Incidents of the same id become one; the 1,000 with the highest counts stay, the rest is counted. */
export function mergeIncidents(incidents: readonly Incident[]): { incidents: readonly Incident[]; dropped: number } {
  const all = grouped(incidents, incident => incident.id).map(mergeOne);
  const ranked = all.toSorted((a, b) => b.count - a.count || compare(a.id, b.id));
  return { incidents: ranked.slice(0, kept), dropped: Math.max(0, ranked.length - kept) };
}

/**
 * What adds up is added, what spans is widened; the account of the failure (message, cause, fix, …) is taken whole from
 * one of them, so that its parts go together.
 */
function mergeOne(same: readonly Incident[]): Incident {
  const lastSeen = same.map(incident => incident.lastSeen).filter(time => time !== null);
  return {
    ...least(same.map(accountOf), account => `${account.cause === 'unknown' ? 1 : 0}${causeRank(account)}`),
    ...least(same.map(startOf), ({ firstSeen }) => firstSeen ?? 'never'),
    count: sum(same.map(incident => incident.count)),
    lastSeen: lastSeen.sort(compare).at(-1) ?? null,
    occurrences: ends(same.flatMap(incident => incident.occurrences)),
    requestIds: distinct(same.flatMap(incident => incident.requestIds)).slice(0, examples),
    siblings: distinct(same.flatMap(incident => incident.siblings)).slice(0, examples),
  };
}

type Account = Omit<Incident, keyof Start | 'count' | 'lastSeen' | 'occurrences' | 'requestIds' | 'siblings'>;
type Start = Pick<Incident, 'firstSeen' | 'startedAfter'>;

function accountOf(incident: Incident): Account {
  const { count, firstSeen, lastSeen, startedAfter, occurrences, requestIds, siblings, ...account } = incident;
  return account;
}

/** They stay together: a failure that began before a rotation elsewhere did not start after it. */
function startOf({ firstSeen, startedAfter }: Incident): Start {
  return { firstSeen, startedAfter };
}

function causeRank({ cause }: Account): string {
  return String(causes.indexOf(cause)).padStart(2, '0');
}

function ends(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const sorted = occurrences.toSorted(chronologically);
  return sorted.length <= 2 * atEachEnd ? sorted : [...sorted.slice(0, atEachEnd), ...sorted.slice(-atEachEnd)];
}

function chronologically(a: Occurrence, b: Occurrence): number {
  const byTime = compare(a.timestamp ?? '', b.timestamp ?? '');
  return byTime || compare(a.source, b.source) || a.line - b.line || compare(a.step ?? '', b.step ?? '');
}
