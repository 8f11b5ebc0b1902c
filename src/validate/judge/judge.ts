import { curlOf, tokenCurlOf } from '../../model/curl.ts';
import type { Exchange } from '../../model/http.ts';
import type { ValidationEntry } from '../../model/report.ts';
import type { Observation } from '../probe.ts';
import type { Trial } from '../trial.ts';
import type { Evidence, Policy } from './evidence.ts';
import { fixes } from './fixes.ts';
import { requestIdsOf } from './request-ids.ts';
import { verdict } from './verdict.ts';

/** The entry of the report: what was found, how bad that is, and what to do. Pure. */
export function judge(evidence: Evidence, policy: Policy): ValidationEntry {
  const { trial, observation } = evidence;
  const { credential, target, provider } = trial;
  const judged = verdict(evidence, policy);
  const exchange = sentIn(observation);
  return {
    credential: credential.name,
    provider: provider?.id ?? null,
    environment: target.environment,
    outcome: judged.outcome,
    level: judged.level,
    cause: judged.cause,
    expiresAt: judged.expiresAt?.toISOString() ?? null,
    checks: judged.findings.map(({ id, level, message }) => ({ id, level, message })),
    request: exchange && {
      method: exchange.method,
      url: exchange.url,
      status: exchange.answer?.status ?? null,
      milliseconds: exchange.milliseconds,
    },
    fix: fixes(trial, judged, exchange),
    checkedAt: policy.now.toISOString(),
    curl: observation && curl(trial, observation),
    place: credential.location,
    requestIds: requestIdsOf(exchange?.answer ?? null, provider),
    // Rounding gives -0 for a little behind.
    clockOffset: judged.clocks && (Math.round(judged.clocks.offset / 1000) || 0),
  };
}

/** A request that couldn't be signed was never sent. */
function sentIn(observation: Observation | null): Exchange | null {
  const exchange = observation?.exchange ?? null;
  return exchange?.failure?.kind === 'unsigned' ? null : exchange;
}

function curl({ credential: { auth } }: Trial, { exchange, granted }: Observation): string | null {
  if (exchange === null) return null;
  const isTokenRequest = auth.scheme === 'oauth2' && (granted === null || exchange.url === auth.tokenUrl);
  return isTokenRequest ? tokenCurlOf(auth) : curlOf(auth, exchange.method, exchange.url);
}
