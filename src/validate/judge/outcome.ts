import type { Cause } from '../../model/cause.ts';
import type { Level, Outcome } from '../../model/report.ts';
import type { Finding } from '../finding.ts';
import type { Observation } from '../probe.ts';
import type { Trial } from '../trial.ts';

export type OnInconclusive = 'warn' | 'fail';

export interface Said {
  readonly outcome: Outcome;
  readonly cause: Cause | null;
}

/** What the answer, or that none came, makes of the credential. */
export function outcomeOf({ reading, exchange }: Observation): Said {
  if (exchange?.failure?.kind === 'unsigned') return { outcome: 'malformed', cause: 'malformed-credential' };
  if (reading === null) return { outcome: 'unreachable', cause: null };
  return { outcome: reading.outcome, cause: reading.outcome === 'accepted' ? null : (reading.cause ?? 'unknown') };
}

/** The outcome against what was expected of it: the contract's table of levels. */
export function levelOf(
  outcome: Outcome,
  { credential, expect }: Trial,
  onInconclusive: OnInconclusive,
  now: Date,
): Level {
  if (outcome === 'unreachable' || outcome === 'inconclusive') return onInconclusive;
  if (outcome === 'skipped') return 'pass';
  if (expect === 'accepted') return outcome === 'accepted' ? 'pass' : 'fail';
  if (outcome === 'rejected' || (expect === 'refused' && outcome === 'forbidden')) return 'pass';
  if (outcome === 'malformed') return 'fail';
  return expect === 'rejected' && inGrace(credential, now) ? 'warn' : 'fail';
}

/** A key that was rotated out may live on for a while, so that whoever still uses it can switch. */
function inGrace({ grace, rotated }: Trial['credential'], now: Date): boolean {
  return grace !== null && rotated !== null && now.getTime() < rotated.getTime() + grace;
}

const wanted = { accepted: 'accepted', rejected: 'rejected (401)', refused: 'refused' } as const;

/** The probe's own line among the checks. */
export function probeFinding(said: Said, observation: Observation, level: Level, trial: Trial): Finding {
  const { expect, credential } = trial;
  const { exchange, reading } = observation;
  const seen = exchange?.failure?.message ?? reading?.evidence.join('; ') ?? '';
  const also = reading?.alsoMeans?.length ? `; it answers the same for ${reading.alsoMeans.join(', ')}` : '';
  const words = reading?.message === undefined ? '' : `: "${reading.message}"`;
  const against = expect === 'accepted' ? '' : level === 'pass' ? ', as expected' : `, expected ${wanted[expect]}`;
  const isTimeless = level === 'fail' && credential.grace !== null && credential.rotated === null;
  return {
    id: 'probe',
    level,
    message: `${said.outcome} (${seen}${also})${words}${against}${isTimeless ? '; "grace" counts from "rotated", which is not told' : ''}`,
    cause: said.cause,
  };
}
