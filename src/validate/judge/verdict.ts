import type { Cause } from '../../model/cause.ts';
import type { Level, Outcome } from '../../model/report.ts';
import type { Finding } from '../finding.ts';
import type { Observation } from '../probe.ts';
import { type ClockOffset, clock, clockOffset } from './clock.ts';
import type { Evidence, Policy } from './evidence.ts';
import { expiry, expiryOf, usualLead } from './expiry.ts';
import { organization } from './organization.ts';
import { levelOf, outcomeOf, probeFinding } from './outcome.ts';
import { grantedScopes, missingScopes, type ScopeSources, scopes } from './scopes.ts';
import { isolation, wrongEnvironment } from './siblings.ts';

/** What all the evidence comes to. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly level: Level;
  readonly cause: Cause | null;
  readonly findings: readonly Finding[];
  readonly expiresAt: Date | null;
  readonly clocks: ClockOffset | null;
  /** The environment that accepted what this one rejects. */
  readonly acceptedBy: string | null;
  readonly scopesMissing: readonly string[];
}

/** Pure: the same evidence, policy and time give the same verdict. */
export function verdict(evidence: Evidence, policy: Policy): Verdict {
  return evidence.observation ? ofAnswer(evidence, evidence.observation, policy) : ofInspection(evidence, policy);
}

/** Nothing was sent: because it can't be right, or because it was not to be. */
function ofInspection(evidence: Evidence, policy: Policy): Verdict {
  const { trial, inspection, skipped } = evidence;
  const outcome = inspection.findings.some(({ stops }) => stops) ? 'malformed' : 'skipped';
  const told = outcome === 'skipped' && trial.expect === 'accepted' ? rights(evidence, nothing, null, policy.now) : [];
  const findings = [...inspection.findings, ...told, ...(skipped ? [skipped] : [])].map(finding =>
    // A token past its own end can't work anywhere, and that is what is asked of it.
    trial.expect === 'rejected' && finding.cause === 'expired-token' ? { ...finding, level: 'pass' as const } : finding,
  );
  return { ...blank, ...conclude(outcome, findings), findings, expiresAt: endOf(evidence, nothing) };
}

const nothing: Observation = { exchange: null, reading: null, findings: [], granted: null };
const blank = { clocks: null, acceptedBy: null, scopesMissing: [] } as const;

function ofAnswer(evidence: Evidence, observation: Observation, policy: Policy): Verdict {
  const { trial, inspection, siblings } = evidence;
  const said = outcomeOf(observation);
  const clocks = clockOffset(observation.exchange);
  const moved = said.outcome === 'rejected' && trial.expect === 'accepted' ? wrongEnvironment(siblings, trial) : null;
  const level = levelOf(said.outcome, trial, policy.onInconclusive, policy.now);
  // The first that explains a failure gives it its cause, so what knows more stands before the bare answer.
  const findings = [
    ...(trial.expect === 'accepted' ? inspection.findings : inspection.findings.map(asRemark)),
    ...(moved ? [moved.finding] : []),
    ...(trial.expect === 'accepted' ? clock(inspection.jwt, clocks, said, policy.now) : []),
    probeFinding(said, observation, level, trial),
    ...observation.findings,
    ...(trial.expect === 'accepted' && said.outcome === 'accepted'
      ? rights(evidence, observation, clocks, policy.now)
      : []),
  ];
  return {
    ...conclude(said.outcome, findings),
    findings,
    expiresAt: endOf(evidence, observation),
    clocks,
    acceptedBy: moved?.acceptedBy ?? null,
    scopesMissing: scopesMissing(evidence, observation),
  };
}

/** Where a credential must not work, it doesn't matter what else is odd about it. */
function asRemark(finding: Finding): Finding {
  return { ...finding, level: 'pass' };
}

/** What an accepted credential may do, for whom, and for how long. */
function rights(evidence: Evidence, observation: Observation, clocks: ClockOffset | null, now: Date): Finding[] {
  const { credential, provider } = evidence.trial;
  const { reading, exchange } = observation;
  const answer = exchange?.answer ?? null;
  const hasPreset = provider !== null;
  const serverNow = new Date(now.getTime() + (clocks?.offset ?? 0));
  return [
    ...scopes(credential.scopes, scopeSources(evidence, observation)),
    ...organization(credential.organization, { reading, answer, jwt: evidence.inspection.jwt, hasPreset }),
    ...expiry(endThatMatters(evidence, observation), credential.expiresWithin ?? usualLead, serverNow),
    ...(credential.isolated ? isolation(evidence.siblings) : []),
  ];
}

/** When what travels runs out: the credential itself, else the access token that was fetched with it. */
function endOf(evidence: Evidence, observation: Observation): Date | null {
  return ownEndOf(evidence, observation) ?? observation.granted?.expiresAt ?? null;
}

/** An access token ends soon by design: that is worth a warning only where it is said how long it must last. */
function endThatMatters(evidence: Evidence, observation: Observation): Date | null {
  const isAsked = evidence.trial.credential.expiresWithin !== null;
  return isAsked ? endOf(evidence, observation) : ownEndOf(evidence, observation);
}

function ownEndOf({ inspection }: Evidence, { reading, exchange, granted }: Observation): Date | null {
  return expiryOf({ reading, exchange, jwt: granted ? null : inspection.jwt, granted });
}

function scopeSources({ inspection }: Evidence, { reading, exchange, granted }: Observation): ScopeSources {
  return { reading, answer: exchange?.answer ?? null, jwt: inspection.jwt, token: granted?.scopes ?? null };
}

function scopesMissing(evidence: Evidence, observation: Observation): readonly string[] {
  const granted = grantedScopes(scopeSources(evidence, observation));
  const needed = evidence.trial.credential.scopes;
  return observation.reading?.scopesNeeded ?? (granted ? missingScopes(needed, granted) : []);
}

const severity: readonly Level[] = ['pass', 'warn', 'fail'];

/** The worst finding sets the level; the first of that level that has a cause gives it. */
function conclude(outcome: Outcome, findings: readonly Finding[]): Pick<Verdict, 'outcome' | 'level' | 'cause'> {
  const level = severity.findLast(one => findings.some(finding => finding.level === one)) ?? 'pass';
  const isSound = level === 'pass' && (outcome === 'accepted' || outcome === 'skipped');
  const telling = findings.find(finding => finding.level === level && finding.cause !== null);
  return { outcome, level, cause: isSound ? null : (telling?.cause ?? null) };
}
