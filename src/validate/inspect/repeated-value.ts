import type { Credential } from '../../model/config.ts';
import { type Finding, warning } from '../finding.ts';
import { type Part, partsOf } from './part.ts';

/** Secrets of two names and one value, in credentials that no environment has in common: one was pasted into the other's slot. */
export function repeatedValues(credential: Credential, all: readonly Credential[]): Finding[] {
  if (credential.expect !== 'accepted') return [];
  const apart = all.filter(
    other => other !== credential && other.expect === 'accepted' && !sharesEnvironment(credential, other),
  );
  return apart.flatMap(other => {
    const pair = samePair(credential, other);
    if (pair === null) return [];
    const [own, twin] = pair;
    return [
      warning(
        'repeated-value',
        'wrong-environment',
        `"${own.name}" (${environmentsOf(credential)}) and "${twin.name}" (${environmentsOf(other)}) hold the same value, and their environments are declared apart`,
      ),
    ];
  });
}

/** User names and ids may well be the same everywhere. */
function secretParts({ auth }: Credential): Part[] {
  return partsOf(auth).filter(({ key, value }) => /(?:token|password|secret|key)$/.test(key) && value !== '');
}

function samePair(one: Credential, other: Credential): readonly [Part, Part] | null {
  const others = secretParts(other);
  for (const own of secretParts(one)) {
    const twin = others.find(({ name, value }) => name !== own.name && value === own.value);
    if (twin) return [own, twin];
  }
  return null;
}

function sharesEnvironment(one: Credential, other: Credential): boolean {
  return one.targets.some(({ environment }) => other.targets.some(target => target.environment === environment));
}

function environmentsOf({ targets }: Credential): string {
  return targets.map(({ environment }) => environment).join(', ');
}
