import { type Credential, secretsOf } from '../../model/config.ts';
import type { Secret } from '../../model/secret.ts';
import { type Finding, warning } from '../finding.ts';

/** Secrets of two names and one value, in credentials that no environment has in common: one was pasted into the other's slot. */
export function repeatedValues(credential: Credential, all: readonly Credential[]): Finding[] {
  if (credential.expect !== 'accepted') return [];
  const apart = all.filter(
    other => other !== credential && other.expect === 'accepted' && !sharesEnvironment(credential, other),
  );
  return apart.flatMap(other => {
    const pair = samePair(credential, other);
    if (pair === null) return [];
    const [own, others] = pair;
    return [
      warning(
        'repeated-value',
        'wrong-environment',
        `"${own.name}" (${environmentsOf(credential)}) and "${others.name}" (${environmentsOf(other)}) hold the same value, and their environments are declared apart`,
      ),
    ];
  });
}

function samePair(one: Credential, other: Credential): readonly [Secret, Secret] | null {
  for (const own of secretsOf(one)) {
    const others = secretsOf(other).find(
      secret => secret.name !== own.name && own.reveal() !== '' && secret.is(own.reveal()),
    );
    if (others) return [own, others];
  }
  return null;
}

function sharesEnvironment(one: Credential, other: Credential): boolean {
  return one.targets.some(({ environment }) => other.targets.some(target => target.environment === environment));
}

function environmentsOf({ targets }: Credential): string {
  return targets.map(({ environment }) => environment).join(', ');
}
