import type { Config, Credential, Target } from '../model/config.ts';
import { AuthCheckError } from '../model/error.ts';
import { findProvider } from '../providers/index.ts';
import type { ProbeDescription, Provider } from '../providers/provider.ts';

/** One credential at one of its targets, with all that is known of how to ask there. */
export interface Trial {
  readonly credential: Credential;
  readonly target: Target;
  readonly provider: Provider | null;
  /** The target's base URL. */
  readonly url: string;
  /** null: nothing harmless can be asked. */
  readonly probe: (Omit<ProbeDescription, 'method'> & { readonly method: string }) | null;
  /** `refused`: a target where an isolated credential must not work, be it by a 401 or a 403. */
  readonly expect: 'accepted' | 'rejected' | 'refused';
}

/** Every credential at every target, those of other environments included: a rejected credential is tried there too. */
export function trialsOf(config: Config, environment: string | null): Trial[] {
  refuseUnknownEnvironment(config, environment);
  return config.credentials.flatMap(credential => {
    const home = credential.targets.find(target => target.environment === environment) ?? credential.targets[0];
    return credential.targets.map(target => trialOf(credential, target, target === home));
  });
}

function trialOf(credential: Credential, target: Target, isHome: boolean): Trial {
  const provider = credential.provider === null ? null : (findProvider(credential.provider) ?? null);
  return {
    credential,
    target,
    provider,
    url: target.url ?? provider?.environments?.[target.environment] ?? provider?.url ?? '',
    probe: probeOf(credential, provider),
    expect: credential.expect === 'accepted' && credential.isolated && !isHome ? 'refused' : credential.expect,
  };
}

/** The configuration's own probe keeps the headers that the preset's API wants on every call. */
function probeOf(credential: Credential, provider: Provider | null): Trial['probe'] {
  if (credential.probe === null) return provider?.probe ?? null;
  const { headers } = provider?.probe ?? {};
  const sideEffects = credential.probe.method === 'POST' ? 'what the configuration accepts by choosing POST' : 'none';
  return { ...credential.probe, ...(headers ? { headers } : {}), sideEffects };
}

/** A misspelt environment would check nothing and pass. */
export function refuseUnknownEnvironment({ file, credentials }: Config, environment: string | null): void {
  const names = [...new Set(credentials.flatMap(({ targets }) => targets.map(target => target.environment)))];
  if (environment === null || names.includes(environment)) return;
  const message = `no target of "${file}" is called "${environment}"`;
  const known = names.map(name => `"${name}"`).join(', ');
  const help = names.length > 0 ? `Environments there are: ${known}.` : 'It names no target at all.';
  throw new AuthCheckError('OPTION_INVALID', [{ message, help }]);
}
