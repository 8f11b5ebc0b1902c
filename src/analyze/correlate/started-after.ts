import { type Credential, secretsOf } from '../../model/config.ts';
import type { Deployment, Rotation, StartedAfter } from '../../model/report.ts';

/**
 * What came last before a failure was first seen: the rotation of one of its credential's secrets, or a deployment. null where
 * nothing did, or no log tells when the failure began. `names` are secrets that may be meant where no credential is known.
 */
export function startedAfter(
  firstSeen: string | null,
  credential: Credential | null,
  past: { readonly rotations: readonly Rotation[]; readonly deployments: readonly Deployment[] },
  names: readonly string[] = [],
): StartedAfter | null {
  if (firstSeen === null) return null;
  const own = new Set(credential === null ? names : secretsOf(credential).map(({ name }) => name));
  const events = [
    ...past.rotations
      .filter(({ secret }) => own.has(secret))
      .map(({ secret, at }) => ({ kind: 'rotation' as const, what: secret, at })),
    ...past.deployments.map(({ environment, at }) => ({ kind: 'deployment' as const, what: environment, at })),
  ];
  const began = Date.parse(firstSeen);
  const before = events.filter(({ at }) => Date.parse(at) <= began);
  const last = before.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  return last ? { ...last, seconds: Math.floor((began - Date.parse(last.at)) / 1000) } : null;
}
