import { fixesFor } from '../../causes/fixes.ts';
import { variableOf } from '../../model/config.ts';
import type { Exchange, Failure } from '../../model/http.ts';
import type { Trial } from '../trial.ts';
import type { Verdict } from './verdict.ts';

/** What to do about an entry that isn't a pass. */
export function fixes(trial: Trial, verdict: Verdict, exchange: Exchange | null): string[] {
  if (verdict.level === 'pass') return [];
  if (exchange?.failure && verdict.outcome === 'unreachable') return [...ways[exchange.failure.kind], keep];
  if (verdict.outcome === 'accepted' && trial.expect !== 'accepted') return stillAlive(trial);
  const isRunningOut =
    verdict.cause === null && verdict.findings.some(({ id, level }) => id === 'expiry' && level === 'warn');
  const cause = isRunningOut ? 'expired-token' : verdict.cause;
  return cause === null ? [] : fixesFor(cause, contextOf(trial, verdict));
}

function contextOf({ credential, target, provider }: Trial, { acceptedBy, scopesMissing, findings, level }: Verdict) {
  const told = findings.find(finding => finding.level === level && finding.variable !== undefined);
  const variable = told?.variable ?? variableOf(credential);
  return {
    ...(provider ? { provider } : {}),
    ...(variable === undefined ? {} : { variable }),
    ...(acceptedBy === null ? {} : { acceptedBy }),
    environment: target.environment,
    scopesMissing,
  };
}

const reach =
  'Check that the runner may reach the host: firewall, VPN, "proxy:" of the configuration, HTTPS_PROXY, NO_PROXY.';
const later = "Run it again later, and look at the provider's status page.";
const keep = 'Don’t rotate the key for this: nothing was said about it.';

/** What stands between us and an answer, by how it failed. */
const ways: Readonly<Record<Failure['kind'], readonly string[]>> = {
  dns: ['Check the host name in the target’s URL, and whether the runner’s DNS knows it.', reach],
  connect: ['Check host and port in the target’s URL.', reach],
  tls: ['If the certificate is signed by an authority of your own, name that by "ca:" or NODE_EXTRA_CA_CERTS.'],
  timeout: [reach, later, 'If the host is slow by nature, raise "timeout:".'],
  reset: [reach, later],
  proxy: ['Check the proxy’s URL and its credentials ("proxy:", HTTPS_PROXY), or exempt the host by NO_PROXY.'],
  protocol: ['Check scheme and port in the target’s URL: something else than HTTP answers there.'],
  unsigned: [],
};

/** A key that must be dead, or is somewhere it has no business. */
function stillAlive({ credential, target, provider, expect }: Trial): string[] {
  const place = provider ? [`${provider.name} keeps its keys here: ${provider.rotate}`] : [];
  return expect === 'rejected'
    ? [`Revoke "${credential.name}" at the provider: it still works in "${target.environment}".`, ...place]
    : [`Give "${target.environment}" a key of its own, or take this key's access to it away.`, ...place];
}
