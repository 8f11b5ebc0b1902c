import type { Credential } from '../model/config.ts';
import type { Incident } from '../model/report.ts';

/** The configured credential that a failure concerns: the only one with a target at its host, or of its provider. */
export function credentialOf(
  { host, provider }: Pick<Incident, 'host' | 'provider'>,
  credentials: readonly Credential[],
): Credential | null {
  const atHost = credentials.filter(({ targets }) =>
    targets.some(({ url }) => url !== null && new URL(url).host === host),
  );
  const ofProvider = credentials.filter(one => one.provider !== null && one.provider === provider);
  const candidates = host !== null && atHost.length > 0 ? atHost : ofProvider;
  return candidates.length === 1 ? candidates[0]! : null;
}
