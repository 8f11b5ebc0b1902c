import { type Finding, failure, remark, warning } from '../finding.ts';
import type { Observation } from '../probe.ts';
import type { Trial } from '../trial.ts';

/** What another target of the same credential said to it. */
export interface Sibling {
  readonly trial: Trial;
  readonly observation: Observation;
}

/** Rejected here and accepted there: a sound credential in the wrong place. */
export function wrongEnvironment(
  siblings: readonly Sibling[],
  here: Trial,
): { finding: Finding; acceptedBy: string } | null {
  const home = siblings.find(({ observation }) => observation.reading?.outcome === 'accepted');
  if (home === undefined) return null;
  const acceptedBy = home.trial.target.environment;
  const message = `"${acceptedBy}" (${home.trial.url}) accepts what "${here.target.environment}" (${here.url}) rejects`;
  return { finding: failure('other-targets', 'wrong-environment', message), acceptedBy };
}

/** An isolated credential must be refused wherever it doesn't belong; who doesn't answer has not refused it. */
export function isolation(siblings: readonly Sibling[]): Finding[] {
  const open = siblings.filter(({ observation }) => observation.reading?.outcome === 'accepted');
  if (open.length > 0)
    return [failure('isolation', 'wrong-environment', `not isolated: ${named(open)} accepts it too`)];
  const silent = siblings.filter(
    ({ observation }) => (observation.reading?.outcome ?? 'inconclusive') === 'inconclusive',
  );
  if (silent.length > 0)
    return [warning('isolation', 'unknown', `whether ${named(silent)} refuses it could not be told`)];
  return siblings.length === 0 ? [] : [remark('isolation', `${named(siblings)} refuses it, as "isolated" asks`)];
}

function named(siblings: readonly Sibling[]): string {
  return siblings.map(({ trial }) => `"${trial.target.environment}"`).join(', ');
}
