import { readAnswer } from '../causes/read-answer.ts';
import type { Answer, Reading } from '../model/http.ts';
import type { Provider } from '../providers/provider.ts';
import { type Finding, remark, warning } from './finding.ts';
import type { Trial } from './trial.ts';

/** What a probe's answer says, held against how sure we may be of it. */
export function readProbe(answer: Answer, provider: Provider | null): Reading {
  const reading = readAnswer(answer, provider ?? undefined);
  if (reading.outcome === 'inconclusive') return explainRedirect(answer, reading);
  return provider?.confidence === 'memory' && reading.outcome !== 'accepted' ? fromMemory(reading, provider) : reading;
}

/** A redirect that reaches this place was not followed. */
function explainRedirect({ status, headers, url }: Answer, reading: Reading): Reading {
  const { location } = headers;
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, url)) return reading;
  const { origin } = new URL(location, url);
  const isElsewhere = url !== undefined && origin !== new URL(url).origin;
  const evidence = isElsewhere
    ? `status ${status} redirects to another origin, ${origin}: not followed, since the credential is not meant for it`
    : `status ${status} redirects on and on`;
  return { ...reading, evidence: [evidence] };
}

/** Nobody has looked up how this provider says no, so its no proves nothing yet. */
function fromMemory(reading: Reading, { name }: Provider): Reading {
  const doubt = `it reads as "${reading.cause}", but how ${name} answers was never looked up`;
  return { ...reading, outcome: 'inconclusive', evidence: [...reading.evidence, doubt] };
}

/** What the same request without a credential tells of the endpoint. */
export function readControl(answer: Answer | null, { provider }: Trial): Finding {
  const outcome = answer && readAnswer(answer, provider ?? undefined).outcome;
  if (outcome === 'accepted')
    return warning(
      'control',
      'unknown',
      `the endpoint answers ${answer?.status} without a credential too, so its yes proves nothing; choose a "probe" that needs one`,
    );
  if (outcome === 'rejected' || outcome === 'forbidden')
    return remark('control', `without a credential the endpoint answers ${answer?.status}, so it does check`);
  return remark(
    'control',
    'whether the endpoint checks at all could not be told: the request without a credential got no clear answer',
  );
}

/** A yes from an endpoint that says yes to everybody. */
export function doubted(reading: Reading, control: Finding | null): Reading {
  if (reading.outcome !== 'accepted' || control?.level !== 'warn') return reading;
  return {
    ...reading,
    outcome: 'inconclusive',
    cause: 'unknown',
    evidence: ['the endpoint says yes without a credential too'],
  };
}
